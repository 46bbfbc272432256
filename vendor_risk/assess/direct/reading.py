"""Reading: the facts, records and lists that a condition names, as Python that takes them from what is given of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.cel.reading import declared_field
from vendor_risk.cel.tree import Index, Literal, Name, Node, Operation, Select
from vendor_risk.cel.type import StructType
from vendor_risk.cel.value import CelList, Unknown, Value
from vendor_risk.model.data_set import Collected
from vendor_risk.model.record import Statement
from vendor_risk.model.reference import ReferenceKind

from .leaf import CLASSES, MIXED, GiveUpError, Leaves
from .shapes import field_of

if TYPE_CHECKING:
    from vendor_risk.model.kind import Kind
    from vendor_risk.policy import Policy

_OBJECTS = {"deployment": "c.deployment", "engagement": "c.engagement", "vendor": "c.vendor", "model": "c.model"}
_LISTS = frozenset({"places", "data", "parties", "incidents", "authority_actions"})
INLINE = frozenset({"str", "int"})
"""The names of the classes whose values are compared as they stand in a record."""
_DEEPEST, _MOST_LOOPS = 60, 8


class UnwrittenError(Exception):
    """The condition has something that is left to the careful way."""


class Reading:
    """Writes what reads facts, records and lists; each method returns what holds the value right behind the statements."""

    def __init__(self, leaves: Leaves, policy: Policy) -> None:
        """Take what reads facts, and the policy whose regions are named."""
        self.leaves = leaves
        self.policy = policy
        self.lines: list[str] = []
        self.bound: dict[str, Any] = {"MIXED": MIXED, "GiveUp": GiveUpError, "Collected": Collected}
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

    def scalar(self, node: Node) -> str:
        """Write the value of a fact, or an unknown."""
        read, kind = self.fact(node)
        plain = CLASSES.get(kind.cel)
        if plain is None or plain.__name__ not in INLINE or kind.cel == "reference":
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
