"""Macros: calls that the parser turns into a construct of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .token import Token
from .tree import Known, Literal, Macro, Name, Node, Select

_PREDICATES = frozenset({"all", "exists", "exists_one", "filter"})
_WITH_PREDICATE, _WITH_BOTH = 2, 3
Report = Callable[[int, str], None]


def as_macro(report: Report, target: Node | None, name: Token, arguments: Sequence[Node], end: int) -> Node | None:
    """Return what the call stands for when it is a macro, else None. What is wrong with it is reported, and something harmless returned."""
    if target is None:
        if name.text == "has":
            return _has(report, name, arguments, end)
        if name.text == "known":
            return _known(report, name, arguments, end)
        return None
    if name.text in _PREDICATES:
        if len(arguments) == _WITH_PREDICATE:
            return _macro(report, target, name, arguments, end)
        report(name.start, f"{name.text}() takes a variable and a condition: list.{name.text}(x, …)")
        return _harmless(name, end)
    if name.text == "map":
        if len(arguments) in (_WITH_PREDICATE, _WITH_BOTH):
            return _macro(report, target, name, arguments, end)
        report(name.start, "map() takes a variable, a condition if wanted, and an expression: list.map(x, …)")
        return _harmless(name, end)
    return None


def _macro(report: Report, target: Node, name: Token, arguments: Sequence[Node], end: int) -> Node:
    variable = arguments[0]
    if not isinstance(variable, Name) or variable.rooted:
        report(variable.start, f"the first argument of {name.text}() is the name of a variable: list.{name.text}(x, …)")
        return _harmless(name, end)
    both = len(arguments) == _WITH_BOTH
    return Macro(
        start=target.start,
        end=end,
        at=name.start,
        kind=name.text,
        range=target,
        variable=variable.name,
        variable_at=variable.start,
        predicate=arguments[1] if both or name.text != "map" else None,
        transform=arguments[-1] if name.text == "map" else None,
    )


def _has(report: Report, name: Token, arguments: Sequence[Node], end: int) -> Node:
    if len(arguments) == 1 and isinstance(arguments[0], Select) and not arguments[0].tested:
        field = arguments[0]
        return Select(start=name.start, end=end, at=field.at, operand=field.operand, field=field.field, tested=True)
    report(name.start, "has() takes the field of a map: has(m.key)")
    return _harmless(name, end)


def _known(report: Report, name: Token, arguments: Sequence[Node], end: int) -> Node:
    if len(arguments) == 1:
        return Known(start=name.start, end=end, at=name.start, operand=arguments[0])
    report(name.start, "known() takes one fact: known(deployment.terms.retention_days)")
    return _harmless(name, end)


def _harmless(name: Token, end: int) -> Node:
    return Literal(start=name.start, end=end, at=name.start, value=False)
