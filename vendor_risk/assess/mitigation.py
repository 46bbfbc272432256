"""Mitigation: what a control in place leaves of a finding's magnitude."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vendor_risk.cel import Unknown

from .refusal import at_worst
from .risk import ALL, exact, rest, times
from .truth import Truth, refused, truth_of

if TYPE_CHECKING:
    from collections.abc import Collection
    from decimal import Decimal

    from vendor_risk.policy import Mitigation, Scales

    from .fact import Assurance
    from .world import World


@dataclass(frozen=True, slots=True)
class Mitigated:
    """What one control leaves of the magnitude (`best` to `worst`, 0 to 1), and the facts that would bring the two together."""

    mitigation: Mitigation
    status: str
    assurance: Assurance
    when: Truth
    best: Decimal
    worst: Decimal
    facts: tuple[str, ...]


def mitigated(mitigation: Mitigation, world: World, scales: Scales, assumed: Collection[str] = ()) -> Mitigated:
    """What a control does for a finding today; refused facts are taken at what leaves the most."""
    found = _mitigated(mitigation, world, scales, assumed)
    if found.best == found.worst:
        return found
    floor = at_worst(found.facts, world, lambda other: _mitigated(mitigation, other, scales, assumed).best, rank=float, worst=found.worst)
    return found if floor is None else replace(found, best=max(found.best, floor))


def _mitigated(mitigation: Mitigation, world: World, scales: Scales, assumed: Collection[str]) -> Mitigated:
    """What a control does for a finding, a refused fact taken at its worst where nothing else is unknown.

    A control whose status is unknown may turn out verified or absent. `assumed` are facts that were filled in to see what would follow:
    evidence for them could still be of any kind.
    """
    when = truth_of(mitigation.when, world, refused_as=False)
    control = world.variables["controls"].get(mitigation.control)
    status, assurance = control.get("status"), control.get("assurance")
    facts = when.facts if when.may_hold and when.may_fail else ()
    grades: tuple[Assurance, ...] = ("asserted", "verified")
    if isinstance(status, Unknown):
        words = ("absent",) if refused(status, world) else status.possible or ("in_place", "absent")
        facts += () if refused(status, world) else status.facts
    else:
        words = (status,)
        if isinstance(assurance, Unknown):
            grades = assurance.possible or grades
            facts += assurance.facts
        elif f"{control.path}.status" not in assumed:
            grades = (assurance,)
    assurance = grades[0]
    left = [_left(mitigation, word, grade, scales) for word in words for grade in grades]
    if when.may_fail:
        left = [ALL, *left] if when.may_hold else [ALL]
    return Mitigated(mitigation, words[0] if len(words) == 1 else "unknown", assurance, when, min(left), max(left), facts)


def _left(mitigation: Mitigation, status: str, assurance: str, scales: Scales) -> Decimal:
    counts = times(exact(getattr(scales.status, status)), exact(getattr(scales.assurance, assurance)))
    return rest(times(exact(mitigation.effectiveness), counts))
