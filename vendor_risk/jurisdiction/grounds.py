"""Grounds: the facts by which a party is controlled from a region, or is not, or may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from vendor_risk.cel import Unknown

from .control import control
from .holding import id_of, stands_by
from .party import Facts, items, may_be_entity
from .region import Region


def grounds_of_control(party: str, region: Region, parties: Mapping[str, Facts], as_of: date) -> tuple[str, ...]:
    """Return the paths of the facts that decide whether a party is controlled from a region, each once, the nearest first.

    Of a controlled party: the fact by which it stands there, or its owners there with their shares and then theirs. Of one that is not: all
    facts that say where it stands, and its owners. Of one that may be: the facts that are missing.
    """
    truths = control(region, parties, as_of)
    truth = truths.get(party, Unknown((f"parties.{party}",)))
    if isinstance(truth, Unknown):
        return truth.facts
    if not truth:
        return tuple(_outside(parties[party], region, as_of))
    found: dict[str, None] = {}
    waiting, seen = [party], {party}
    while waiting:
        one = parties[waiting.pop(0)]
        standing = next((f"{one.path}.{field}" for field, stands in stands_by(one, region, as_of) if stands is True), None)
        if standing:
            found[standing] = None
            continue
        for fact, behind in _links(one, region):
            if truths.get(behind) is True:
                found[fact] = None
                if behind not in seen:
                    seen.add(behind)
                    waiting.append(behind)
    return tuple(found)


def _outside(party: Facts, region: Region, as_of: date) -> Iterator[str]:
    for field, _ in stands_by(party, region, as_of):
        yield f"{party.path}.{field}"
    if may_be_entity(party):
        yield f"{party.path}.owners"


def _links(party: Facts, region: Region) -> Iterator[tuple[str, str]]:
    """Yield each way into a party through another: the fact that says so, and the other party's id."""
    for owner in items(party, "owners")[0]:
        name, percent = id_of(owner.get("party")), owner.get("percent")
        if name is not None and not (isinstance(percent, Unknown) and percent.possible is None):
            yield f"{owner.path}.percent", name
    employer = party.get("employer")
    if "employment" in region.control and not isinstance(employer, Unknown) and employer is not None:
        yield f"{party.path}.employer", id_of(employer) or ""
