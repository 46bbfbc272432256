"""Holding: one party as far as control is concerned, that is where it stands, who owns it and for whom it works."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from vendor_risk.cel import Unknown

from .membership import Whereabouts, member
from .party import INDIVIDUAL_PLACES, Facts, items, kind_gap, may_be_entity, may_be_individual, places_of
from .region import Region
from .truth import Truth, any_of, unknown

COVERED = "covered_person"
"""What may have been found elsewhere on a person of a country of concern, the facts behind it not told."""
WHOLE = Decimal(100)
CONTROLLING = Decimal(50)


@dataclass(frozen=True, slots=True)
class Share:
    """What one owner holds: in percent at least `least` and at most `most`; `gaps` name what is missing to say more.

    `owner` is None where it is not known who the owner is.
    """

    owner: str | None
    least: Decimal
    most: Decimal
    gaps: tuple[Unknown, ...]

    @classmethod
    def of(cls, owner: Facts) -> Share:
        """Read one entry of a list of owners."""
        party, percent = owner.get("party"), owner.get("percent")
        least, most = _bounds(percent)
        return cls(id_of(party), least, most, tuple(value for value in (party, percent) if isinstance(value, Unknown)))


@dataclass(frozen=True, slots=True)
class Holding:
    """Whether a party stands in the region itself, and through whom it may be in it.

    `rest` says why there may be further owners, `employer` who an individual works for, `kind` that nobody said what the party is.
    """

    stands: Truth
    shares: tuple[Share, ...]
    rest: tuple[Unknown, ...]
    employer: str | Unknown | None
    kind: tuple[Unknown, ...]

    @classmethod
    def of(cls, party: Facts, region: Region, as_of: date) -> Holding:
        """Read a party's own standing, its owners and, where the region asks for it, its employer; or that it was found to be covered.

        That it was found not to be covered is somebody's conclusion and no fact about control, so it never stands for one.
        """
        told = party.get("us_standing") if "designation" in region.control else None
        if told == COVERED:
            return cls(stands=True, shares=(), rest=(), employer=None, kind=())
        owners, more = items(party, "owners")
        return cls(
            stands=any_of(stands for _, stands in stands_by(party, region, as_of)),
            shares=tuple(Share.of(owner) for owner in owners),
            rest=tuple(more) if may_be_entity(party) else (),
            employer=_employer(party) if "employment" in region.control else None,
            kind=tuple(kind_gap(party)),
        )

    def is_inside(self, inside: set[str]) -> bool:
        """Tell whether the party is in the region for sure when these are."""
        held = sum((share.least for share in self.shares if share.owner in inside), Decimal(0))
        return self.stands is True or self.employer in inside or held >= CONTROLLING

    def may_be_inside(self, inside: set[str]) -> bool:
        """Tell whether the party can be in the region when these can."""
        works = isinstance(self.employer, Unknown) or self.employer in inside
        return self.stands is not False or works or self.most(inside) >= CONTROLLING

    def most(self, inside: set[str]) -> Decimal:
        """Return the percentage that parties inside can hold at most, when all shares together are no more than the whole."""
        outside = sum((share.least for share in self.shares if share.owner is not None and share.owner not in inside), Decimal(0))
        if self.rest:
            return WHOLE - outside
        return min(WHOLE - outside, sum((share.most for share in self.shares if share.owner is None or share.owner in inside), Decimal(0)))

    def gaps(self, may: set[str]) -> Iterator[Unknown]:
        """Yield what is missing about the party itself, given which parties can be in the region."""
        yield from self.kind
        if isinstance(self.stands, Unknown):
            yield self.stands
        if isinstance(self.employer, Unknown):
            yield self.employer
        if self.most(may) >= CONTROLLING:
            yield from self.rest
            for share in self.shares:
                yield from share.gaps

    def passing(self, may: set[str]) -> list[str]:
        """Return the parties through whom the party can come into the region, given which can be in it."""
        owners = [share.owner for share in self.shares if share.owner is not None] if self.most(may) >= CONTROLLING else []
        return [*owners, self.employer] if isinstance(self.employer, str) else owners


def stands_by(party: Facts, region: Region, as_of: date) -> Iterator[tuple[str, Truth]]:
    """Yield every fact by which a party can be of the region itself, and whether it is by that one."""
    for field in places_of(party):
        if field not in INDIVIDUAL_PLACES or "residence" in region.control:
            yield field, member(region, Whereabouts(party.get(field), party), as_of)
    if "designation" in region.control:
        designated = party.get("designated")
        yield "designated", unknown(*designated.facts) if isinstance(designated, Unknown) else bool(designated)


def _employer(party: Facts) -> str | Unknown | None:
    """Return whom a party works for, when it is or may be an individual; None where it works for nobody."""
    employer = party.get("employer")
    if isinstance(employer, Unknown):
        return employer if may_be_individual(party) else None
    return None if employer is None else id_of(employer)


def id_of(party: Any) -> str | None:
    """Return the id of a party that another one names: by the id itself or as the object it stands for."""
    if isinstance(party, Unknown) or party is None:
        return None
    return party if isinstance(party, str) else str(party.path).rsplit(".", 1)[-1]


def _bounds(percent: Any) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest value a percentage can have."""
    if not isinstance(percent, Unknown):
        return _decimal(percent), _decimal(percent)
    if percent.possible:
        values = [_decimal(value) for value in percent.possible]
        return min(values), max(values)
    return Decimal(0), WHOLE


def _decimal(number: Any) -> Decimal:
    """Return the number as it was written: 33.3 is 33.3 and no binary fraction near it."""
    return Decimal(str(number))
