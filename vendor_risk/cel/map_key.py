"""Map key: how keys are kept in Python's dict, which takes true for 1."""

from __future__ import annotations

from enum import Enum

from .failure import Failure
from .kind import kind_of
from .type import BOOL, DOUBLE, INT, STRING, UINT
from .value import Value


class _Truth(Enum):
    """The keys true and false."""

    NO = False
    YES = True


def encode_key(value: Value) -> Value:
    """Return the key under which a value is looked up; a double is looked up as the whole number it equals."""
    if value is True or value is False:
        return _Truth(value)
    kind = kind_of(value)
    if kind in (STRING, INT, UINT, DOUBLE):
        return value
    raise Failure(f"no such overload: {kind} as the key of a map")


def new_key(value: Value) -> Value:
    """Return the key under which a value is kept; int, uint, bool and string are allowed."""
    if kind_of(value) not in (STRING, INT, UINT, BOOL):
        raise Failure(f"unsupported key type: {kind_of(value)}")
    return encode_key(value)


def decode_key(key: Value) -> Value:
    """Return the value that a kept key stands for."""
    return key.value if key.__class__ is _Truth else key
