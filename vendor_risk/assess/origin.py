"""Origin: the fact that a document states, or could, behind one that conditions see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vendor_risk.model.items import Items

from .agreements import SERVICE
from .spot import spot_of

if TYPE_CHECKING:
    from .world import World

_CATEGORY = re.compile(r"(.+)\.us_categories(\[\d+\])?")
_OF_SERVICE = {
    "counterparty": "deployment.operator",
    "data": "data",
    "passes_to": "parties",
    "cisa_requirements": "deployment.terms.cisa_requirements",
    "onward_clause": "deployment.terms.onward_transfer_clause",
}
"""What a document states of the use of the service as an agreement."""


def stated_path(world: World, path: str) -> str | None:
    """Return the path of the fact behind one that is put together from others.

    None where a document says nothing about it, and what counts then goes without saying: it explains nothing.
    """
    if path.startswith(f"{SERVICE}."):
        return _OF_SERVICE.get(path.removeprefix(f"{SERVICE}."))
    if path.endswith(".held"):
        return "places"
    if ".volume." in path and not path.startswith("engagement.volume."):
        data, _, field = path.partition(".volume.")
        return data if data == "data" else f"{data}.{'us_category' if field == 'category' else 'us_persons'}"
    if category := _CATEGORY.fullmatch(path):
        spot = spot_of(world, f"{category[1]}.us_categories")
        listed = isinstance(spot.stated, Items) and not spot.stated.open if spot is not None else False
        return f"{category[1]}.{'us_categories' if listed else 'us_category'}"
    spot = spot_of(world, path)
    return None if spot is not None and spot.by_default else path
