"""Reading: what a selection or an index does with a value that is there, the same for evaluating and explaining."""

from __future__ import annotations

from collections.abc import Callable

from .collection import entry, has_key, index, item, select
from .tree import Index, Literal, Select
from .type import INT, ListType, MapType, StructType, Type
from .value import Struct, Value


def declared_field(node: Select | Index) -> str | None:
    """Return the name of the struct's field that a node reads and the checker has seen declared, None for any other read."""
    holder: Type = node.operand.type
    if not isinstance(holder, StructType) or (isinstance(node, Select) and node.tested):
        return None
    name = node.field if isinstance(node, Select) else node.index.value if isinstance(node.index, Literal) else None
    return name if isinstance(name, str) and (name in holder.fields or (holder.keyed is not None and not holder.fields)) else None


def field_reader(node: Select | Index) -> Callable[[Value], Value]:
    """Return what reads the field of a value."""
    name = declared_field(node)
    if name is None and isinstance(node, Select):
        field = node.field
        return (lambda holder: has_key(holder, field)) if node.tested else (lambda holder: select(holder, field))
    known = str(name)
    return lambda holder: holder.get(known) if holder.__class__ is Struct else select(holder, known)


def item_reader(node: Index) -> Callable[[Value, Value], Value]:
    """Return what reads the item of a list, or the entry of a map or struct, by a key."""
    holder = node.operand.type
    if isinstance(holder, ListType) and node.index.type == INT:
        return item
    return entry if isinstance(holder, MapType) else index
