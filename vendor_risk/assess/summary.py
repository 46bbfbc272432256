"""Summary: what one questionnaire, and each of its domains, comes to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from .domain_result import Contribution, DomainResult
from .interval import Interval
from .questionnaire_result import QuestionnaireResult
from .risk import band_of, points, shares

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .bounds import Bounds
    from .filling import Filling
    from .inquiry import Inquiry

    Reached = Callable[[int], tuple[Filling, Filling]]

_NO_SHARE = Decimal("0.0")


def questionnaire_result(inquiry: Inquiry, bounds: Bounds, reached: Reached) -> QuestionnaireResult:
    """Sum a questionnaire up; `reached` tells the ways of filling facts in by which a risk (0: the whole) is at its best and worst."""
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
        contributions=() if score is None else contributions(score, inquiry, 0, reached),
    )


def domain_results(inquiry: Inquiry, bounds: Bounds, reached: Reached) -> tuple[DomainResult, ...]:
    """Sum up every domain of a questionnaire, in its order."""
    return tuple(_domain(inquiry, bounds, domain, index, reached) for domain, index in inquiry.scoring.domains.items())


def _domain(inquiry: Inquiry, bounds: Bounds, id_: str, index: int, reached: Reached) -> DomainResult:
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
        contributions=() if residual is None else contributions(residual, inquiry, index, reached),
    )


def contributions(score: Interval, inquiry: Inquiry, risk: int, reached: Reached) -> tuple[Contribution, ...]:
    """The share of each cause in a score at either end, the largest at the worst end first; both columns sum to the score shown.

    `risk` is 0 for the whole, else the number of a domain. Shares are those of the very way of filling facts in by which an end is reached.
    """
    at_best, at_worst = reached(risk)
    best, worst = inquiry.largest(risk, at_best, worst=False), inquiry.largest(risk, at_worst, worst=True)
    shares_best, shares_worst = _shares(best, score.best), _shares(worst, score.worst)
    found = [
        Contribution((worst.get(cause) or best[cause])[1], cause, shares_best.get(cause, _NO_SHARE), shares_worst.get(cause, _NO_SHARE))
        for cause in {**worst, **best}
    ]
    return tuple(sorted(found, key=lambda each: (-each.worst, -each.best, each.cause)))


def _shares(largest: Mapping[str, tuple[Decimal, str]], score: float) -> dict[str, Decimal]:
    return shares({cause: magnitude for cause, (magnitude, _question) in largest.items()}, score)


def _intervals(bounds: Bounds, index: int) -> tuple[Interval, Interval]:
    """The risk after and before controls, overall (index 0) or of a domain, as scores from 0 to 100."""
    best, worst = bounds.best, bounds.worst
    residual = Interval(points(best.residuals[index]), points(worst.residuals[index]))
    return residual, Interval(points(best.inherents[index]), points(worst.inherents[index]))
