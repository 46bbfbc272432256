"""Word: literals held against an enumeration, so that a misspelt country or activity is found when the policy is loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vendor_risk.errors import suggest

from .tree import ListOf, Literal, MapOf, Node, Ternary
from .type import ListType, MapType, Type, WordType

_FEW = 12
Report = Callable[[int, str], None]


def check_words(report: Report, node: Node, declared: Type) -> None:
    """Report each literal in `node` that is none of the words of `declared`, the type it is compared with or passed as."""
    match declared:
        case WordType():
            for literal, value in _texts(node):
                if value not in declared.words:
                    report(literal.at, no_word(declared, value))
        case ListType():
            for item in _parts(node):
                check_words(report, item, declared.element)
        case MapType():
            if isinstance(node, MapOf):
                for key, entry in node.entries:
                    check_words(report, key, declared.key)
                    check_words(report, entry, declared.value)
        case _:
            pass


def no_word(declared: WordType, value: str) -> str:
    """Return the message for a value that is none of the words."""
    suggestion = suggest(value, declared.words)
    if not suggestion and len(declared.words) <= _FEW:
        suggestion = f"; there are {', '.join(declared.words)}" if declared.words else "; there are none"
    return f"no {declared.name} is called {value[:60]!r}{suggestion}"


def _parts(node: Node) -> Iterator[Node]:
    if isinstance(node, ListOf):
        yield from node.items
    elif isinstance(node, Ternary):
        yield from _parts(node.then)
        yield from _parts(node.otherwise)


def _texts(node: Node) -> Iterator[tuple[Node, str]]:
    if isinstance(node, Literal) and isinstance(node.value, str):
        yield node, node.value
    elif isinstance(node, Ternary):
        yield from _texts(node.then)
        yield from _texts(node.otherwise)
