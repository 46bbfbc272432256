"""Gate: what an unsatisfied question may do to the decision, whatever the score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.policy.gate import GATES

from .decision import Decision
from .refusal import at_worst
from .truth import truth_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vendor_risk.policy import Gate, GateCase

    from .outcome import Outcome
    from .world import World

GATE_RANKS = {gate: rank for rank, gate in enumerate(GATES)}
GATE_DECISIONS: dict[Gate, Decision] = {"none": Decision.APPROVE, "escalate": Decision.ESCALATE, "reject": Decision.REJECT}
"""The mildest decision that a closed gate allows."""


@dataclass(frozen=True, slots=True)
class Gates:
    """The gates that may stand before an unsatisfied question, mildest first, and the facts that would tell which one does."""

    possible: tuple[Gate, ...]
    facts: tuple[str, ...] = ()

    @property
    def mildest(self) -> Gate:
        """The gate at the best end."""
        return self.possible[0]

    @property
    def strictest(self) -> Gate:
        """The gate at the worst end."""
        return self.possible[-1]


def gates_of(cases: Sequence[GateCase], world: World) -> Gates:
    """The first case that holds counts; an unknown one leaves what it and the next ones give; a refused one the stricter of the two.

    The last case has no condition: loading a policy sees to that. Where facts are unknown beside refused ones, these are taken at the
    values whose mildest gate is strictest.
    """
    found = _gates_of(cases, world)
    if len(found.possible) == 1:
        return found
    floor = at_worst(
        found.facts, world, lambda other: GATE_RANKS[_gates_of(cases, other).mildest], rank=int, worst=GATE_RANKS[found.strictest]
    )
    return found if floor is None else Gates(tuple(gate for gate in found.possible if GATE_RANKS[gate] >= floor), found.facts)


def _gates_of(cases: Sequence[GateCase], world: World) -> Gates:
    case, truth = cases[0], truth_of(cases[0].when, world)
    if not truth.may_fail:
        return Gates((case.then,))
    after = _gates_of(cases[1:], world)
    if not truth.may_hold:
        return after
    if truth.refused:
        return Gates(_mildest_first({max(case.then, gate, key=GATE_RANKS.__getitem__) for gate in after.possible}), after.facts)
    return Gates(_mildest_first({case.then, *after.possible}), (*truth.facts, *after.facts))


def closed(gate: Gate, outcome: Outcome) -> Gate:
    """The gate for the outcome of a finding: partly satisfied turns rejection into escalation."""
    return "escalate" if outcome == "partly_satisfied" and gate == "reject" else gate


def _mildest_first(gates: set[Gate]) -> tuple[Gate, ...]:
    return tuple(sorted(gates, key=GATE_RANKS.__getitem__))
