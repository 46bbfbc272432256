"""Control: whose hands a party is in, by where it stands and who owns it, with what is not known kept apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from vendor_risk.cel import Unknown

from .holding import Holding
from .party import Facts
from .region import Region
from .truth import Truth, merged, unknown


def controlled_by(party: str, region: Region, parties: Mapping[str, Facts], as_of: date) -> Truth:
    """Tell whether a party is controlled from a region on the day, as `control` does; one that nobody described is unknown."""
    return control(region, parties, as_of).get(party, unknown(f"parties.{party}"))


def control(region: Region, parties: Mapping[str, Facts], as_of: date) -> dict[str, Truth]:
    """Tell of every party whether it is controlled from the region on the day.

    A party is when it stands in the region itself, or when owners that are hold 50 % or more of it together; owners pass control on
    whole, not multiplied, through any number of others. Owners in a circle with nobody of the region among them control nothing (least
    fixed point). What a list of owners leaves open, or does not say of a share, may belong to the region: then the answer is unknown and
    names every fact that could bring it about.
    """
    holdings = {name: Holding.of(party, region, as_of) for name, party in parties.items()}
    sure = _least_fixed_point(holdings, Holding.is_inside)
    may = _least_fixed_point(holdings, Holding.may_be_inside)
    return {name: True if name in sure else _missing(name, holdings, sure, may) if name in may else False for name in holdings}


def _least_fixed_point(holdings: Mapping[str, Holding], joins: Callable[[Holding, set[str]], bool]) -> set[str]:
    """Return the parties that join, beginning with nobody and adding until nothing changes; joining never gets harder on the way."""
    inside: set[str] = set()
    left = dict(holdings)
    while joined := [name for name, holding in left.items() if joins(holding, inside)]:
        inside.update(joined)
        for name in joined:
            del left[name]
    return inside


def _missing(party: str, holdings: Mapping[str, Holding], sure: set[str], may: set[str]) -> Truth:
    """Return the unknown that names the facts that could bring an undecided party, and the undecided behind it, into the region."""
    found: list[Unknown] = []
    waiting, seen = [party], {party}
    while waiting:
        holding = holdings[waiting.pop(0)]
        found += holding.gaps(may)
        behind = [owner for owner in holding.passing(may) if owner in may and owner not in sure and owner not in seen]
        seen.update(behind)
        waiting += behind
    return merged(found)
