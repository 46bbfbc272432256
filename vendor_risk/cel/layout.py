"""Layout: where in the frame a condition keeps its variables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .frame import FIRST, MOST_WORK, Frame
from .tree import Macro, Name, Node, Operation, walk
from .value import Unknown, Value


@dataclass(frozen=True, slots=True)
class Layout:
    """The names that a condition reads from outside, in the order of their slots; the variables of macros come after them."""

    variables: tuple[str, ...]
    functions: tuple[str, ...]
    locals: int

    def frame(self, variables: Mapping[str, Value], functions: Mapping[str, Callable[..., Value]], *, in_bounds: bool) -> Frame:
        """Return the frame of one evaluation; a variable that is not given is unknown."""
        try:
            values = [variables[name] for name in self.variables]
        except KeyError:
            values = [variables[name] if name in variables else Unknown((name,)) for name in self.variables]
        if self.functions:
            values += [functions.get(name) for name in self.functions]
        return [MOST_WORK, in_bounds, *values, *((None,) * self.locals)]


def lay_out(tree: Node) -> Layout:
    """Give every name, function of the host and macro in the tree its slot."""
    nodes = list(walk(tree))
    variables = tuple(dict.fromkeys(node.name for node in nodes if isinstance(node, Name) and not node.local))
    functions = tuple(dict.fromkeys(node.symbol for node in nodes if isinstance(node, Operation) and node.host))
    slots = {("variable", name): FIRST + place for place, name in enumerate(variables)}
    slots |= {("function", name): FIRST + len(variables) + place for place, name in enumerate(functions)}
    first_local = FIRST + len(variables) + len(functions)
    deepest = _place(tree, slots, [], first_local)
    return Layout(variables, functions, deepest - first_local)


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
    bodies = [body for body in (node.predicate, node.transform) if body is not None]
    return max([used, free + 1, *(_place(body, slots, inner, free + 1) for body in bodies)])
