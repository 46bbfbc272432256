"""Review: until when a decision may be relied on before somebody looks at it again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..plain import clip, plain

if TYPE_CHECKING:
    from ...assess.assessment import Assessment

_FEBRUARY, _SHORTEST = 2, 28
_LONGEST = 80


def review_by(assessment: Assessment) -> tuple[date, str]:
    """Return the day by which the decision is to be looked at again, and why then: a year on, or when what it rests on runs out."""
    day = assessment.as_of
    year_on = date(day.year + 1, day.month, min(day.day, _SHORTEST) if day.month == _FEBRUARY else day.day)
    ends = [(year_on, "twelve months from the assessment")]
    ends += [
        (evidence.last_day, f"“{clip(evidence.title, _LONGEST)}” runs out")
        for evidence in assessment.evidence
        if evidence.last_day and evidence.used_by and evidence.state == "current"
    ]
    ends += [
        (acceptance.until, f"the acceptance of {plain(acceptance.question)} ends")
        for acceptance in assessment.acceptances
        if acceptance.until and acceptance.state in {"live", "possible"}
    ]
    return min(ends, key=lambda end: end[0])
