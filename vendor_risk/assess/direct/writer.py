"""Writer: a condition as Python that reads records directly, with what is unknown as a value of its own.

The written function takes what is given of a case and returns True, False, OPEN or WITHHELD. It raises where it meets what it is not
written for; the caller then evaluates the condition the careful way. Names and constants are bound to it, and never part of the text.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from vendor_risk.cel.comparison import ORDERS, simple_member
from vendor_risk.cel.failure import Failure
from vendor_risk.cel.reading import declared_field
from vendor_risk.cel.tree import Index, Known, Literal, Logic, Macro, Name, Node, Operation, Select
from vendor_risk.cel.type import BOOL, StructType
from vendor_risk.cel.unknown import strict
from vendor_risk.cel.value import CelList, Unknown, Value
from vendor_risk.model.data_set import Collected
from vendor_risk.model.record import Statement
from vendor_risk.model.reference import ReferenceKind

from ..reach import HOSTING
from .leaf import CLASSES, WITHHELD, GiveUpError, Leaves, State, settled
from .shapes import field_of

if TYPE_CHECKING:
    from vendor_risk.cel import Condition
    from vendor_risk.model.kind import Kind
    from vendor_risk.model.shape import Shape
    from vendor_risk.policy import Policy

    from .given import Given

Run = Callable[["Given"], Any]
_OBJECTS = {"deployment": "c.deployment", "engagement": "c.engagement", "vendor": "c.vendor", "model": "c.model"}
_LISTS = frozenset({"places", "data", "parties", "incidents", "authority_actions"})
_RELATIONS = frozenset({"==", "!=", *ORDERS})
_INLINE = frozenset({"str", "int"})
_DEEPEST, _MOST_LOOPS = 60, 8
_MOST_WORK = 100_000


class UnwrittenError(Exception):
    """The condition has something that is left to the careful way."""


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


class Writer:
    """Writes statements; `truth` returns the name or expression that holds a state right behind them."""

    def __init__(self, leaves: Leaves, policy: Policy) -> None:
        """Take what reads facts, and the policy whose regions are named."""
        self.leaves = leaves
        self.policy = policy
        self.lines: list[str] = []
        self.bound: dict[str, Any] = {"WITHHELD": WITHHELD, "GiveUp": GiveUpError, "Collected": Collected}
        self.depth = 2
        self.loops = 0
        self.names = 0

    def line(self, text: str) -> None:
        """Write a statement."""
        self.lines.append(" " * self.depth + text)

    def name(self, value: str) -> str:
        """Write an assignment to a new name; return the name."""
        self.names += 1
        self.line(f"t{self.names} = {value}")
        return f"t{self.names}"

    def bind(self, value: Value) -> str:
        """Return the name by which the function knows a value."""
        self.names += 1
        self.bound[f"C{self.names}"] = value
        return f"C{self.names}"

    def enter(self, head: str) -> None:
        """Begin a block."""
        self.line(head)
        self.depth += 1
        if self.depth > _DEEPEST or self.loops > _MOST_LOOPS:
            raise UnwrittenError

    # truths

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
            self.line(f"if {value} is not {not deciding}:")
            self.line(f" if {value} is {deciding} or {value} is None or {result} is {not deciding}: {result} = {value}")
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
        if inline is not None and plain.__name__ in _INLINE:
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
        self.line(f"if {value} is {exists} or {value} is None or {result} is {not exists}: {result} = {value}")
        self.line(f"if {value} is {exists}: break")
        self.depth -= 2
        self.loops -= 1
        return result

    # what truths are about

    def scalar(self, node: Node) -> str:
        """Write the value of a fact, or an unknown."""
        read, kind = self.fact(node)
        plain = CLASSES.get(kind.cel)
        if plain is None or plain.__name__ not in _INLINE or kind.cel == "reference":
            raise UnwrittenError
        value = self.name(read)
        return self.name(f"{value} if {value}.__class__ is {plain.__name__} else {self.bind(self.leaves.reader(kind))}({value})")

    def constant(self, node: Node) -> tuple[Value] | None:
        """Return the value that a node has in every case of the day, in a tuple."""
        match node:
            case Literal() if node.value.__class__ is not Unknown:
                return (node.value,)
            case Name(name="as_of", local=False):
                return (self.leaves.moment,)
            case Select(operand=Name(name="regions", local=False)):
                return (CelList(self.policy.regions.countries(node.field, self.leaves.day)),)
            case Operation() if not node.host and not node.metered:
                values = [self.constant(operand) for operand in node.operands]
                if all(value is not None for value in values):
                    return (node.apply(*(value[0] for value in values if value is not None)),)
        return None

    def fact(self, node: Node) -> tuple[str, Kind]:
        """Return the reading of a stated scalar, and its kind."""
        field = declared_field(node) if isinstance(node, Select | Index) else None
        if field is None or not isinstance(node, Select | Index) or not isinstance(node.operand.type, StructType):
            raise UnwrittenError
        shape = field_of(node.operand.type.name, field)
        if shape is None or shape.kind is None or shape.many != "one":
            raise UnwrittenError
        return f"{self.record(node.operand)}.{shape.name}", shape.kind

    def record(self, node: Node) -> str:
        """Write the reading of an object; return what holds its record."""
        if isinstance(node, Name):
            if node.local:
                return f"x{node.slot}"
            if node.name in _OBJECTS:
                return _OBJECTS[node.name]
            raise UnwrittenError
        if not isinstance(node, Select | Index) or not isinstance(node.operand.type, StructType):
            raise UnwrittenError
        field = declared_field(node)
        if field is None:
            raise UnwrittenError
        if node.operand.type.name == "controls":
            return self.name(f"c.control({self.bind(field)})")
        shape = field_of(node.operand.type.name, field)
        if shape is None or shape.many != "one":
            raise UnwrittenError
        read = self.name(f"{self.record(node.operand)}.{shape.name}")
        if isinstance(shape.kind, ReferenceKind) and shape.kind.section == "parties":
            return self.name(f"c.party({read})")
        if shape.model is None:
            raise UnwrittenError
        if issubclass(shape.model, Statement):
            self.line(f"if {read}.from_ is not None or {read}.until is not None: c.sure({read})")
        return read

    def listed(self, node: Node) -> tuple[str, str]:
        """Write the reading of a list of objects; return what holds its items, and whether there may be more."""
        self.names += 1
        items, more = f"l{self.names}", f"m{self.names}"
        if isinstance(node, Name) and not node.local and node.name in _LISTS:
            self.line(f"{items}, {more} = c.{node.name}")
            return items, more
        read = {"claims": "c.model.claims", "requirements": "c.engagement.requirements"}.get(node.name) if _free(node) else None  # type: ignore[attr-defined]  # a name
        if read is None:
            if not isinstance(node, Select) or not isinstance(node.operand.type, StructType):
                raise UnwrittenError
            shape = field_of(node.operand.type.name, node.field)
            if shape is None or shape.many != "items" or shape.model is None or not issubclass(shape.model, Statement):
                raise UnwrittenError
            read = f"{self.record(node.operand)}.{shape.name}"
        self.line(f"{items}, {more} = c.listed({read})")
        return items, more


def _free(node: Node) -> bool:
    return isinstance(node, Name) and not node.local


def _applied(apply: Callable[..., Value], *values: Value) -> State:
    return settled(strict(apply, values, _fail))


def _fail(failure: Exception) -> Unknown:
    raise failure
