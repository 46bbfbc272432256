"""Scoring: how one questionnaire turns what its questions weigh into risks and a decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .decision import Decision
from .risk import ALL, NOTHING, bound, exact, rest, times
from .total import Total

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from vendor_risk.policy import Question, Questionnaire, Tolerance

    from .judgement import End

Key = tuple[int, str]
"""A risk by its number (two for the whole, then two for each domain: after and before controls) and a cause that adds to it."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One question's end as it counts: its magnitude in each risk it adds to, its domain, and the mildest decision it allows."""

    magnitudes: tuple[tuple[Key, Decimal], ...]
    domain: int
    decision: Decision


@dataclass(frozen=True, slots=True)
class Subtotal:
    """Questions added up that stay as they are while others change: what the finished causes leave, and the largest of the others."""

    decisions: tuple[Decision, ...]
    left: tuple[Decimal, ...]
    largest: dict[Key, Decimal]


class Scoring:
    """Adds up one questionnaire: one factor for each cause, its largest finding; then gates and tolerances, the worst of which decides."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        """Take scales, weights and tolerances from the questionnaire."""
        domains = questionnaire.domains
        self.domains = {domain: index for index, domain in enumerate(domains, start=1)}
        self._weights = [ALL, *(exact(domain.weight) for domain in domains.values())]
        self._bounds = [_bounds(tolerance) for tolerance in (questionnaire.tolerances, *map(questionnaire.tolerances.of, domains))]
        self._moderate = exact(questionnaire.scales.magnitudes.moderate)
        self._nothing = Subtotal((Decision.APPROVE,) * len(self._weights), (ALL,) * (2 * len(self._weights)), {})

    def weigh(self, question: Question, end: End, decision: Decision) -> Weighed:
        """What a question's end counts for; `decision` is the mildest that its gate, or an acceptance, allows."""
        domain = self.domains[question.domain]
        if end.residual >= self._moderate:
            decision = max(decision, Decision.APPROVE_WITH_CONDITIONS)
        if not end.inherent:
            return Weighed((), domain, decision)
        cause, weight = question.finding_cause, exact(question.weight)
        overall = times(weight, self._weights[domain])
        magnitudes = (
            ((0, cause), times(overall, end.residual)),
            ((1, cause), times(overall, end.inherent)),
            ((2 * domain, cause), times(weight, end.residual)),
            ((2 * domain + 1, cause), times(weight, end.inherent)),
        )
        return Weighed(magnitudes, domain, decision)

    def subtotal(self, weighed: Iterable[Weighed], others: Iterable[Weighed] = ()) -> Subtotal:
        """Add up questions that stay; `others` are those to come, whose causes stay open."""
        decisions, largest = self._gathered(weighed, self._nothing)
        coming = {key for each in others for key, _magnitude in each.magnitudes}
        left = _left(self._nothing.left, {key: magnitude for key, magnitude in largest.items() if key not in coming})
        return Subtotal(tuple(decisions), tuple(left), {key: magnitude for key, magnitude in largest.items() if key in coming})

    def total(self, weighed: Iterable[Weighed], subtotal: Subtotal | None = None) -> Total:
        """Combine questions, with those added up before."""
        before = subtotal or self._nothing
        decisions, largest = self._gathered(weighed, before)
        left = _left(before.left, largest)
        residuals, inherents = tuple(map(rest, left[::2])), tuple(map(rest, left[1::2]))
        for index, bounds in enumerate(self._bounds):
            tolerated = _tolerated(residuals[index], bounds)
            decisions[index] = max(decisions[index], tolerated)
        decisions[0] = max(decisions)
        return Total(residuals, inherents, tuple(decisions))

    def tolerated(self, index: int, risk: Decimal) -> int:
        """The rank of the decision that a risk asks for, overall (index 0) or in a domain."""
        return _tolerated(risk, self._bounds[index]).rank

    def _gathered(self, weighed: Iterable[Weighed], before: Subtotal) -> tuple[list[Decision], dict[Key, Decimal]]:
        decisions, largest = list(before.decisions), dict(before.largest)
        for each in weighed:
            decisions[each.domain] = max(decisions[each.domain], each.decision)
            for key, magnitude in each.magnitudes:
                if magnitude > largest.get(key, NOTHING):
                    largest[key] = magnitude
        return decisions, largest


_Bounds = tuple[tuple["Decimal", Decision], ...]


def _bounds(tolerance: Tolerance) -> _Bounds:
    """The risks from which a tolerance asks for a stricter decision, the strictest first."""
    bounds = [
        (tolerance.reject_from, Decision.REJECT),
        (tolerance.conditions_below, Decision.ESCALATE),
        (tolerance.approve_below, Decision.APPROVE_WITH_CONDITIONS),
    ]
    return tuple((bound(score), decision) for score, decision in bounds if score is not None)


def _tolerated(risk: Decimal, bounds: _Bounds) -> Decision:
    for least, decision in bounds:
        if risk >= least:
            return decision
    return Decision.APPROVE


def _left(before: Iterable[Decimal], largest: dict[Key, Decimal]) -> list[Decimal]:
    left = list(before)
    for (risk, _cause), magnitude in largest.items():
        left[risk] = times(left[risk], rest(magnitude))
    return left
