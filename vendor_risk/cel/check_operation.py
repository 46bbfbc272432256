"""Operators and calls: which overload the types of the operands choose."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING

from vendor_risk.errors import suggest

from . import comparison
from .accessor import PARTS, time_zone
from .failure import Failure
from .kind import LIST, erased
from .overload import FUNCTIONS, METHODS, OPERATORS, Overload, by_kind
from .relation import accepts, comparable, is_open, joined
from .tree import ListOf, Literal, Node, Operation
from .type import BOOL, DYN, INT, NULL, NUMBERS, STRING, ListType, MapType, StructType, Type, WordType
from .word import check_words

if TYPE_CHECKING:
    from .checker import Checker
    from .environment import Signature

_RELATIONS = frozenset({"==", "!=", *comparison.ORDERS})
_REFUSED = {
    "matches": "matches() and regular expressions are not part of this language; use startsWith, endsWith, contains or in",
    "bytes": "bytes are not part of this language",
}
_DIRECT = comparison.ORDERS | {"==": operator.eq, "!=": operator.ne}
_SIMPLE = (STRING, INT)
_AT_LEAST = 2


def check_operation(checker: Checker, node: Operation) -> Node:
    """Choose what an operation does; return the node."""
    node.operands = tuple(checker.check(operand) for operand in node.operands)
    if node.symbol in _RELATIONS:
        return _relation(checker, node)
    if node.symbol == "in":
        return _membership(checker, node)
    if node.symbol in OPERATORS:
        return _overloaded(checker, node, OPERATORS[node.symbol])
    return _call(checker, node)


def _relation(checker: Checker, node: Operation) -> Node:
    left, right = node.operands
    check_words(checker.refuse, left, right.type)
    check_words(checker.refuse, right, left.type)
    node.type = BOOL
    kinds = {erased(left.type), erased(right.type)}
    is_equality = node.symbol in ("==", "!=")
    if not comparable(left.type, right.type):
        if not checker.lenient:
            checker.refuse(node.at, _incomparable(left.type, right.type))
    elif not is_equality and not kinds <= comparison.ORDERED and not any(is_open(kind) for kind in kinds):
        checker.mistyped(node, node.at, f"{node.symbol} has no meaning for {left.type}")
        node.type = BOOL
    _hint_at_least_one(checker, node)
    if kinds <= comparison.ORDERED and (len(kinds) == 1 or kinds <= NUMBERS):
        node.apply = _DIRECT[node.symbol]
    elif is_equality:
        node.apply, node.metered = (comparison.equal if node.symbol == "==" else comparison.unequal), True
    else:
        node.apply, node.fails = comparison.order(node.symbol), True
    return node


def _incomparable(left: Type, right: Type) -> str:
    if NULL in (left, right):
        return f"{left} is never null; ask known(…) whether a fact is known"
    return f"{left} can't be compared with {right}"


def _hint_at_least_one(checker: Checker, node: Operation) -> None:
    left, right = node.operands
    symbol = node.symbol
    if isinstance(left, Literal):
        left, right = right, left
        symbol = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}.get(symbol, symbol)
    if not (isinstance(left, Operation) and left.symbol == "size" and isinstance(right, Literal)):
        return
    items = left.operands[0]
    if not isinstance(items.type, ListType) or isinstance(items, ListOf):
        return
    text = checker.source[items.start : items.end]
    if (symbol, right.value) in ((">", 0), ("!=", 0), (">=", 1)):
        checker.hint(node.at, f"the size of an open list is unknown; for at least one write {text}.exists(x, true)")
    elif (symbol, right.value) in (("==", 0), ("<=", 0), ("<", 1)):
        checker.hint(node.at, f"the size of an open list is unknown; for none write !{text}.exists(x, true)")


def _membership(checker: Checker, node: Operation) -> Node:
    value, container = node.operands
    node.type, node.metered, node.apply = BOOL, True, comparison.member
    match container.type:
        case ListType(element=element):
            if not comparable(value.type, element):
                if not checker.lenient:
                    checker.refuse(node.at, f"{value.type} is never in {container.type}")
                return node
            check_words(checker.refuse, value, element)
            check_words(checker.refuse, container, ListType(value.type))
            if erased(value.type) in _SIMPLE and erased(element) == erased(value.type):
                node.apply, node.metered = comparison.simple_member, False
        case MapType(key=key):
            if not comparable(value.type, key):
                return checker.mistyped(node, node.at, f"{value.type} is never a key of {container.type}")
            check_words(checker.refuse, value, key)
            node.fails = is_open(value.type)
        case StructType() as struct:
            text = checker.source[container.start : container.end]
            return checker.mistyped(node, node.at, f"in looks into lists and maps, not into {struct}; ask known({text}[…])")
        case other if is_open(other):
            node.fails = True
        case other:
            return checker.mistyped(node, node.at, f"in looks into lists and maps, not into {other}")
    return node


def _overloaded(checker: Checker, node: Operation, overloads: tuple[Overload, ...]) -> Node:
    kinds = tuple(erased(operand.type) for operand in node.operands)
    fitting = [overload for overload in overloads if _fits(overload.kinds, kinds)]
    if not fitting:
        node.apply, node.metered = by_kind(node.symbol, overloads), True
        shown = node.symbol.rstrip("_")
        operands = " and ".join(str(operand.type) for operand in node.operands)
        hint = _numbers_hint(kinds) if not node.receiver and node.symbol in OPERATORS else ""
        return checker.mistyped(node, node.at, f"{shown} does not go with {operands or 'nothing'}{hint}")
    if len(fitting) == 1 and (fitting[0].kinds == kinds or fitting[0].kinds == (DYN,)):
        chosen = fitting[0]
        node.apply, node.metered, node.fails = chosen.apply, chosen.metered, chosen.fails and not _divides_safely(node)
    else:
        node.apply, node.metered, node.fails = by_kind(node.symbol, overloads), True, True
    results = {overload.result for overload in fitting}
    node.type = next(iter(results)) if len(results) == 1 else DYN
    if node.type == LIST:
        node.type = joined(node.operands[0].type, node.operands[1].type)
    return node


def _divides_safely(node: Operation) -> bool:
    """Return whether a division can have no error, because what it divides by is written out."""
    divisor = node.operands[-1]
    return node.symbol in ("/", "%") and isinstance(divisor, Literal) and divisor.value not in (0, -1)


def _fits(declared: tuple[Type, ...], kinds: tuple[Type, ...]) -> bool:
    if len(declared) != len(kinds):
        return False
    return all(is_open(kind) or is_open(want) or kind == want for want, kind in zip(declared, kinds, strict=True))


def _numbers_hint(kinds: tuple[Type, ...]) -> str:
    if set(kinds) <= NUMBERS and len(set(kinds)) > 1:
        return "; numbers are not converted by themselves: write int(…), uint(…) or double(…)"
    return ""


def _call(checker: Checker, node: Operation) -> Node:
    name = node.symbol
    checker.calls.add(name)
    signature = checker.environment.functions.get(name)
    if signature is not None and not node.receiver:
        return _host(checker, node, signature)
    if name == "at_least" and not node.receiver:
        return _at_least(checker, node)
    if name in _REFUSED and (not node.receiver or name == "matches"):
        checker.refuse(node.at, _REFUSED[name])
        node.type = DYN
        return node
    table = METHODS if node.receiver else FUNCTIONS
    if name in table:
        _hint_time_zone(checker, node)
        return _overloaded(checker, node, table[name])
    node.apply, node.metered = by_kind(name, ()), True
    return checker.mistyped(node, node.at, _unknown_function(checker, node))


def _hint_time_zone(checker: Checker, node: Operation) -> None:
    zone = node.operands[-1] if node.symbol in PARTS and len(node.operands) > 1 else None
    if isinstance(zone, Literal) and isinstance(zone.value, str):
        try:
            time_zone(zone.value)
        except Failure as failure:
            checker.hint(zone.at, str(failure))


def _unknown_function(checker: Checker, node: Operation) -> str:
    name, functions = node.symbol, [*FUNCTIONS, *checker.environment.functions, "at_least", "known", "has"]
    if node.receiver and name in functions:
        return f"'{name}' is not called on a value; write {name}(…)"
    if not node.receiver and name in METHODS:
        return f"'{name}' is called on a value; write x.{name}(…)"
    macros = ["all", "exists", "exists_one", "filter", "map"]
    return f"unknown function '{name[:60]}'{suggest(name, [*METHODS, *macros] if node.receiver else functions)}"


def _host(checker: Checker, node: Operation, signature: Signature) -> Node:
    node.type, node.host, node.strict = signature.result, True, signature.strict
    node.fails = signature.fails
    if len(node.operands) != len(signature.parameters):
        wanted = f"{len(signature.parameters)} argument{'s' if len(signature.parameters) != 1 else ''}"
        return checker.mistyped(node, node.at, f"{node.symbol}() takes {wanted}, not {len(node.operands)}")
    for operand, parameter in zip(node.operands, signature.parameters, strict=True):
        if not accepts(parameter, operand.type):
            checker.mistyped(node, operand.at, f"{node.symbol}() takes {parameter} here, not {operand.type}")
        else:
            check_words(checker.refuse, operand, parameter)
    if signature.check is not None:
        message = signature.check([operand.value if isinstance(operand, Literal) else None for operand in node.operands])
        if message is not None:
            last = next((operand for operand in reversed(node.operands) if isinstance(operand, Literal)), node)
            checker.refuse(last.at, message)
    node.type = signature.result
    return node


def _at_least(checker: Checker, node: Operation) -> Node:
    node.type = BOOL
    if len(node.operands) != _AT_LEAST:
        return checker.mistyped(node, node.at, f"at_least() takes a value and a word, not {len(node.operands)} arguments")
    value, least = node.operands
    words = value.type
    if not isinstance(words, WordType) or not words.ordered:
        return checker.mistyped(node, value.at, f"at_least() takes a value of ordered words; {value.type} has no order")
    if not comparable(words, least.type):
        return checker.mistyped(node, least.at, f"at_least() takes a {words} here, not {least.type}")
    check_words(checker.refuse, least, words)
    node.apply = comparison.at_least(words)
    node.fails = not isinstance(least, Literal) and least.type != words
    return node
