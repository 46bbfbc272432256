"""Checker: a condition's tree against the types of its environment; all mistakes are found in one pass."""

from __future__ import annotations

from collections.abc import Callable

from vendor_risk.errors import suggest

from .check_operation import check_operation
from .environment import Environment
from .kind import DENOTATIONS, erased, kind_of
from .map_key import new_key
from .problem import Problem, problem_at
from .relation import FREE, comparable, is_open, joined
from .tree import Index, Known, ListOf, Literal, Logic, Macro, MapOf, Name, Node, Operation, Select, Ternary
from .type import BOOL, DYN, INT, STRING, TYPE, UINT, ListType, MapType, StructType, Type, WordType
from .value import Unknown
from .word import check_words

_KEYS = (INT, UINT, BOOL, STRING)


class Checker:
    """Goes over a tree once; `check` returns the tree with its types, `problems` and `hints` collect what there is to say.

    `lenient` leaves types to the evaluation, as CEL does without its checker; what the language has not is refused all the same.
    """

    def __init__(self, source: str, environment: Environment, *, lenient: bool = False) -> None:
        """Prepare to check one condition."""
        self.source = source
        self.environment = environment
        self.lenient = lenient
        self.problems: list[Problem] = []
        self.hints: list[Problem] = []
        self.reads: set[tuple[str, str]] = set()
        self.calls: set[str] = set()
        self.scopes: list[tuple[str, Type]] = []
        self._rules: dict[type[Node], Callable[..., Node]] = {
            Literal: self._literal,
            Name: self._name,
            Select: self._select,
            Index: self._index,
            Operation: lambda node: check_operation(self, node),
            Known: self._known,
            Logic: self._logic,
            Ternary: self._ternary,
            ListOf: self._list,
            MapOf: self._map,
            Macro: self._macro,
        }

    def check(self, node: Node) -> Node:
        """Return the node with its type, or the node that stands in its place."""
        return self._rules[type(node)](node)

    def refuse(self, offset: int, message: str) -> None:
        """Add a problem."""
        self.problems.append(problem_at(self.source, offset, message))

    def mistyped(self, node: Node, offset: int, message: str) -> Node:
        """Add a problem of types, unless they are left to the evaluation; return the node as one of any type."""
        if not self.lenient:
            self.refuse(offset, message)
        node.type, node.fails = DYN, True
        return node

    def hint(self, offset: int, message: str) -> None:
        """Add something to say that does not keep the condition from being used."""
        self.hints.append(problem_at(self.source, offset, message))

    def _literal(self, node: Literal) -> Node:
        node.type = kind_of(node.value)
        return node

    def _name(self, node: Name) -> Node:
        if not node.rooted:
            for name, declared in reversed(self.scopes):
                if name == node.name:
                    node.type, node.local = declared, True
                    return node
        return self._global(node, node.name)

    def _global(self, node: Node, name: str) -> Node:
        declared = self.environment.variables.get(name)
        if declared is not None:
            self.reads.add(("", name))
            return Name(start=node.start, end=node.end, at=node.at, name=name, rooted=True, type=declared)
        if name in DENOTATIONS:
            return Literal(start=node.start, end=node.end, at=node.at, value=DENOTATIONS[name], type=TYPE)
        message = f"unknown variable '{name[:60]}'"
        if self.lenient:
            error = Unknown(errors=(message,))
            return Literal(start=node.start, end=node.end, at=node.at, value=error, type=DYN, fails=True)
        known = [*self.environment.variables, *(local for local, _ in self.scopes)]
        self.refuse(node.at, message + (suggest(name, known) or f'; a text is written "{name[:60]}"'))
        node.type = DYN
        return node

    def _qualified(self, node: Select) -> Node | None:
        """Return the variable or type whose dotted name the selection spells, the longest one there is."""
        names, base = [node.field], node.operand
        while isinstance(base, Select) and not base.tested:
            names.append(base.field)
            base = base.operand
        if node.tested or not isinstance(base, Name) or any(base.name == local for local, _ in self.scopes if not base.rooted):
            return None
        name = ".".join([base.name, *reversed(names)])
        return self._global(node, name) if name in self.environment.variables or name in DENOTATIONS else None

    def _select(self, node: Select) -> Node:
        qualified = self._qualified(node)
        if qualified is not None:
            return qualified
        node.operand = self.check(node.operand)
        return self.field(node, node.operand.type, node.field)

    def field(self, node: Node, holder: Type, field: str) -> Node:
        """Give a node that reads `field` of a `holder` its type."""
        tested = isinstance(node, Select) and node.tested
        match holder:
            case StructType():
                self.reads.add((holder.name, field))
                if tested:
                    return self.mistyped(node, node.at, "has() asks for the key of a map; for a fact ask known(…)")
                if field in holder.refused:
                    return self.mistyped(node, node.at, f"'{field}' of {holder.name} can't be used here: {holder.refused[field]}")
                declared = holder.fields.get(field) or (holder.keyed if not holder.fields else None)
                if declared is None:
                    noun = "field" if holder.keyed is None else "entry"
                    hint = suggest(field, [*holder.fields, *holder.refused])
                    return self.mistyped(node, node.at, f"unknown {noun} '{field[:60]}' of {holder.name}{hint}")
                node.type = declared
            case MapType():
                node.type = BOOL if tested else holder.value
                node.fails = not tested
                if isinstance(holder.key, WordType) and not tested:
                    check_words(self.refuse, Literal(start=node.start, end=node.end, at=node.at, value=field), holder.key)
            case _ if is_open(holder):
                node.type = BOOL if tested else DYN
                node.fails = True
            case _:
                return self.mistyped(node, node.at, f"{holder} has no field '{field[:60]}'")
        return node

    def _index(self, node: Index) -> Node:
        node.operand = self.check(node.operand)
        node.index = self.check(node.index)
        holder, key = node.operand.type, node.index.type
        node.fails = True
        match holder:
            case ListType() if is_open(key) or key == INT:
                node.type = holder.element
            case MapType() if comparable(holder.key, key):
                check_words(self.refuse, node.index, holder.key)
                node.type = holder.value
            case StructType() if holder.keyed is not None and comparable(STRING, key):
                if isinstance(node.index, Literal):
                    node.at = node.index.at
                    return self.field(node, holder, node.index.value)
                self.reads.add((holder.name, "*"))
                node.type = holder.keyed
            case _ if is_open(holder):
                node.type = DYN
            case _:
                return self.mistyped(node, node.at, f"{holder} can't be indexed with {key}")
        return node

    def _known(self, node: Known) -> Node:
        node.operand = self.check(node.operand)
        node.type = BOOL
        self.calls.add("known")
        return node

    def truth(self, node: Node, use: str) -> None:
        """Refuse a node that is no bool."""
        if node.type != BOOL and not is_open(node.type) and not self.lenient:
            self.refuse(node.at, f"{use} takes bool, this is {node.type}")

    def _logic(self, node: Logic) -> Node:
        node.operands = tuple(self.check(operand) for operand in node.operands)
        for operand in node.operands:
            self.truth(operand, node.symbol)
        node.type = BOOL
        node.fails = any(operand.type != BOOL for operand in node.operands)
        return node

    def _ternary(self, node: Ternary) -> Node:
        node.test, node.then, node.otherwise = self.check(node.test), self.check(node.then), self.check(node.otherwise)
        self.truth(node.test, "the test of ?:")
        node.fails = node.test.type != BOOL
        node.type = joined(node.then.type, node.otherwise.type)
        if node.type == DYN and not comparable(node.then.type, node.otherwise.type):
            return self.mistyped(node, node.otherwise.at, f"the branches of ?: are {node.then.type} and {node.otherwise.type}")
        return node

    def _list(self, node: ListOf) -> Node:
        node.items = tuple(self.check(item) for item in node.items)
        element = FREE
        for item in node.items:
            element = joined(element, item.type)
        node.type = ListType(element)
        return node

    def _map(self, node: MapOf) -> Node:
        node.entries = tuple((self.check(key), self.check(value)) for key, value in node.entries)
        keys, values = FREE, FREE
        seen: set[object] = set()
        for key, value in node.entries:
            keys, values = joined(keys, key.type), joined(values, value.type)
            if not is_open(key.type) and erased(key.type) not in _KEYS:
                self.mistyped(key, key.at, f"a map's key is int, uint, bool or string, not {key.type}")
            elif isinstance(key, Literal) and kind_of(key.value) in _KEYS:
                if new_key(key.value) in seen:
                    self.refuse(key.at, f"the key {key.value!r} stands here twice")
                seen.add(new_key(key.value))
        node.type = MapType(keys, values)
        node.fails = any(not isinstance(key, Literal) for key, _ in node.entries)
        return node

    def _macro(self, node: Macro) -> Node:
        node.range = self.check(node.range)
        match node.range.type:
            case ListType():
                element = node.range.type.element
            case MapType():
                element = node.range.type.key
            case declared:
                element = DYN
                if not is_open(declared):
                    self.mistyped(node, node.at, f"{node.kind}() goes over a list or the keys of a map, not over {declared}")
        self.scopes.append((node.variable, element))
        if node.predicate is not None:
            node.predicate = self.check(node.predicate)
            self.truth(node.predicate, f"the condition of {node.kind}()")
        if node.transform is not None:
            node.transform = self.check(node.transform)
        self.scopes.pop()
        node.fails = not isinstance(node.range.type, ListType | MapType) or (node.predicate is not None and node.predicate.type != BOOL)
        node.weight = sum(_weight(body) for body in node.bodies)
        node.type = ListType(node.transform.type if node.transform else element) if node.kind in ("map", "filter") else BOOL
        return node


def _weight(node: Node) -> int:
    """Return about how much one evaluation costs, without what macros inside account for themselves."""
    return 1 + (_weight(node.range) if isinstance(node, Macro) else sum(_weight(child) for child in node.children()))
