"""Undecided: how a verdict that is still open is put into words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .world import World


def undecided(world: World, possible: Sequence[str], unknowns: Sequence[str]) -> str:
    """Say what a verdict waits for, and what it can still be."""
    words = [word.replace("_", " ") for word in possible]
    missing = "; ".join(dict.fromkeys(world.label(path) for path in unknowns))
    return f"Not known: {missing}. It can still be {', '.join(words[:-1])} or {words[-1]}."
