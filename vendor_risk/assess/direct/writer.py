"""Writer: a condition as Python that reads records directly, with what is unknown as a value of its own.

The written function takes what is given of a case and returns True, False, OPEN, WITHHELD or MIXED. It raises where it meets what it is not
written for; the caller then evaluates the condition the careful way. Names and constants are bound to it, and never part of the text.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from vendor_risk.cel.comparison import ORDERS, simple_member
from vendor_risk.cel.failure import Failure
from vendor_risk.cel.reading import declared_field
from vendor_risk.cel.tree import Index, Known, Literal, Logic, Macro, Node, Operation, Select
from vendor_risk.cel.type import BOOL, StructType
from vendor_risk.cel.unknown import strict
from vendor_risk.cel.value import Unknown, Value

from ..reach import HOSTING
from .leaf import CLASSES, Leaves, State, settled
from .reading import INLINE, Reading, UnwrittenError
from .shapes import field_of

if TYPE_CHECKING:
    from vendor_risk.cel import Condition
    from vendor_risk.model.kind import Kind
    from vendor_risk.model.shape import Shape
    from vendor_risk.policy import Policy

    from .given import Given

Run = Callable[["Given"], Any]
_RELATIONS = frozenset({"==", "!=", *ORDERS})
_MOST_WORK = 100_000


def write(condition: Condition, leaves: Leaves, policy: Policy, careful: Run, place: int | None) -> Run:
    """Return the function of a condition; `careful` evaluates it where it is not written, or not written for what is met.

    A condition that stands in several places of the policy keeps what it comes to for a case in the case's memory at `place`.
    """
    writer = Writer(leaves, policy)
    try:
        result = writer.truth(condition.tree) if condition.type == BOOL else writer.scalar(condition.tree)
    except (UnwrittenError, Failure):
        return careful
    remembered = [] if place is None else [" m = c.memory", f" if {place} in m: return m[{place}]"]
    found = f"  return {result}" if place is None else f"  m[{place}] = r = {result}"
    head = ["def run(c):", *remembered, " try:", f"  w = {_MOST_WORK}"]
    tail = [found, " except Exception:", f"  {'return' if place is None else f'm[{place}] = r ='} careful(c)"]
    text = "\n".join([*head, *writer.lines, *tail, *([] if place is None else [" return r"])])
    writer.bound["careful"] = careful
    exec(compile(text, "<condition>", "exec"), writer.bound)  # noqa: S102 - the text is made of names of this module alone
    run: Run = writer.bound["run"]
    return run


class Writer(Reading):
    """Writes statements; `truth` returns the name or expression that holds a state right behind them."""

    def truth(self, node: Node) -> str:
        """Write a node that is true or false."""
        match node:
            case Literal(value=bool()):
                return str(node.value)
            case Logic():
                return self.chain(node)
            case Known():
                return self.known(node)
            case Macro(kind="exists" | "all"):
                return self.quantifier(node)
            case Operation(symbol="!_"):
                value = self.name(self.truth(node.operands[0]))
                return self.name(f"(not {value}) if {value} is True or {value} is False else {value}")
            case Operation() if not node.host and not node.metered and node.type == BOOL:
                return self.relation(node)
            case Select() | Index() if node.type == BOOL:
                return self.stated_truth(node)
        raise UnwrittenError

    def chain(self, node: Logic) -> str:
        """Write a chain of && or ||: the deciding value decides, else what is unknown."""
        deciding = node.symbol == "||"
        result = self.name(self.truth(node.operands[0]))
        before = self.depth
        for operand in node.operands[1:]:
            self.enter(f"if {result} is not {deciding}:")
            value = self.name(self.truth(operand))
            self.line(f"if {value} is {deciding} or {result} is {not deciding}: {result} = {value}")
            self.line(f"elif {value} is not {not deciding} and {value} is not {result}: {result} = MIXED")
        self.depth = before
        return result

    def stated_truth(self, node: Select | Index) -> str:
        """Write the reading of a fact that is true or false."""
        holder, field = node.operand, declared_field(node)
        if isinstance(holder.type, StructType) and (holder.type.name, field) == ("data", "collected"):
            return f"({self.record(holder)}.__class__ is Collected)"
        if isinstance(holder.type, StructType) and (holder.type.name, field) == ("place", "hosted"):
            shape = field_of("place", "activity")
            return self.tested(f"{self.record(holder)}.activity", shape, lambda word: word in HOSTING)
        read, kind = self.fact(node)
        value = self.name(read)
        self.line(f"if {value} is not True and {value} is not False: {value} = {self.bind(self.leaves.truth(kind))}({value})")
        return value

    def relation(self, node: Operation) -> str:
        """Write a comparison, a membership, or another operation that is true or false."""
        if len(node.operands) != 2:  # noqa: PLR2004 - operators have two operands
            raise UnwrittenError
        left, right = node.operands
        constants = self.constant(left), self.constant(right)
        if constants[1] is not None:
            return self.with_constant(node, left, constants[1][0])
        if constants[0] is None and node.symbol in _RELATIONS:
            values = [self.scalar(left), self.scalar(right)]
            return self.name(f"{self.bind(partial(_applied, node.apply))}({', '.join(values)})")
        raise UnwrittenError

    def with_constant(self, node: Operation, left: Node, constant: Value) -> str:
        """Write an operation on a fact and a constant; what it comes to for a plain value is written out."""
        read, kind = self.fact(left)
        if node.apply is simple_member:
            known = frozenset(constant.items)
            if constant.more is not None or Unknown in map(type, known):
                raise UnwrittenError
            return self._tested(read, kind, lambda value: value in known, f"in {self.bind(known)}")
        apply = node.apply
        inline = f"{node.symbol} {self.bind(constant)}" if node.symbol in _RELATIONS else None
        return self._tested(read, kind, lambda value: apply(value, constant), inline)

    def tested(self, read: str, shape: Shape | None, holds: Callable[[Value], bool]) -> str:
        """Write the test of a fact."""
        if shape is None or shape.kind is None:
            raise UnwrittenError
        return self._tested(read, shape.kind, holds, None)

    def _tested(self, read: str, kind: Kind, holds: Callable[[Value], bool], inline: str | None) -> str:
        plain = CLASSES.get(kind.cel)
        if plain is None or kind.cel == "reference":
            raise UnwrittenError
        test = self.bind(self.leaves.test(kind, holds))
        value = self.name(read)
        if inline is not None and plain.__name__ in INLINE:
            return self.name(f"({value} {inline}) if {value}.__class__ is {plain.__name__} else {test}({value})")
        return self.name(f"{test}({value})")

    def known(self, node: Known) -> str:
        """Write whether a fact is known."""
        read, kind = self.fact(node.operand)
        plain = CLASSES.get(kind.cel)
        if plain is None:
            raise UnwrittenError
        value = self.name(read)
        return self.name(f"True if {value}.__class__ is {self.bind(plain)} else {self.bind(self.leaves.known(kind))}({value})")

    def quantifier(self, node: Macro) -> str:
        """Write the loop of exists, which ends at the first true, or of all, which ends at the first false."""
        if node.predicate is None:
            raise UnwrittenError
        listed, result = self.listed(node.range)
        exists = node.kind == "exists"
        self.line(f"w -= {node.weight} * len({listed})")
        self.line("if w < 0: raise GiveUp")
        if not exists:
            self.line(f"if {result} is False: {result} = True")
        self.loops += 1
        self.enter(f"for x{node.slot} in {listed}:")
        value = self.name(self.truth(node.predicate))
        self.enter(f"if {value} is not {not exists}:")
        self.line(f"if {value} is {exists} or {result} is {not exists}: {result} = {value}")
        self.line(f"elif {value} is not {result}: {result} = MIXED")
        self.line(f"if {value} is {exists}: break")
        self.depth -= 2
        self.loops -= 1
        return result


def _applied(apply: Callable[..., Value], *values: Value) -> State:
    return settled(strict(apply, values, _fail))


def _fail(failure: Exception) -> Unknown:
    raise failure
