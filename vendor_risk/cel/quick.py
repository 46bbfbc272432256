"""Quick: Python generated from a condition for the frequent case that everything it reads is known.

The generated function gives up (returns FALLEN_BACK, or raises anything at all) at the first thing that is not plainly there: an unknown
or lazy value, an open list that matters, an error, much work. The caller then evaluates the condition the careful way, from the start. So
it needs to be right only where it does not give up. Names and constants of a condition are bound to it, and never become part of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from .comparison import ORDERS, simple_member
from .kind import erased
from .reading import declared_field
from .tree import Index, Known, Literal, Logic, Macro, Name, Node, Operation, Select, Ternary
from .type import BOOL, DOUBLE, DURATION, INT, STRING, TIMESTAMP, ListType, StructType, Type
from .value import CelList, Lazy, Struct, Unknown, Value

QuickRun: TypeAlias = Callable[[Mapping[str, Value], Mapping[str, Callable[..., Value]]], Value]
FALLEN_BACK: Final = object()
"""What the generated function returns when it gives up."""

_CLASSES: dict[Type, type] = {INT: int, DOUBLE: float, STRING: str, TIMESTAMP: datetime, DURATION: timedelta}
_RELATIONS = frozenset({"==", "!=", *ORDERS})
_MOST_WORK = 100_000
"""Steps of work, counted as the careful way counts them, after which it is left to that."""
_DEEPEST = 60
_MOST_LOOPS = 8
"""Blocks, and loops, inside each other, at most; Python itself allows a hundred, and twenty."""
_SET_SIZE = 8


class _Unsupported(Exception):  # noqa: N818 - never leaves this module
    """The condition has something that is left to the careful way."""


def quicken(tree: Node) -> QuickRun | None:
    """Return the generated function of a checked tree; None where it has something that is not generated."""
    written = write(tree)
    if written is None:
        return None
    text, bound = written
    exec(compile(text, "<condition>", "exec"), bound)  # noqa: S102 - the text is made of names of this module alone
    quick: QuickRun = bound["quick"]
    return quick


def write(tree: Node) -> tuple[str, dict[str, Value]] | None:
    """Return the text of the generated function, and what its names are bound to."""
    writer = _Writer()
    try:
        result = writer.truth(tree) if tree.type == BOOL else writer.scalar(tree)
    except _Unsupported:
        return None
    head = ["def quick(V, F):", f" w = {_MOST_WORK}", *(f" {place} = None" for place in writer.variables.values())]
    return "\n".join([*head, *writer.lines, f" return {result}"]), writer.bound


def plainly(items: CelList) -> bool:
    """Return whether a list is closed and each of its items known, and remember it."""
    items.plain = items.more is None and Unknown not in map(type, items.items)
    return items.plain


class _Writer:
    """Writes statements; `truth`, `scalar` and `raw` return an expression to be used once, right behind them."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.bound: dict[str, Value] = {
            "FALLEN": FALLEN_BACK,
            "Struct": Struct,
            "CelList": CelList,
            "Lazy": Lazy,
            "Slow": (Unknown, Lazy),
            "plainly": plainly,
        }
        self.depth = 1
        self.loops = 0
        self.names = 0
        self.variables: dict[str, str] = {}

    def line(self, text: str) -> None:
        self.lines.append(" " * self.depth + text)

    def name(self, value: str) -> str:
        """Write an assignment to a new name; return the name."""
        self.names += 1
        self.line(f"t{self.names} = {value}")
        return f"t{self.names}"

    def bind(self, value: Value) -> str:
        """Return the name by which the generated function knows a value."""
        self.names += 1
        self.bound[f"C{self.names}"] = value
        return f"C{self.names}"

    def give_up_if(self, test: str) -> None:
        self.line(f"if {test}: return FALLEN")

    def enter(self, head: str) -> None:
        self.line(head)
        self.depth += 1
        if self.depth > _DEEPEST or self.loops > _MOST_LOOPS:
            raise _Unsupported

    def raw(self, node: Node) -> str:
        """Return what a variable or field holds, whatever it is."""
        if isinstance(node, Name):
            return f"x{node.slot}" if node.local else self.variable(node.name)
        if isinstance(node, Select | Index):
            field = declared_field(node)
            if field is not None:
                return self.name(f"{self.raw(node.operand)}.values[{self.bind(field)}]")
        if isinstance(node, Operation) and node.host:
            arguments = ", ".join([self.argument(operand) for operand in node.operands])
            return self.name(f"F[{self.bind(node.symbol)}]({arguments})")
        raise _Unsupported

    def variable(self, name: str) -> str:
        """Return a variable, which is looked up, and computed if it is lazy, where it is first needed."""
        place = self.variables.setdefault(name, f"v{len(self.variables)}")
        self.line(f"if {place} is None:")
        self.line(f" {place} = V[{self.bind(name)}]")
        self.line(f" if {place}.__class__ is Lazy: {place} = {place}.get()")
        return place

    def argument(self, node: Node) -> str:
        """Return an argument of a function of the host: an object or a list as it is, all else known."""
        if isinstance(node.type, StructType | ListType):
            name = self.name(self.raw(node))
            self.give_up_if(f"{name}.__class__ is not {'Struct' if isinstance(node.type, StructType) else 'CelList'}")
            return name
        return self.truth(node) if node.type == BOOL else self.scalar(node)

    def scalar(self, node: Node) -> str:
        """Return a value of one of the plain types, known."""
        if isinstance(node, Literal) and node.value.__class__ is not Unknown and erased(node.type) in _CLASSES:
            return self.bind(node.value)
        kind = _CLASSES.get(erased(node.type))
        if kind is None:
            raise _Unsupported
        if isinstance(node, Ternary):
            return self.choice(node, self.scalar)
        value = self.name(self.computed(node) if isinstance(node, Operation) and not node.host else self.raw(node))
        self.give_up_if(f"{value}.__class__ is not {self.bind(kind)}")
        return value

    def computed(self, node: Operation) -> str:
        """Return the result of a strict operation on plain values."""
        if node.metered:
            raise _Unsupported
        if len(node.operands) == 1 and isinstance(node.operands[0].type, ListType):
            items = self.name(self.raw(node.operands[0]))
            self.give_up_if(f"{items}.__class__ is not CelList")
            return f"{self.bind(node.apply)}({items})"
        operands = [self.truth(operand) if operand.type == BOOL else self.scalar(operand) for operand in node.operands]
        return f"{self.bind(node.apply)}({', '.join(operands)})"

    def truth(self, node: Node) -> str:
        """Return a bool, known."""
        match node:
            case Literal(value=bool()):
                return "True" if node.value else "False"
            case Logic():
                return self.chain(node)
            case Ternary() if node.type == BOOL:
                return self.choice(node, self.truth)
            case Known():
                return self.known(node)
            case Macro(kind="exists" | "all"):
                return self.quantifier(node)
            case Operation() if not node.host and node.type == BOOL:
                return self.operation(node)
            case _ if node.type == BOOL:
                value = self.name(self.raw(node))
                self.give_up_if(f"{value} is not True and {value} is not False")
                return value
        raise _Unsupported

    def operation(self, node: Operation) -> str:
        if node.symbol == "!_":
            return f"(not {self.truth(node.operands[0])})"
        if node.apply is simple_member:
            return self.member(node)
        if node.symbol in _RELATIONS and not node.metered:
            left, right = [self.truth(operand) if operand.type == BOOL else self.scalar(operand) for operand in node.operands]
            return f"({left} {node.symbol} {right})"
        return self.name(self.computed(node))

    def member(self, node: Operation) -> str:
        value, container = self.scalar(node.operands[0]), node.operands[1]
        if isinstance(container, Literal):
            items = container.value.items
            return f"({value} in {self.bind(frozenset(items) if len(items) > _SET_SIZE else items)})"
        listed = self.name(self.raw(container))
        self.give_up_if(f"{listed}.__class__ is not CelList")
        found = self.name(f"{value} in {listed}.items")
        self.give_up_if(f"not {found} and not ({listed}.plain or plainly({listed}))")
        return found

    def chain(self, node: Logic) -> str:
        """Write a block inside a block for each operand, so that the rest is looked at only where it counts."""
        conjunction = node.symbol == "&&"
        result = self.name(str(not conjunction))
        before = self.depth
        for operand in node.operands:
            value = self.truth(operand)
            self.enter(f"if {value}:" if conjunction else f"if not {value}:")
        self.line(f"{result} = {conjunction}")
        self.depth = before
        return result

    def choice(self, node: Ternary, write: Callable[[Node], str]) -> str:
        test = self.truth(node.test)
        result = self.name("None")
        for head, branch in ((f"if {test}:", node.then), ("else:", node.otherwise)):
            self.enter(head)
            self.line(f"{result} = {write(branch)}")
            self.depth -= 1
        return result

    def known(self, node: Known) -> str:
        value = self.name(self.raw(node.operand))
        self.give_up_if(f"{value}.__class__ in Slow")
        if isinstance(node.operand.type, ListType):
            self.give_up_if(f"{value}.more is not None")
        return "True"

    def quantifier(self, node: Macro) -> str:
        """Write the loop of exists, which ends at the first true, or of all, which ends at the first false."""
        if node.predicate is None or not isinstance(node.range.type, ListType):
            raise _Unsupported
        items = self.name(self.raw(node.range))
        self.give_up_if(f"{items}.__class__ is not CelList")
        self.line(f"w -= {node.weight} * len({items}.items)")
        self.give_up_if("w < 0")
        exists = node.kind == "exists"
        result = self.name(str(not exists))
        self.loops += 1
        self.enter(f"for x{node.slot} in {items}.items:")
        value = self.truth(node.predicate)
        self.enter(f"if {value}:" if exists else f"if not {value}:")
        self.line(f"{result} = {exists}")
        self.line("break")
        self.depth -= 2
        self.loops -= 1
        self.give_up_if(f"{result} is {not exists} and {items}.more is not None")
        return result
