"""Compiling what reads: variables, fields, items."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING

from .collection import entry, has_key, index, item, select
from .frame import Frame
from .tree import Index, Literal, Name, Select
from .type import INT, ListType, MapType, StructType
from .unknown import attempt, strict
from .value import Lazy, Struct, Unknown, Value

if TYPE_CHECKING:
    from .compiler import Compiler, Run
    from .outcome import Fail

_MISSING = object()


def variable(node: Name) -> Run:
    """Return the closure that reads a variable."""
    slot = node.slot
    if node.local:
        return itemgetter(slot)

    def read(frame: Frame) -> Value:
        value = frame[slot]
        if value.__class__ is Lazy:
            value = frame[slot] = value.get()
        return value

    return read


def selection(compiler: Compiler, node: Select) -> Run:
    """Return the closure that reads a field."""
    fail = compiler.fail(node)
    if node.tested:
        return _strictly(compiler.compile(node.operand), partial(_on_field, has_key, node.field), fail)
    if isinstance(node.operand.type, StructType):
        return _field(compiler, node, node.field, fail)
    return _strictly(compiler.compile(node.operand), partial(_on_field, select, node.field), fail)


def _on_field(operation: Callable[[Value, str], Value], name: str, value: Value) -> Value:
    return operation(value, name)


def _field(compiler: Compiler, node: Select | Index, name: str, fail: Fail) -> Run:
    operand = compiler.compile(node.operand)

    def otherwise(value: Value) -> Value:
        return strict(partial(_on_field, select, name), (value,), fail)

    if isinstance(node.operand, Name):
        slot = node.operand.slot

        def read_of_variable(frame: Frame) -> Value:
            holder = frame[slot]
            if holder.__class__ is not Struct:
                return otherwise(operand(frame))
            value = holder.values.get(name, _MISSING)
            if value.__class__ is Lazy:
                return value.get()
            return Unknown((f"{holder.path}.{name}",)) if value is _MISSING else value

        return read_of_variable

    def read(frame: Frame) -> Value:
        holder = operand(frame)
        if holder.__class__ is not Struct:
            return otherwise(holder)
        value = holder.values.get(name, _MISSING)
        if value.__class__ is Lazy:
            return value.get()
        return Unknown((f"{holder.path}.{name}",)) if value is _MISSING else value

    return read


def indexing(compiler: Compiler, node: Index) -> Run:
    """Return the closure that reads an item, an entry, or a field by its name."""
    fail = compiler.fail(node)
    holder_type = node.operand.type
    if isinstance(holder_type, StructType) and isinstance(node.index, Literal):
        return _field(compiler, node, node.index.value, fail)
    operand, key = compiler.compile(node.operand), compiler.compile(node.index)
    look_up: Callable[[Value, Value], Value] = index
    if isinstance(holder_type, ListType) and node.index.type == INT:
        look_up = item
    elif isinstance(holder_type, MapType):
        look_up = entry

    def read(frame: Frame) -> Value:
        holder, at = operand(frame), key(frame)
        if holder.__class__ is Unknown or at.__class__ is Unknown:
            return strict(look_up, (holder, at), fail)
        return attempt(look_up, (holder, at), fail)

    return read


def _strictly(operand: Run, operation: Callable[[Value], Value], fail: Fail) -> Run:
    def apply(frame: Frame) -> Value:
        return strict(operation, (operand(frame),), fail)

    return apply
