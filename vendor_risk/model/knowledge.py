"""Knowledge: what is known of a fact, down to nothing at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Generic, NoReturn, TypeAlias, TypeVar

T = TypeVar("T")


class Unknown(Enum):
    """A fact without a value: nobody stated it, or it was asked for and refused. Never false, zero or empty."""

    UNKNOWN = "unknown"
    NOT_DISCLOSED = "not_disclosed"

    def __bool__(self) -> NoReturn:
        """Refuse to be taken for true or false."""
        raise TypeError(f"{self.value} is neither true nor false: compare with `is UNKNOWN`, or use `is_known`")

    def __repr__(self) -> str:
        """Return the name of the constant."""
        return self.name


UNKNOWN = Unknown.UNKNOWN
"""Nobody stated it."""

NOT_DISCLOSED = Unknown.NOT_DISCLOSED
"""It was asked for and refused: unknown, with the worst outcome."""


UNKNOWNS = {"unknown": UNKNOWN, "not_disclosed": NOT_DISCLOSED}
"""The words that say so in a document."""


@dataclass(frozen=True, slots=True)
class Sourced(Generic[T]):
    """A value written long: with evidence ids, first and last valid day, and the day on which it was asked for."""

    value: T | Unknown
    evidence: tuple[str, ...] = ()
    from_: date | None = None
    until: date | None = None
    asked: date | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether `day` lies within the first and last valid day, both included."""
        return (self.from_ is None or self.from_ <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Stated(Generic[T]):
    """What several sources say where they disagree: unknown among these values."""

    values: tuple[Sourced[T], ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """A country that is one of these (ISO 3166-1 alpha-2), more is not known."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotIn:
    """A country that is none of a region's (or not that country); more is not known."""

    region: str


@dataclass(frozen=True, slots=True)
class Within:
    """A country that is one of a region's; more is not known."""

    region: str


Partial: TypeAlias = AnyOf | NotIn | Within

Fact: TypeAlias = T | Unknown | Sourced[T] | Stated[T]
"""What a document can say of one scalar: its value, that it is unknown, the value with its sources, or several that disagree."""


def is_known(fact: object) -> bool:
    """Tell whether a fact has one value for certain, whatever the day: partial, disputed and unknown ones have not."""
    value = fact.value if isinstance(fact, Sourced) else fact
    return not isinstance(value, Unknown | Stated | AnyOf | NotIn | Within)


def sources_of(fact: Any) -> tuple[Sourced[Any], ...]:
    """Return every statement about a fact, each in its long form; one without sources for a fact written short."""
    if isinstance(fact, Stated):
        return fact.values
    if isinstance(fact, Sourced):
        return (fact,)
    return (Sourced(fact),)
