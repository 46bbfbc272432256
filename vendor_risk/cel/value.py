"""Value: what a condition reads and gives; the kinds that Python itself lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .type import StructType

Value: TypeAlias = Any
"""bool, int (64 bits), Uint, float, str, datetime (aware), timedelta, None, dict (keys str or int), CelList, Struct, TypeValue, Unknown."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that is not known, or (with `errors` alone) can't be known because evaluating it fails.

    `facts` are the paths of the unknown facts behind it, in the order in which they were met, each once: at least one of them must be
    filled in before the value can be known. `errors` say what failed, each with its place. `possible` are all the values it can still
    take, where they are finite and known to be all; None otherwise.
    """

    facts: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    possible: tuple[Value, ...] | None = None

    @property
    def is_error(self) -> bool:
        """Whether no fact that is filled in could make this a value."""
        return bool(self.errors) and not self.facts


@dataclass(frozen=True, slots=True)
class TypeValue:
    """What `type(x)` gives, and what the names `int`, `string`, … stand for."""

    name: str


class Lazy:
    """A value computed when it is first asked for, and once."""

    __slots__ = ("_compute", "_value")

    def __init__(self, compute: Callable[[], Value]) -> None:
        """Keep `compute` until the value is needed."""
        self._compute: Callable[[], Value] | None = compute
        self._value: Value = None

    def get(self) -> Value:
        """Return the value, computing it the first time."""
        if self._compute is not None:
            self._value = self._compute()
            self._compute = None
        return self._value


class CelList:
    """A list; `more` is None when `items` are all of it, else the unknown whose facts would tell the rest (the list is open).

    `positions` says that an item keeps its index when the rest becomes known; in a list put together from several open ones it does not.
    Items may be Unknown: something is there, and nobody knows what.
    """

    __slots__ = ("items", "more", "plain", "positions")

    def __init__(self, items: tuple[Value, ...], more: Unknown | None = None, *, positions: bool = True) -> None:
        """Make a list of `items`, closed unless `more` is given."""
        self.items = items
        self.more = more
        self.positions = positions
        self.plain: bool | None = None
        """Whether the list is closed and each item known; None while nobody has looked."""

    def __repr__(self) -> str:
        """Return the items, and what is open."""
        return f"CelList({self.items!r}{'' if self.more is None else f', {self.more!r}'})"


class Struct:
    """An object of a struct type: `path` is its name in facts, `values` its known fields.

    A field that is missing in `values` is unknown; its fact is `path.field`. Values may be Lazy.
    """

    __slots__ = ("path", "type", "values")

    def __init__(self, type: StructType, path: str, values: Mapping[str, Value | Lazy]) -> None:  # noqa: A002 - the name other layers use
        """Make an object; `values` is not copied."""
        self.type = type
        self.path = path
        self.values = values

    def get(self, field: str) -> Value:
        """Return a field's value; Unknown with its path when it is not there."""
        value = self.values.get(field, self)
        if value is self:
            return Unknown((f"{self.path}.{field}",))
        return value.get() if value.__class__ is Lazy else value

    def __repr__(self) -> str:
        """Return type and path."""
        return f"<{self.type.name} {self.path}>"
