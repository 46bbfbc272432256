"""Compiling what reads: variables, fields, items."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from .frame import Frame
from .reading import declared_field, field_reader, item_reader
from .tree import Index, Name, Select
from .unknown import attempt, strict
from .value import Lazy, Struct, Unknown, Value

if TYPE_CHECKING:
    from .compiler import Compiler, Run
    from .unknown import Fail

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
    fail, name = compiler.fail(node), declared_field(node)
    if name is not None:
        return _field(compiler, node, name, fail)
    operand, reader = compiler.compile(node.operand), field_reader(node)
    return lambda frame: strict(reader, (operand(frame),), fail)


def _field(compiler: Compiler, node: Select | Index, name: str, fail: Fail) -> Run:
    """Return the closure that reads a declared field; from a variable in one step, as it is so frequent."""
    operand, reader = compiler.compile(node.operand), field_reader(node)

    def read_of_variable(frame: Frame) -> Value:
        holder = frame[slot]
        if holder.__class__ is not Struct:
            return strict(reader, (operand(frame),), fail)
        value = holder.values.get(name, _MISSING)
        if value.__class__ is Lazy:
            return value.get()
        return Unknown((f"{holder.path}.{name}",)) if value is _MISSING else value

    def read(frame: Frame) -> Value:
        holder = operand(frame)
        if holder.__class__ is not Struct:
            return strict(reader, (holder,), fail)
        value = holder.values.get(name, _MISSING)
        if value.__class__ is Lazy:
            return value.get()
        return Unknown((f"{holder.path}.{name}",)) if value is _MISSING else value

    if isinstance(node.operand, Name):
        slot = node.operand.slot
        return read_of_variable
    return read


def indexing(compiler: Compiler, node: Index) -> Run:
    """Return the closure that reads an item, an entry, or a field by its name."""
    fail, name = compiler.fail(node), declared_field(node)
    if name is not None:
        return _field(compiler, node, name, fail)
    operand, key, reader = compiler.compile(node.operand), compiler.compile(node.index), item_reader(node)

    def read(frame: Frame) -> Value:
        holder, at = operand(frame), key(frame)
        if holder.__class__ is Unknown or at.__class__ is Unknown:
            return strict(reader, (holder, at), fail)
        return attempt(reader, (holder, at), fail)

    return read
