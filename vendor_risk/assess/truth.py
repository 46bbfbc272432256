"""Truth: what a condition may be in a world where facts are missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.cel import Unknown

from .refusal import at_worst

if TYPE_CHECKING:
    from vendor_risk.cel import Condition

    from .world import World


@dataclass(frozen=True, slots=True)
class Truth:
    """Whether a condition may be true and may be false; both while it is unknown. `facts` are the paths that would tell."""

    may_hold: bool
    may_fail: bool
    facts: tuple[str, ...] = ()
    refused: bool = False
    """Whether the vendor was asked for facts that would tell and disclosed none, and that alone leaves it unknown or decided it."""


TRUE = Truth(may_hold=True, may_fail=False)


def refused(unknown: Unknown, world: World) -> bool:
    """Whether the vendor was asked for every fact behind an unknown value, and disclosed none."""
    return bool(unknown.facts) and not unknown.errors and not any(world.disclosed(fact) for fact in unknown.facts)


def truth_of(condition: Condition | None, world: World, *, refused_as: bool | None = None) -> Truth:
    """Evaluate a condition for every way of filling in what is unknown; an absent one holds.

    With `refused_as`, what was refused is taken at its worst: a condition that can come to that by refused facts alone does, for certain.
    """
    if condition is None:
        return TRUE
    value = condition.evaluate(world.variables, world.functions, in_bounds=True)
    if not isinstance(value, Unknown):
        return Truth(may_hold=value is True, may_fail=value is not True)
    alone = refused(value, world)
    if refused_as is not None and (alone or _comes_to(condition, world, value, end=refused_as)):
        return Truth(refused_as, not refused_as, value.facts, refused=True)
    return Truth(may_hold=True, may_fail=True, facts=value.facts, refused=alone)


def _comes_to(condition: Condition, world: World, value: Unknown, *, end: bool) -> bool:
    """Tell whether some value of the refused facts settles a condition at an end, whatever else turns out."""

    def settled(other: World) -> bool:
        found: object = condition.evaluate(other.variables, other.functions, in_bounds=True)
        return found is end

    return at_worst(value.facts, world, settled, rank=int, worst=True) is True
