"""Type: what the checker knows of an expression before any value is there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Type:
    """A type of the language; `str()` gives its name as CEL writes it. The plain ones are the constants below."""

    name: str

    def __str__(self) -> str:
        """Return the name that messages use."""
        return self.name


BOOL = Type("bool")
INT = Type("int")
UINT = Type("uint")
DOUBLE = Type("double")
STRING = Type("string")
TIMESTAMP = Type("timestamp")
DURATION = Type("duration")
NULL = Type("null_type")
TYPE = Type("type")
DYN = Type("dyn")
"""Any type: nothing is checked before evaluation."""

NUMBERS = frozenset({INT, UINT, DOUBLE})
"""Types that are compared with each other by their numeric value."""


_LONGEST_NAME = 60


def _short(inner: Type) -> str:
    return inner.name if len(inner.name) <= _LONGEST_NAME else "…"


@dataclass(frozen=True, slots=True)
class ListType(Type):
    """A list whose items are all of type `element` (DYN where they differ)."""

    name: str = field(init=False, default="list")
    element: Type = DYN

    def __init__(self, element: Type = DYN) -> None:
        """Make the type of a list of `element`."""
        object.__setattr__(self, "name", f"list({_short(element)})")
        object.__setattr__(self, "element", element)

    def __str__(self) -> str:
        """Return the name with the type of the items."""
        return self.name


@dataclass(frozen=True, slots=True)
class MapType(Type):
    """A map from keys (int, uint, bool or string) to values, each of one type (DYN where they differ)."""

    name: str = field(init=False, default="map")
    key: Type = STRING
    value: Type = DYN

    def __init__(self, key: Type = STRING, value: Type = DYN) -> None:
        """Make the type of a map from `key` to `value`."""
        object.__setattr__(self, "name", f"map({key}, {_short(value)})")
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "value", value)

    def __str__(self) -> str:
        """Return the name with the types of keys and values."""
        return self.name


@dataclass(frozen=True, slots=True)
class WordType(Type):
    """A string that is one of `words`: an enumeration, a country code, an id. Literals compared with it must be among them.

    `ordered` says that the words stand in ascending order, so that `at_least(value, "word")` has a meaning.
    """

    words: tuple[str, ...]
    ordered: bool = False

    def __str__(self) -> str:
        """Return the name of the enumeration."""
        return self.name


@dataclass(frozen=True, slots=True, eq=False)
class StructType(Type):
    """An object with named fields. Two struct types are the same when they are the same Python object.

    `fields` may be filled in after construction, so that types can refer to each other.
    `refused` names fields that exist but must not be read, each with the reason and what to write instead.
    `keyed` is the type of the entries of a struct that is read as `s["id"]` too, such as `controls["encryption"]`: where `fields` names
    entries, others are refused; where it names none, any key may be asked for.
    """

    fields: Mapping[str, Type]
    refused: Mapping[str, str] = field(default_factory=dict)
    keyed: Type | None = None

    def __str__(self) -> str:
        """Return the name of the struct."""
        return self.name
