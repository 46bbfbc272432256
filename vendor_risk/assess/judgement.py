"""Judgement: what one question comes to, at its best and at its worst, before anything is put into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .gate import Gates, closed, gates_of
from .impact import Impact, impact_of
from .mitigation import Mitigated, mitigated
from .outcome import Outcome
from .reply import Derived, derive
from .risk import NOTHING, exact, times
from .said import REFUSED, Said, outcome_of
from .truth import truth_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from vendor_risk.cel import Value
    from vendor_risk.policy import Gate, Question, Scales, Severity

    from .world import World

_REPLY = "answers."
_ORDER = {outcome: rank for rank, outcome in enumerate(Outcome)}


@dataclass(frozen=True, slots=True)
class End:
    """What a question weighs at one end: magnitudes from 0 to 1, before and after mitigation, and the gate that stands."""

    outcome: Outcome
    gate: Gate
    severity: Severity
    inherent: Decimal
    residual: Decimal


@dataclass(frozen=True, slots=True)
class Judgement:
    """One question judged in one world.

    `possible` are the outcomes that may come, the best first. `facts` are the paths of all unknown facts on which anything here depends.
    `dismissed` says that a person called a question not applicable, which clears no gate.
    """

    question: Question
    possible: tuple[Outcome, ...]
    derived: Derived | None
    said: Said | None
    gates: Gates
    dismissed: bool
    impact: Impact
    mitigations: tuple[Mitigated, ...]
    facts: tuple[str, ...]
    best: End
    worst: End

    @property
    def may_apply(self) -> bool:
        """Whether the question may turn out applicable."""
        return self.possible != (Outcome.NOT_APPLICABLE,)

    @property
    def may_not_apply(self) -> bool:
        """Whether the question may turn out not applicable."""
        return Outcome.NOT_APPLICABLE in self.possible

    @property
    def contradicted(self) -> bool:
        """Whether what was said differs from what the facts say."""
        derived, said = self.derived, self.said
        if derived is None or said is None or derived.word is None or said.word in (derived.word, REFUSED):
            return False
        return not (said.word == "partial" and derived.outcomes == {Outcome.PARTLY_SATISFIED})


class Judge:
    """Judges questions in one world, in which some facts may be assumed to see what would follow."""

    def __init__(self, world: World, replies: Mapping[str, Said], assumed: frozenset[str] = frozenset()) -> None:
        """Make the judge of a world; `replies` are what people said, by question, `assumed` the paths of facts filled in."""
        self.world = world
        self.replies = replies
        self.assumed = assumed
        self._impacts: dict[tuple[int, object], Impact] = {}

    def judge(self, question: Question, scales: Scales) -> Judgement:
        """Judge one question on the scales of its questionnaire."""
        world = self.world
        applies = truth_of(question.applies, world, refused_as=True)
        said = self.replies.get(question.id)
        derived = derive(question, world) if applies.may_hold and question.answer is not None else None
        facts = list(applies.facts) if applies.may_hold and applies.may_fail else []
        outcomes: set[Outcome] = set()
        if applies.may_hold:
            outcomes |= self._outcomes(question, derived, said)
            if len(outcomes) > 1:
                facts += derived.facts if derived else (f"answers.{question.id}",)
        if applies.may_fail:
            outcomes.add(Outcome.NOT_APPLICABLE)
        possible = tuple(sorted(outcomes, key=lambda outcome: (outcome.weight, _ORDER[outcome])))
        dismissed = derived is None and said is not None and applies.may_hold and _stated(question, said) is Outcome.NOT_APPLICABLE
        open_ = dismissed or bool(possible[-1].weight)
        gates = gates_of(question.gate, world) if open_ else Gates(("none",))
        impact = self._impact(question, scales)
        mitigations = tuple(mitigated(each, world, scales, self.assumed) for each in question.mitigated_by) if open_ else ()
        if open_:
            facts += gates.facts
            facts += impact.facts
            facts += (fact for each in mitigations for fact in each.facts)
        best = _end(question, scales, possible[0], (impact.best, gates.mildest), (each.best for each in mitigations))
        worst = _end(question, scales, possible[-1], (impact.worst, gates.strictest), (each.worst for each in mitigations))
        if dismissed:
            best, worst = _gated(best, "none" if applies.may_fail else gates.mildest), _gated(worst, gates.strictest)
        return Judgement(question, possible, derived, said, gates, dismissed, impact, mitigations, tuple(dict.fromkeys(facts)), best, worst)

    def assuming(self, fill: Iterable[tuple[str, Value]]) -> Judge:
        """The judge of the world in which these facts, and replies (`answers.ID`), are as given."""
        given = dict(fill)
        said = {path.removeprefix(_REPLY): Said(str(value)) for path, value in given.items() if path.startswith(_REPLY)}
        return Judge(self.world.filled(given), {**self.replies, **said}, self.assumed.union(given))

    def _outcomes(self, question: Question, derived: Derived | None, said: Said | None) -> set[Outcome]:
        """The outcomes of a question that applies: the worse of what was said and what the facts say."""
        stated = None if said is None else _stated(question, said)
        if derived is None:
            return {stated} if stated is not None else {*map(Outcome, question.outcomes.values()), Outcome.NOT_APPLICABLE}
        if stated is None:
            return set(derived.outcomes)
        return {max(outcome, stated, key=lambda each: each.weight) for outcome in derived.outcomes}

    def _impact(self, question: Question, scales: Scales) -> Impact:
        key = (id(scales), question.impact)
        if key not in self._impacts:
            self._impacts[key] = impact_of(question.impact, self.world, scales)
        return self._impacts[key]


def _stated(question: Question, said: Said) -> Outcome:
    """What was said; a refusal to say comes to the worst that the question has."""
    if said.word == REFUSED:
        return max(map(Outcome, question.outcomes.values()), key=lambda outcome: outcome.weight)
    return outcome_of(question, said.word)


def _end(question: Question, scales: Scales, outcome: Outcome, at: tuple[int, Gate], left: Iterable[Decimal]) -> End:
    impact, gate = at
    severity = scales.severity_of(question.likelihood, impact)
    if not outcome.weight:
        return End(outcome, "none", severity, NOTHING, NOTHING)
    magnitude = exact(scales.magnitude_of(severity))
    if outcome is Outcome.PARTLY_SATISFIED:
        magnitude = times(magnitude, exact(scales.partly))
    return End(outcome, closed(gate, outcome), severity, magnitude, times(magnitude, *left))


def _gated(end: End, gate: Gate) -> End:
    return End(end.outcome, gate, end.severity, end.inherent, end.residual)
