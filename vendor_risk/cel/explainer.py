"""Explainer: the slow way of evaluating a condition, which keeps what decided it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from . import outcome
from .compiler import failed
from .explain_macro import explain_macro
from .explanation import Explanation, Reason
from .failure import Failure
from .frame import BOUNDS, Frame
from .kind import STRUCT, kind_of
from .reading import declared_field, field_reader, item_reader
from .told import Told, compared, distinct, fact, gathered, items_because, joined_items, noted, splice
from .tree import Index, Known, ListOf, Literal, Logic, Macro, MapOf, Name, Node, Operation, Select, Ternary
from .unknown import Fail, attempt_host, strict
from .value import CelList, Lazy, Unknown, Value

_RELATIONS = frozenset({"==", "!=", "<", "<=", ">", ">=", "in"})


class Explainer:
    """Explains one evaluation of one condition."""

    def __init__(self, source: str, locate: Callable[[int], str], frame: Frame) -> None:
        """Prepare; the frame is used up."""
        self.source = source
        self.locate = locate
        self.frame = frame
        self.bound: dict[int, Told] = {}
        self._rules: dict[type[Node], Callable[[Any], Told]] = {
            Literal: self._literal,
            Name: self._name,
            Select: self._select,
            Index: self._index,
            Operation: self._operation,
            Known: self._known,
            Logic: self._logic,
            Ternary: self._ternary,
            ListOf: self._list,
            MapOf: self._map,
            Macro: partial(explain_macro, self),
        }

    def explain(self, tree: Node) -> Explanation:
        """Return the explanation of the whole condition."""
        told = self.tell(tree)
        unknowns = told.value.facts if told.value.__class__ is Unknown else ()
        return Explanation(told.value, distinct(told.reasons), unknowns, told.text)

    def tell(self, node: Node) -> Told:
        """Return the value of a node with what there is to say of it."""
        return self._rules[type(node)](node)

    def fail(self, node: Node) -> Fail:
        """Return what makes an unknown of a failure of this node."""
        return lambda failure: failed(self.locate(node.at), failure)

    def text(self, node: Node, *parts: tuple[Node, Told]) -> str:
        """Return the node's source with the texts of its parts."""
        return splice(self.source, node, [(part, told.text) for part, told in parts])

    def _literal(self, node: Literal) -> Told:
        value = node.value
        if value.__class__ is Unknown:
            value = Unknown(errors=tuple(f"{self.locate(node.at)}: {error}" for error in value.errors))
        return Told(value, text=self.source[node.start : node.end])

    def _name(self, node: Name) -> Told:
        text = self.source[node.start : node.end]
        if node.local:
            bound = self.bound[node.slot]
            told = fact(bound.value, bound.path, text)
            return Told(told.value, told.path, told.reasons, told.text, bound.items)
        value = self.frame[node.slot]
        if value.__class__ is Lazy:
            value = self.frame[node.slot] = value.get()
        return fact(value, node.name, text)

    def _select(self, node: Select) -> Told:
        holder = self.tell(node.operand)
        value = strict(field_reader(node), (holder.value,), self.fail(node))
        if node.tested:
            return Told(value, None, holder.reasons, self.text(node, (node.operand, holder)))
        return self._read(node, holder, node.field, value)

    def _read(self, node: Select | Index, holder: Told, field: str, value: Value) -> Told:
        if holder.path is None or holder.value.__class__ is Unknown:
            return Told(value, None, holder.reasons, self.text(node, (node.operand, holder)))
        return fact(value, f"{holder.path}.{field}", self.source[node.start : node.end])

    def _index(self, node: Index) -> Told:
        holder, fail, name = self.tell(node.operand), self.fail(node), declared_field(node)
        if name is not None:
            return self._read(node, holder, name, strict(field_reader(node), (holder.value,), fail))
        key = self.tell(node.index)
        value = strict(item_reader(node), (holder.value, key.value), fail)
        text = self.text(node, (node.operand, holder), (node.index, key))
        path = value.path if kind_of(value) is STRUCT else f"{holder.path}[{key.value}]" if holder.path else None
        if value.__class__ is Unknown or holder.path is None:
            return Told(value, path, gathered((holder, key)), text)
        told = fact(value, path, text if path is None else self.source[node.start : node.end])
        return Told(value, path, key.reasons + told.reasons, told.text)

    def _operation(self, node: Operation) -> Told:
        parts = [self.tell(operand) for operand in node.operands]
        text = self.text(node, *zip(node.operands, parts, strict=True))
        values = [part.value for part in parts]
        if node.host:
            return self._host(node, parts, values, text)
        apply = partial(node.apply, self.frame) if node.metered else node.apply
        value = strict(apply, values, self.fail(node))
        if node.symbol in _RELATIONS:
            return Told(value, None, compared(node.symbol, parts[0], parts[1]), text)
        reasons = gathered(parts)
        if node.symbol == "at_least":
            reasons = noted(reasons, self.source[node.start : node.end])
        return Told(value, None, reasons, text, joined_items(parts) if value.__class__ is CelList else None)

    def _host(self, node: Operation, parts: list[Told], values: list[Value], text: str) -> Told:
        function, fail = self.frame[node.slot], self.fail(node)
        if function is None:
            return Told(fail(Failure(f"the function {node.symbol} is not there")), None, (), text)
        value = strict(function, values, fail, attempt_host) if node.strict else attempt_host(function, values, fail)
        written = self.source[node.start : node.end]
        objects = [Reason(part.path, value, written) for part in parts if part.path and kind_of(part.value) is STRUCT]
        return Told(value, None, (*objects, *noted(gathered(parts), written)), text)

    def _known(self, node: Known) -> Told:
        operand = self.tell(node.operand)
        value = outcome.is_known(operand.value, in_bounds=self.frame[BOUNDS])
        path, written = operand.path, self.source[node.start : node.end]
        reasons = (Reason(path, operand.value, written),) if path else noted(operand.reasons, written)
        return Told(value, None, reasons, self.text(node, (node.operand, operand)))

    def _logic(self, node: Logic) -> Told:
        deciding = node.symbol == "||"
        parts: list[Told] = []
        for operand in node.operands:
            part = self.tell(operand)
            parts.append(part)
            if part.value is deciding:
                return Told(deciding, None, part.reasons, self.text(node, *zip(node.operands, parts, strict=False)))
        text = self.text(node, *zip(node.operands, parts, strict=True))
        open_parts = [part for part in parts if part.value is not (not deciding)]
        if not open_parts:
            return Told(not deciding, None, gathered(parts), text)
        value = outcome.undecided([part.value for part in open_parts], self.fail(node))
        return Told(value, None, gathered(open_parts), text)

    def _ternary(self, node: Ternary) -> Told:
        test = self.tell(node.test)
        if test.value is True or test.value is False:
            branch = node.then if test.value else node.otherwise
            told = self.tell(branch)
            text = self.text(node, (node.test, test), (branch, told))
            return Told(told.value, told.path, gathered((test, told)), text, items_because(told, test.reasons))
        if test.value.__class__ is not Unknown:
            return Told(outcome.not_bool(test.value, self.fail(node)), None, test.reasons, self.text(node, (node.test, test)))
        parts = [(part, self.tell(part)) for part in (node.then, node.otherwise)]
        value = outcome.branches(test.value, parts[0][1].value, parts[1][1].value)
        told_parts = [test, *(told for _, told in parts)]
        return Told(value, None, gathered(told_parts), self.text(node, (node.test, test), *parts))

    def _list(self, node: ListOf) -> Told:
        parts = [self.tell(item) for item in node.items]
        value = outcome.listed([part.value for part in parts], [item.fails for item in node.items])
        text = self.text(node, *zip(node.items, parts, strict=True))
        return Told(value, None, gathered(parts), text, tuple(parts) if value.__class__ is not Unknown else None)

    def _map(self, node: MapOf) -> Told:
        children = node.children()
        parts = [self.tell(child) for child in children]
        entries = [(key.value, value.value) for key, value in zip(parts[::2], parts[1::2], strict=True)]
        value = outcome.mapped(entries, [child.fails for child in children], self.fail(node))
        return Told(value, None, gathered(parts), self.text(node, *zip(children, parts, strict=True)))
