"""Layout: where in the frame a condition keeps its variables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import TypeAlias

from .frame import FIRST, MOST_WORK, Frame
from .tree import Macro, Name, Node, Operation, walk
from .value import Unknown, Value

Make: TypeAlias = Callable[[Mapping[str, Value], Mapping[str, Callable[..., Value]], bool], Frame]
"""Makes the frame of one evaluation from variables, functions and whether it is for the bounds."""


def lay_out(tree: Node) -> Make:
    """Give every name, function of the host and macro in the tree its slot; return what makes the frames."""
    nodes = list(walk(tree))
    variables = tuple(dict.fromkeys(node.name for node in nodes if isinstance(node, Name) and not node.local))
    functions = tuple(dict.fromkeys(node.symbol for node in nodes if isinstance(node, Operation) and node.host))
    slots = {("variable", name): FIRST + place for place, name in enumerate(variables)}
    slots |= {("function", name): FIRST + len(variables) + place for place, name in enumerate(functions)}
    first_local = FIRST + len(variables) + len(functions)
    deepest = _place(tree, slots, [], first_local)
    return _maker(variables, functions, [None] * (deepest - first_local))


def _maker(variables: tuple[str, ...], functions: tuple[str, ...], inner: list[None]) -> Make:
    """Return what makes frames; a variable that is not given is unknown, a function that is not given is None."""

    def careful(values: Mapping[str, Value], callables: Mapping[str, Callable[..., Value]], in_bounds: bool) -> Frame:
        given = [values[name] if name in values else Unknown((name,)) for name in variables]
        return [MOST_WORK, in_bounds, *given, *(callables.get(name) for name in functions), *inner]

    if len(variables) == 1 and not functions:
        (only,) = variables

        def of_one(values: Mapping[str, Value], callables: Mapping[str, Callable[..., Value]], in_bounds: bool) -> Frame:
            try:
                return [MOST_WORK, in_bounds, values[only], *inner]
            except KeyError:
                return careful(values, callables, in_bounds)

        return of_one
    if len(variables) < 2 or functions:  # noqa: PLR2004 - itemgetter gives a tuple from two names on
        return careful
    take = itemgetter(*variables)

    def of_several(values: Mapping[str, Value], callables: Mapping[str, Callable[..., Value]], in_bounds: bool) -> Frame:
        try:
            return [MOST_WORK, in_bounds, *take(values), *inner]
        except KeyError:
            return careful(values, callables, in_bounds)

    return of_several


def _place(node: Node, slots: dict[tuple[str, str], int], scope: list[tuple[str, int]], free: int) -> int:
    """Set the slots below a node; return the first slot that none of them uses."""
    if isinstance(node, Name):
        node.slot = next((slot for name, slot in reversed(scope) if name == node.name), -1) if node.local else slots["variable", node.name]
    elif isinstance(node, Operation) and node.host:
        node.slot = slots["function", node.symbol]
    if not isinstance(node, Macro):
        return max((_place(child, slots, scope, free) for child in node.children()), default=free)
    used = _place(node.range, slots, scope, free)
    node.slot = free
    inner = [*scope, (node.variable, free)]
    return max([used, free + 1, *(_place(body, slots, inner, free + 1) for body in node.bodies)])
