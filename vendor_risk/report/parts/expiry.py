"""Expiry: what a decision rests on that has run out, or runs out in the next 90 days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ..plain import clip, plain
from ..words import count, iso

if TYPE_CHECKING:
    from datetime import date

    from ...assess.assessment import Assessment
    from .part import Matter

SOON = timedelta(days=90)
"""How far ahead is looked, from the day of the assessment."""


def expiring(matter: Matter) -> list[dict[str, object]]:
    """Return the sources in use and the risk acceptances whose last day is past or at most 90 days away, the earliest first."""
    assessment = matter.assessment
    until = assessment.as_of + SOON
    found: list[tuple[date, dict[str, object]]] = []
    for evidence in assessment.evidence:
        if evidence.used_by and evidence.last_day and evidence.last_day <= until and evidence.state != "too_old":
            used = ", ".join(plain(question) for question in evidence.used_by)
            mark = matter.source_marks[evidence.id]
            found.append((evidence.last_day, _row(assessment, evidence.last_day, mark, clip(evidence.title, 90), used)))
    for acceptance in assessment.acceptances:
        if acceptance.until and acceptance.until <= until:
            what = clip(f"risk acceptance by {acceptance.by}, {acceptance.role}", 90)
            found.append((acceptance.until, _row(assessment, acceptance.until, "", what, plain(acceptance.question))))
    return [row for _, row in sorted(found, key=lambda one: (one[0], str(one[1]["what"])))]


def _row(assessment: Assessment, last: date, mark: str, what: str, used: str) -> dict[str, object]:
    days = (last - assessment.as_of).days
    told = "today" if days == 0 else f"in {count(days, 'day')}" if days > 0 else f"{count(-days, 'day')} ago"
    return {"last_day": iso(last), "told": told, "over": days < 0, "mark": mark, "what": what, "used": used}
