"""Scalar value: what a stated fact comes to on a day, as conditions see it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Protocol

from vendor_risk.cel import Unknown, Value
from vendor_risk.model.choice import ChoiceKind
from vendor_risk.model.knowledge import AnyOf, NotIn, Sourced, Stated, Within
from vendor_risk.model.knowledge import Unknown as Unstated
from vendor_risk.model.number import CountKind
from vendor_risk.model.truth import TruthKind

if TYPE_CHECKING:
    from vendor_risk.model.kind import Kind

FEW = 12
"""How many whole numbers a fact may have for all of them to be tried."""


class Atlas(Protocol):
    """Knows which countries a region has, and has not."""

    def within(self, region: str) -> tuple[str, ...]:
        """Return the countries of a region, or the country of that code."""

    def outside(self, region: str) -> tuple[str, ...]:
        """Return all other countries."""


def value_on(fact: Any, kind: Kind, path: str, day: date, atlas: Atlas) -> Value:
    """Return the value of a fact on the day; unknown, with what it can still be, where the fact does not settle it."""
    candidates = _candidates(fact, kind, day, atlas)
    if candidates is None:
        return Unknown((path,), possible=finite(kind))
    distinct = tuple(dict.fromkeys(candidates))
    return distinct[0] if len(distinct) == 1 else Unknown((path,), possible=distinct)


def finite(kind: Kind) -> tuple[Value, ...] | None:
    """Return every value that a fact of a kind can have, where they are few."""
    if isinstance(kind, TruthKind):
        return (True, False)
    if isinstance(kind, ChoiceKind):
        return kind.words
    if isinstance(kind, CountKind) and kind.least is not None and kind.most is not None and kind.most - kind.least < FEW:
        return tuple(range(kind.least, kind.most + 1))
    return None


def seen(value: Any) -> Value:
    """Return a value of a document as conditions see it."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date):
        return datetime.combine(value, time(), UTC)
    return value


def _candidates(fact: Any, kind: Kind, day: date, atlas: Atlas) -> tuple[Value, ...] | None:
    """Return the values that a fact may have; None where it may have any."""
    if isinstance(fact, Unstated):
        return None
    if isinstance(fact, Sourced):
        return _candidates(fact.value, kind, day, atlas) if fact.holds_on(day) else None
    if isinstance(fact, Stated):
        return _disputed([statement for statement in fact.values if statement.holds_on(day)], kind, day, atlas)
    if isinstance(fact, AnyOf):
        return fact.codes
    if isinstance(fact, Within):
        return atlas.within(fact.region) or None
    if isinstance(fact, NotIn):
        return atlas.outside(fact.region)
    return (seen(fact),)


def _disputed(statements: list[Sourced[Any]], kind: Kind, day: date, atlas: Atlas) -> tuple[Value, ...] | None:
    found: list[Value] = []
    for statement in statements:
        candidates = _candidates(statement.value, kind, day, atlas)
        if candidates is None:
            return None
        found += candidates
    return tuple(found) or None
