"""Collection: the size and the items of lists and maps."""

from __future__ import annotations

from .failure import ExhaustedError, Failure
from .frame import LONGEST_TEXT, Frame, spend
from .kind import LIST, MAP, STRUCT, kind_of
from .map_key import encode_key
from .type import DOUBLE, INT, STRING, UINT
from .unknown import merge
from .value import CelList, Struct, Unknown, Value


def size_of_list(value: CelList) -> int | Unknown:
    """Return how many items there are; unknown where there may be more."""
    return len(value.items) if value.more is None else merge((value.more,))


def item(value: CelList, index: int) -> Value:
    """Return the item at an index from 0; in an open list, one beyond what is known is unknown."""
    if index < 0:
        raise Failure(f"index {index} is out of range")
    if value.more is None:
        if index < len(value.items):
            return value.items[index]
        raise Failure(f"index {index} is out of range: the list has {len(value.items)} items")
    return value.items[index] if value.positions and index < len(value.items) else merge((value.more,))


def entry(value: dict[Value, Value], key: Value) -> Value:
    """Return the value under a key."""
    try:
        return value[encode_key(key)]
    except KeyError:
        raise Failure(f"no such key: {str(key)[:60]!r}") from None


def field_of(value: Struct, name: str) -> Value:
    """Return a field of a struct; unknown when it is not there."""
    if value.type.fields and name not in value.type.fields:
        raise Failure(f"no such field: {name[:60]!r}")
    return value.get(name)


def select(value: Value, name: str) -> Value:
    """Return a field of a struct, or the value under a string key of a map."""
    kind = kind_of(value)
    if kind is STRUCT:
        return field_of(value, name)
    if kind is MAP:
        return entry(value, name)
    raise Failure(f"{kind} has no field {name[:60]!r}")


def index(value: Value, key: Value) -> Value:
    """Return what `value[key]` is, for types that are not known before."""
    kind = kind_of(value)
    if kind is MAP:
        return entry(value, key)
    if kind is LIST and kind_of(key) in (INT, UINT, DOUBLE) and key == (whole := _whole(key)):
        return item(value, whole)
    if kind is STRUCT and kind_of(key) is STRING and value.type.keyed is not None:
        return field_of(value, key)
    raise Failure(f"no such overload: {kind}[{kind_of(key)}]")


def _whole(key: float) -> int:
    try:
        return int(key)
    except (ValueError, OverflowError):
        raise Failure(f"index {key} is no whole number") from None


def has_key(value: Value, name: str) -> bool:
    """Return whether a map has a string key."""
    if kind_of(value) is MAP:
        return name in value
    raise Failure(f"has() asks for the key of a map, not for a field of {kind_of(value)}")


def concatenate(frame: Frame, a: CelList, b: CelList) -> CelList:
    """Return the items of both lists; open when one of them is."""
    spend(frame, len(a.items) + len(b.items))
    ends = [end for end in (a.more, b.more) if end is not None]
    return CelList(a.items + b.items, merge(ends) if ends else None, positions=a.more is None and b.positions)


def join(frame: Frame, a: str, b: str) -> str:
    """Return the characters of both strings."""
    length = len(a) + len(b)
    if length > LONGEST_TEXT:
        raise ExhaustedError(f"a string of more than {LONGEST_TEXT:,} characters")
    spend(frame, length >> 6)
    return a + b


def contains(frame: Frame, text: str, part: str) -> bool:
    """Return whether the text has the part somewhere."""
    spend(frame, len(text) >> 4)
    return part in text
