"""Truth: what a condition may be in a world where facts are missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.cel import Unknown

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
    """Whether the vendor was asked for every fact that would tell, and disclosed none."""

    def taking_refusal_as(self, value: bool) -> Truth:
        """What is refused is taken at its worst: as `value`, for certain."""
        return Truth(value, not value, self.facts, refused=True) if self.refused else self


TRUE = Truth(may_hold=True, may_fail=False)


def refused(unknown: Unknown, world: World) -> bool:
    """Whether the vendor was asked for every fact behind an unknown value, and disclosed none."""
    return bool(unknown.facts) and not unknown.errors and not any(world.disclosed(fact) for fact in unknown.facts)


def truth_of(condition: Condition | None, world: World) -> Truth:
    """Evaluate a condition for every way of filling in what is unknown; an absent one holds."""
    if condition is None:
        return TRUE
    value = condition.evaluate(world.variables, world.functions, in_bounds=True)
    if isinstance(value, Unknown):
        return Truth(may_hold=True, may_fail=True, facts=value.facts, refused=refused(value, world))
    return Truth(may_hold=value is True, may_fail=value is not True)
