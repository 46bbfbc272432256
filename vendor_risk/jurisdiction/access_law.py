"""Access law: an act that lets a state compel a party to hand data over, and which parties it reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from .control import controlled_by
from .membership import Whereabouts, member
from .party import Facts
from .region import Region
from .truth import Truth, any_of


class Reach(Enum):
    """How an access law reaches a party: whoever controls it, where it is incorporated, or where it keeps data."""

    CONTROL = "control"
    INCORPORATION = "incorporation"
    LOCATION = "location"


@dataclass(frozen=True, slots=True)
class AccessLaw:
    """One act: whose, which article, what it lets the state do, since when, and where that can be read."""

    id: str
    title: str
    country: str
    article: str
    reach: frozenset[Reach]
    about: str = ""
    from_: date | None = None
    until: date | None = None
    source: str = ""
    confirmed: bool = True
    note: str = ""

    def in_force(self, as_of: date) -> bool:
        """Tell whether the act is in force on the day; one that could not be confirmed counts."""
        return not ((self.from_ and as_of < self.from_) or (self.until and as_of > self.until))


@dataclass(frozen=True, slots=True)
class Reached:
    """An access law that reaches a party: for certain (True), or for all we know (unknown, naming the facts that are missing)."""

    law: AccessLaw
    holds: Truth


def access_laws_of(
    party: str, laws: Iterable[AccessLaw], parties: Mapping[str, Facts], locations: Iterable[Any], as_of: date
) -> tuple[Reached, ...]:
    """Return the access laws that reach a party on the day or may do so, in the order of `laws`.

    `locations` are the countries in which the party keeps data: codes, or unknowns as `member` takes them.
    """
    places = tuple(locations)
    controls: dict[str, Truth] = {}
    found = []
    for law in laws:
        if law.in_force(as_of):
            if Reach.CONTROL in law.reach and law.country not in controls:
                controls[law.country] = controlled_by(party, Region.of_country(law.country), parties, as_of)
            holds = any_of(_ways(law, parties.get(party), controls, places, as_of))
            if holds is not False:
                found.append(Reached(law, holds))
    return tuple(found)


def _ways(law: AccessLaw, party: Facts | None, controls: Mapping[str, Truth], places: Iterable[Any], as_of: date) -> Iterator[Truth]:
    there = Region.of_country(law.country)
    if Reach.CONTROL in law.reach:
        yield controls[law.country]
    if Reach.INCORPORATION in law.reach and party is not None:
        yield member(there, Whereabouts(party.get("incorporated")), as_of)
    if Reach.LOCATION in law.reach:
        for country in places:
            yield member(there, Whereabouts(country), as_of)


__all__ = ["AccessLaw", "Reach", "Reached", "access_laws_of"]
