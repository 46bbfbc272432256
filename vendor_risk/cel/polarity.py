"""Polarity: which way a condition can move when what it reads gets stronger, found when it is loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import TypeAlias

from .compiler import Compiler, Run
from .condition import Condition
from .frame import MOST_WORK
from .tree import Index, Known, Literal, Logic, Macro, Name, Node, Operation, Select, Ternary, walk
from .type import StructType
from .value import Value

Ranks: TypeAlias = Sequence[Sequence[Value]]
"""Groups of values, the weakest first; those of one group count as equally strong. None at all: nothing is known of their effect."""
OfField: TypeAlias = Callable[[str, str], Ranks | None]
"""The ranks of a field's values, by the name of the struct type and of the field; None where the field is of no concern."""
OfCall: TypeAlias = Callable[[str], Ranks | None]
"""The ranks of a function's results, by its name; None where they are of no concern."""


class Polarity(Enum):
    """Which way a condition can move when what it reads gets stronger, other things equal."""

    NONE = "does not move"
    TOWARDS_TRUE = "only towards true"
    TOWARDS_FALSE = "only towards false"
    BOTH = "either way"

    def __or__(self, other: Polarity) -> Polarity:
        """Return the polarity of what moves as either part does."""
        if other in (Polarity.NONE, self):
            return self
        return other if self is Polarity.NONE else Polarity.BOTH

    def __invert__(self) -> Polarity:
        """Return the polarity of the opposite condition."""
        return _OPPOSITE.get(self, self)


_OPPOSITE = {Polarity.TOWARDS_TRUE: Polarity.TOWARDS_FALSE, Polarity.TOWARDS_FALSE: Polarity.TOWARDS_TRUE}


def polarity(condition: Condition, of_field: OfField, of_call: OfCall = lambda _: None) -> Polarity:
    """Return which way the condition can move when a field or result that is of concern gets stronger; BOTH where it can't be told."""
    return _Analysis(of_field, of_call).of(condition.tree)


def reads_in_tests(condition: Condition) -> frozenset[tuple[str, str]]:
    """Return the fields read in the tests of `?:`, as (name of the struct type, field)."""
    tests = [node.test for node in walk(condition.tree) if isinstance(node, Ternary)]
    return frozenset(read for test in tests for node in walk(test) if (read := _read(node)) is not None)


def _read(node: Node) -> tuple[str, str] | None:
    if isinstance(node, Select) and isinstance(node.operand.type, StructType):
        return node.operand.type.name, node.field
    if isinstance(node, Index) and isinstance(node.operand.type, StructType):
        return node.operand.type.name, node.index.value if isinstance(node.index, Literal) else "*"
    return None


class _Analysis:
    def __init__(self, of_field: OfField, of_call: OfCall) -> None:
        self.of_field = of_field
        self.of_call = of_call

    def ranks(self, node: Node) -> Ranks | None:
        """Return the ranks of a node that is a read of concern, None for any other."""
        if isinstance(node, Operation) and node.host:
            return self.of_call(node.symbol)
        read = _read(node)
        return self.of_field(*read) if read is not None else None

    def concerned(self, node: Node) -> Iterator[Node]:
        """Yield the reads of concern in a node, outermost first."""
        if self.ranks(node) is not None:
            yield node
        else:
            for child in node.children():
                yield from self.concerned(child)

    def of(self, node: Node) -> Polarity:
        """Return the polarity of a bool."""
        if not any(self.concerned(node)):
            return Polarity.NONE
        match node:
            case Known():
                return Polarity.NONE
            case Logic():
                return self._any(*node.operands)
            case Operation(symbol="!_"):
                return ~self.of(node.operands[0])
            case Ternary():
                return Polarity.BOTH if any(self.concerned(node.test)) else self._any(node.then, node.otherwise)
            case Macro(kind="exists"):
                return self._members(node.range) | self._any(*node.bodies)
            case Macro(kind="all"):
                return ~self._members(node.range) | self._any(*node.bodies)
            case _:
                return self._atom(node)

    def _any(self, *nodes: Node) -> Polarity:
        result = Polarity.NONE
        for node in nodes:
            result |= self.of(node)
        return result

    def _members(self, node: Node) -> Polarity:
        """Return which way the members of a list move: towards true is towards more of them."""
        if not any(self.concerned(node)):
            return Polarity.NONE
        if isinstance(node, Macro) and node.kind in ("filter", "map"):
            if node.transform is not None and any(self.concerned(node.transform)):
                return Polarity.BOTH
            return self._members(node.range) | self._any(*(body for body in node.bodies if body is not node.transform))
        return Polarity.BOTH

    def _atom(self, node: Node) -> Polarity:
        """Return the polarity of what can't be taken apart: tried with every value where it depends on a single read."""
        reads = list(self.concerned(node))
        if any(True for read in reads for child in read.children() for _ in self.concerned(child)):
            return Polarity.BOTH
        ranks = self.ranks(reads[0]) or ()
        inside = {id(part) for read in reads for part in walk(read)}
        closed = all(id(part) in inside or not isinstance(part, Name | Macro) for part in walk(node))
        if not ranks or not closed or len({_signature(read) for read in reads}) > 1:
            return self._ordered(node, reads)
        cell: list[Value] = [None]
        run = _Substituted({id(read) for read in reads}, cell).compile(node)
        frame = [MOST_WORK, False]
        outcomes: list[list[Value]] = []
        for group in ranks:
            outcomes.append([])
            for value in group:
                cell[0] = value
                outcomes[-1].append(run(frame))
        return _direction(outcomes)

    def _ordered(self, node: Node, reads: Sequence[Node]) -> Polarity:
        """Return the polarity of `at_least(read, …)`, which moves as its value does, whatever it is held against."""
        if isinstance(node, Operation) and node.symbol == "at_least" and list(reads) == [node.operands[0]]:
            return Polarity.TOWARDS_TRUE
        return Polarity.BOTH


def _signature(node: Node) -> object:
    """Return what two reads have in common that read the same: their names and keys, not their places."""
    own: object = None
    match node:
        case Literal():
            own = repr(node.value)
        case Name():
            own = (node.slot, node.name)
        case Select():
            own = node.field
        case Operation():
            own = node.symbol
        case Macro():
            own = id(node)
        case _:
            own = None
    return (type(node), own, tuple(_signature(child) for child in node.children()))


def _direction(outcomes: Sequence[Sequence[Value]]) -> Polarity:
    """Return the direction of outcomes by rank, each of which must be a bool and the same within its rank."""
    if not all(group and group[0] in (True, False) and all(outcome is group[0] for outcome in group) for group in outcomes):
        return Polarity.BOTH
    row = [group[0] for group in outcomes]
    if len(set(row)) == 1:
        return Polarity.NONE
    if row == sorted(row):
        return Polarity.TOWARDS_TRUE
    return Polarity.TOWARDS_FALSE if row == sorted(row, reverse=True) else Polarity.BOTH


class _Substituted(Compiler):
    """Compiles with some reads taken from a cell."""

    def __init__(self, reads: set[int], cell: list[Value]) -> None:
        super().__init__(str)
        self.reads = reads
        self.cell = cell

    def compile(self, node: Node) -> Run:
        if id(node) in self.reads:
            cell = self.cell
            return lambda _: cell[0]
        return super().compile(node)
