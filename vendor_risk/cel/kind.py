"""Kind: the type a value has when it is there, coarser than what the checker knows."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import NoneType

from .instant import FineDuration, FineTimestamp
from .number import Uint
from .type import BOOL, DOUBLE, DURATION, DYN, INT, NULL, STRING, TIMESTAMP, TYPE, UINT, ListType, MapType, StructType, Type, WordType
from .value import CelList, Struct, TypeValue, Value

LIST = Type("list")
MAP = Type("map")
STRUCT = Type("struct")

_KINDS: dict[type, Type] = {
    bool: BOOL,
    int: INT,
    Uint: UINT,
    float: DOUBLE,
    str: STRING,
    datetime: TIMESTAMP,
    FineTimestamp: TIMESTAMP,
    timedelta: DURATION,
    FineDuration: DURATION,
    NoneType: NULL,
    dict: MAP,
    CelList: LIST,
    Struct: STRUCT,
    TypeValue: TYPE,
}
_NAMES = {TIMESTAMP: "google.protobuf.Timestamp", DURATION: "google.protobuf.Duration"}


def kind_of(value: Value) -> Type:
    """Return a value's kind; DYN for what is no value of the language."""
    kind = _KINDS.get(value.__class__)
    if kind is None:
        kind = next((_KINDS[base] for base in type(value).__mro__ if base in _KINDS), DYN)
    return kind


def erased(declared: Type) -> Type:
    """Return the kind that values of a type have; DYN when it is open."""
    match declared:
        case ListType():
            return LIST
        case MapType():
            return MAP
        case StructType():
            return STRUCT
        case WordType():
            return STRING
        case _:
            return declared


def type_value(value: Value) -> TypeValue:
    """Return what `type(value)` gives."""
    kind = kind_of(value)
    return TypeValue(value.type.name if kind is STRUCT else _NAMES.get(kind, kind.name))


DENOTATIONS: dict[str, TypeValue] = {
    name: TypeValue(name) for name in ("bool", "int", "uint", "double", "string", "list", "map", "null_type", "type", *_NAMES.values())
}
"""Names that stand for a type."""
