"""Risk: the findings on the 5 by 5 grid, each domain before and after controls, and what contributes how much."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..chart import bar, share, ticks
from ..plain import clip, plain
from ..words import IMPACTS, LIKELIHOODS, count, ends, points, quantity, series, span

if TYPE_CHECKING:
    from ...assess.assessment import Assessment
    from ...assess.question_result import Band, QuestionResult
    from .part import Matter, Part

_SHARES = 7
_MARKS = 12


def risk_part(matter: Matter) -> Part | None:
    """Return grid, bars and contributions; nothing where no question was applicable."""
    assessment = matter.assessment
    if assessment.score is None:
        return None
    return {
        "grid": _grid(assessment),
        "ticks": ticks(assessment.scale),
        "bands": _bands(assessment),
        "domains": [
            {
                "title": clip(domain.title, 40),
                "risk": span(domain.residual),
                "before": span(domain.inherent),
                "bands": ends(domain.band_best, domain.band_worst) if domain.residual else "",
                "bar": bar(domain.residual, domain.inherent, clip(domain.title, 40)),
                "coverage": f"{domain.decided} of {domain.asked}",
            }
            for domain in assessment.domains
        ],
        "total": {"risk": span(assessment.score), "bar": bar(assessment.score, assessment.inherent, "All domains together")},
        "shares": _shares(assessment),
    }


def _bands(assessment: Assessment) -> str:
    """The bands with the scores that they begin at, as in "low, moderate from 2, high from 10 and critical from 50"."""
    (lowest, _), *others = assessment.scale.bands
    return series([lowest, *(f"{band} from {quantity(score)}" for band, score in others)])


def _grid(assessment: Assessment) -> dict[str, object]:
    findings, scale = assessment.findings, assessment.scale
    cells: dict[tuple[int, int], list[QuestionResult]] = {}
    for finding in findings:
        cells.setdefault((finding.likelihood, finding.impact.worst), []).append(finding)
    return {
        "columns": [{"number": number, "word": word} for number, word in LIKELIHOODS.items()],
        "rows": [
            {
                "number": impact,
                "word": IMPACTS[impact],
                "cells": [_cell(cells.get((likelihood, impact), []), scale.severity_of(likelihood, impact)) for likelihood in LIKELIHOODS],
            }
            for impact in sorted(IMPACTS, reverse=True)
        ],
        "possible": any(not finding.certain for finding in findings),
    }


def _cell(findings: list[QuestionResult], severity: Band) -> dict[str, object]:
    return {
        "severity": severity,
        "marks": [{"id": plain(finding.id), "certain": finding.certain} for finding in findings[:_MARKS]],
        "rest": len(findings) - _MARKS if len(findings) > _MARKS else 0,
    }


def _shares(assessment: Assessment) -> dict[str, object]:
    """The largest contributions at the worst end, the others as one line; together exactly the score shown."""
    all_ = assessment.leading.contributions
    counted = sorted((one for one in all_ if one.worst > 0), key=lambda one: (-one.worst, one.question))
    by_id = {question.id: question for question in assessment.questions}
    largest = max((float(one.worst) for one in counted), default=0.0)
    rows = [
        {
            "id": plain(one.question),
            "title": clip(by_id[one.question].title if one.question in by_id else one.cause, 62),
            "worst": points(one.worst),
            "best": points(one.best),
            "length": share(float(one.worst), largest),
            "sure": share(float(one.best), largest),
        }
        for one in counted[:_SHARES]
    ]
    others = counted[_SHARES:]
    return {
        "rows": rows,
        "others": count(len(others), "smaller contribution") if others else "",
        "others_worst": points(sum((one.worst for one in others), Decimal(0))),
        "others_best": points(sum((one.best for one in others), Decimal(0))),
        "total_best": points(sum((one.best for one in all_), Decimal(0))),
        "total_worst": points(sum((one.worst for one in all_), Decimal(0))),
    }
