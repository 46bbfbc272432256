"""Summary: what one questionnaire, and each of its domains, comes to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from .domain_result import Contribution, DomainResult
from .interval import Interval
from .questionnaire_result import QuestionnaireResult
from .risk import NOTHING, band_of, exact, points, shares, times

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .bounds import Bounds
    from .inquiry import Inquiry
    from .judgement import Judgement

_NO_SHARE = Decimal("0.0")


def questionnaire_result(inquiry: Inquiry, bounds: Bounds) -> QuestionnaireResult:
    """Sum a questionnaire up."""
    questionnaire = inquiry.questionnaire
    judgements = list(inquiry.judgements.values())
    best, worst = bounds.ends
    score, inherent = (None, None) if bounds.nothing else _intervals(bounds, 0)
    return QuestionnaireResult(
        id=questionnaire.id,
        title=questionnaire.title,
        best=best,
        worst=worst,
        score=score,
        inherent=inherent,
        band_best=None if bounds.nothing else band_of(bounds.best.residuals[0], questionnaire.scales),
        band_worst=None if bounds.nothing else band_of(bounds.worst.residuals[0], questionnaire.scales),
        decided=sum(len(judgement.possible) == 1 for judgement in judgements),
        asked=len(judgements),
        contributions=() if score is None else contributions(judgements, score, inquiry, overall=True),
    )


def domain_results(inquiry: Inquiry, bounds: Bounds) -> tuple[DomainResult, ...]:
    """Sum up every domain of a questionnaire, in its order."""
    return tuple(_domain(inquiry, bounds, domain, index) for domain, index in inquiry.scoring.domains.items())


def _domain(inquiry: Inquiry, bounds: Bounds, id_: str, index: int) -> DomainResult:
    questionnaire = inquiry.questionnaire
    domain = questionnaire.domains[id_]
    judgements = [judgement for judgement in inquiry.judgements.values() if judgement.question.domain == id_]
    nothing = not any(judgement.may_apply for judgement in judgements)
    residual, inherent = (None, None) if nothing else _intervals(bounds, index)
    return DomainResult(
        id=id_,
        questionnaire=questionnaire.id,
        title=domain.title,
        consideration=domain.consideration,
        inherent=inherent,
        residual=residual,
        band_best=None if nothing else band_of(bounds.best.residuals[index], questionnaire.scales),
        band_worst=None if nothing else band_of(bounds.worst.residuals[index], questionnaire.scales),
        decided=sum(len(judgement.possible) == 1 for judgement in judgements),
        asked=len(judgements),
        decision_best=None if nothing else bounds.best.decisions[index],
        decision_worst=None if nothing else bounds.worst.decisions[index],
        contributions=() if residual is None else contributions(judgements, residual, inquiry, overall=False),
    )


def contributions(judgements: Iterable[Judgement], score: Interval, inquiry: Inquiry, *, overall: bool) -> tuple[Contribution, ...]:
    """The share of each cause in a score at either end, the largest at the worst end first; both columns sum to the score shown."""
    best: dict[str, tuple[Decimal, str]] = {}
    worst: dict[str, tuple[Decimal, str]] = {}
    for judgement in judgements:
        question = judgement.question
        weight = exact(question.weight)
        if overall:
            weight = times(weight, exact(inquiry.questionnaire.domains[question.domain].weight))
        for largest, end in ((best, judgement.best), (worst, judgement.worst)):
            magnitude = times(weight, end.residual)
            before, other = largest.get(question.finding_cause, (NOTHING, ""))
            if magnitude > before or (magnitude and magnitude == before and question.id < other):
                largest[question.finding_cause] = magnitude, question.id
    at_best, at_worst = _shares(best, score.best), _shares(worst, score.worst)
    found = [Contribution(worst[cause][1], cause, at_best.get(cause, _NO_SHARE), at_worst.get(cause, _NO_SHARE)) for cause in worst]
    return tuple(sorted(found, key=lambda each: (-each.worst, -each.best, each.cause)))


def _shares(largest: dict[str, tuple[Decimal, str]], score: float) -> dict[str, Decimal]:
    return shares({cause: magnitude for cause, (magnitude, _question) in largest.items()}, score)


def _intervals(bounds: Bounds, index: int) -> tuple[Interval, Interval]:
    """The risk after and before controls, overall (index 0) or of a domain, as scores from 0 to 100."""
    best, worst = bounds.best, bounds.worst
    residual = Interval(points(best.residuals[index]), points(worst.residuals[index]))
    return residual, Interval(points(best.inherents[index]), points(worst.inherents[index]))
