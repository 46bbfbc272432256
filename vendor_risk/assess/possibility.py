"""Possibility: the values that an unknown fact can have, where they can all be tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.cel import Unknown, Value

from .spot import spot_of, steps_of

if TYPE_CHECKING:
    from .world import World

MOST = 32
"""How many values an unknown fact may have for each of them to be tried."""


def possibilities(world: World, path: str) -> tuple[Value, ...] | None:
    """Return every value that an unknown fact can have; None where there is no end of them, or too many to try."""
    if path.startswith("answers."):
        return world.family.replies(str(steps_of(path)[1]))
    spot = spot_of(world, path)
    if spot is None or spot.shape is None or spot.shape.kind is None or spot.shape.many == "entries" or not hasattr(spot, "stated"):
        return None
    if spot.shape.many == "items" and not path.endswith("]"):
        return None
    value = world.leaf(spot.stated, spot.shape.kind, path)
    if not isinstance(value, Unknown) or value.possible is None or len(value.possible) > MOST:
        return None
    return value.possible
