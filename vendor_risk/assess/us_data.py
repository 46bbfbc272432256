"""US data: categories and counts of data in the terms of 28 CFR Part 202, from however a document states them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from vendor_risk.cel import CelList, Unknown, Value

if TYPE_CHECKING:
    from .view import View

US = "us"
"""The region whose persons and devices are counted."""


def category(data: View) -> Value:
    """Return the category of data: the one stated, or the only one that is listed."""
    stated = data.scalar("us_category")
    listed: CelList = data.scalars("us_categories")
    if not isinstance(stated, Unknown) or listed.more is not None:
        return stated
    found = tuple(dict.fromkeys(word for word in listed.items if word != "none")) or ("none",)
    return found[0] if len(found) == 1 else Unknown(stated.facts, possible=found)


def categories(data: View) -> Value:
    """Return every category that data has: those listed and the one stated; open where nobody said that these are all."""
    stated = data.scalar("us_category")
    listed: CelList = data.scalars("us_categories")
    known = [] if isinstance(stated, Unknown) else [stated]
    found = tuple(word for word in dict.fromkeys([*known, *listed.items]) if word != "none")
    told = known or listed.more is None
    return CelList(found, None if told else Unknown((*stated.facts,)))


def counted(data: View, what: Literal["persons", "devices"]) -> Value:
    """Return how many US persons or devices data is about: as stated, or those counted in the United States."""
    stated = data.scalar(f"us_{what}")
    counts: CelList = data.structs("counts")
    if not isinstance(stated, Unknown) or (counts.more is not None and not counts.items):
        return stated
    codes = data.world.policy.regions.countries(US, data.world.as_of)
    number, missing = 0, [] if counts.more is None else list(counts.more.facts)
    for each in counts.items:
        country, count = each.get("country"), each.get(what)
        if isinstance(country, Unknown) or (country in codes and isinstance(count, Unknown)):
            missing += (country if isinstance(country, Unknown) else count).facts
        elif country in codes:
            number += count
    return Unknown((*stated.facts, *missing)) if missing else number
