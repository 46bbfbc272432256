"""Tree: what the parser makes of a condition's source, and the checker completes with types."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from .failure import Failure
from .type import BOOL, DYN, Type
from .value import Value


@dataclass(slots=True, eq=False, kw_only=True)
class Node:
    """A part of a condition: `start` and `end` are its place in the source, `at` is where an error of it is shown.

    The checker sets `type`; `fails` is whether facts that are unknown today could make it an error (overflow, no such key, …), set by the
    checker for the node alone and by folding for its parts too.
    `slot` is where the frame keeps the variable, function or macro's variable that the node is about.
    """

    start: int
    end: int
    at: int
    type: Type = DYN
    fails: bool = False
    slot: int = -1

    def children(self) -> tuple[Node, ...]:
        """Return the parts in the order of the source."""
        return ()


@dataclass(slots=True, eq=False, kw_only=True)
class Literal(Node):
    """A value written in the source, or computed from such values before any evaluation."""

    value: Value


@dataclass(slots=True, eq=False, kw_only=True)
class Name(Node):
    """A variable; `rooted` ones are written with a leading dot and pass by the variables of macros. `local` is set by the checker."""

    name: str
    rooted: bool = False
    local: bool = False


@dataclass(slots=True, eq=False, kw_only=True)
class Select(Node):
    """`operand.field`; `has(operand.field)` when `tested`."""

    operand: Node
    field: str
    tested: bool = False

    def children(self) -> tuple[Node, ...]:
        """Return the operand."""
        return (self.operand,)


@dataclass(slots=True, eq=False, kw_only=True)
class Index(Node):
    """`operand[index]`."""

    operand: Node
    index: Node

    def children(self) -> tuple[Node, ...]:
        """Return operand and index."""
        return (self.operand, self.index)


def _unresolved(*_: Value) -> Value:
    raise Failure("no such overload")


@dataclass(slots=True, eq=False, kw_only=True)
class Operation(Node):
    """A strict operation: an operator, or a function called with or without a receiver (then the first of `operands`).

    The checker sets `apply`, which computes the value from values; `metered` ones take the frame first, to account for their work.
    `host` functions are looked up when the condition is evaluated; those that are not `strict` see unknown arguments.
    """

    symbol: str
    operands: tuple[Node, ...]
    receiver: bool = False
    apply: Callable[..., Value] = _unresolved
    metered: bool = False
    host: bool = False
    strict: bool = True

    def children(self) -> tuple[Node, ...]:
        """Return the operands."""
        return self.operands


@dataclass(slots=True, eq=False, kw_only=True)
class Known(Node):
    """`known(operand)`."""

    operand: Node

    def children(self) -> tuple[Node, ...]:
        """Return the operand."""
        return (self.operand,)


@dataclass(slots=True, eq=False, kw_only=True)
class Logic(Node):
    """A chain of `&&` or of `||`."""

    symbol: str
    operands: tuple[Node, ...]

    def children(self) -> tuple[Node, ...]:
        """Return the operands."""
        return self.operands


@dataclass(slots=True, eq=False, kw_only=True)
class Ternary(Node):
    """`test ? then : otherwise`."""

    test: Node
    then: Node
    otherwise: Node

    def children(self) -> tuple[Node, ...]:
        """Return test and branches."""
        return (self.test, self.then, self.otherwise)


@dataclass(slots=True, eq=False, kw_only=True)
class ListOf(Node):
    """`[items]`."""

    items: tuple[Node, ...]

    def children(self) -> tuple[Node, ...]:
        """Return the items."""
        return self.items


@dataclass(slots=True, eq=False, kw_only=True)
class MapOf(Node):
    """`{key: value}`."""

    entries: tuple[tuple[Node, Node], ...]

    def children(self) -> tuple[Node, ...]:
        """Return keys and values."""
        return tuple(node for entry in self.entries for node in entry)


@dataclass(slots=True, eq=False, kw_only=True)
class Macro(Node):
    """`range.all(variable, predicate)` and its kin; `map` has a transform, with or without a predicate."""

    kind: str
    range: Node
    variable: str
    variable_at: int
    predicate: Node | None
    transform: Node | None = None
    weight: int = field(default=1)

    @property
    def bodies(self) -> tuple[Node, ...]:
        """The condition and the transform, so far as there are any."""
        return tuple(body for body in (self.predicate, self.transform) if body is not None)

    @property
    def body_fails(self) -> bool:
        """Whether the condition or transform could be an error for an item that is not known yet."""
        return any(body.fails for body in self.bodies) or (self.predicate is not None and self.predicate.type != BOOL)

    def children(self) -> tuple[Node, ...]:
        """Return range, predicate and transform."""
        return (self.range, *self.bodies)


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and all its parts, outermost first, in the order of the source."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(reversed(current.children()))
