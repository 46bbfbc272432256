"""Compiler: a checked tree to nested closures, the fast way of evaluating it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

from . import compile_logic, compile_macro, compile_read, outcome
from .compile_operation import compile_operation
from .failure import Failure
from .frame import BOUNDS, Frame
from .tree import Index, Known, ListOf, Literal, Logic, Macro, MapOf, Name, Node, Operation, Select, Ternary
from .unknown import Fail
from .value import Unknown, Value

Run: TypeAlias = Callable[[Frame], Value]
"""Computes the value of a part of a condition."""


class Compiler:
    """Makes closures; `locate` names the place of an offset in error messages."""

    def __init__(self, locate: Callable[[int], str]) -> None:
        """Prepare to compile one condition."""
        self.locate = locate
        self._rules: dict[type[Node], Callable[[Any], Run]] = {
            Literal: self._literal,
            Name: compile_read.variable,
            Select: partial(compile_read.selection, self),
            Index: partial(compile_read.indexing, self),
            Operation: partial(compile_operation, self),
            Known: self._known,
            Logic: partial(compile_logic.chain, self),
            Ternary: partial(compile_logic.ternary, self),
            ListOf: self._list,
            MapOf: self._map,
            Macro: partial(compile_macro.macro, self),
        }

    def compile(self, node: Node) -> Run:
        """Return the closure that computes a node's value."""
        return self._rules[type(node)](node)

    def fail(self, node: Node) -> Fail:
        """Return what makes an unknown of a failure of this node."""
        locate, at = self.locate, node.at
        return lambda failure: failed(locate(at), failure)

    def _literal(self, node: Literal) -> Run:
        value = node.value
        if value.__class__ is Unknown:
            value = Unknown(errors=tuple(f"{self.locate(node.at)}: {error}" for error in value.errors))
        return lambda _: value

    def _known(self, node: Known) -> Run:
        operand = self.compile(node.operand)
        return lambda frame: outcome.is_known(operand(frame), in_bounds=frame[BOUNDS])

    def _list(self, node: ListOf) -> Run:
        items = [self.compile(item) for item in node.items]
        fails = [item.fails for item in node.items]
        return lambda frame: outcome.listed([item(frame) for item in items], fails)

    def _map(self, node: MapOf) -> Run:
        entries = [(self.compile(key), self.compile(value)) for key, value in node.entries]
        fails, fail = [child.fails for child in node.children()], self.fail(node)
        return lambda frame: outcome.mapped([(key(frame), value(frame)) for key, value in entries], fails, fail)


def failed(place: str, failure: Failure) -> Unknown:
    """Return the unknown that a failure at a place is."""
    return Unknown(errors=(f"{place}: {failure}",))
