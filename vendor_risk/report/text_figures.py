"""Figures as text: the risk of the whole and of each domain, with bars on the axis of the charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .chart import SPAN, position
from .plain import plain
from .words import ends, span

if TYPE_CHECKING:
    from ..assess.assessment import Assessment
    from ..assess.interval import Interval
    from .sheet import Sheet

_BAR = 20
_SURE, _OPEN, _REST = "█", "▒", "·"


def figures(sheet: Sheet, assessment: Assessment) -> None:
    """Add residual and inherent risk, and coverage."""
    coverage = assessment.coverage
    bands = f" ({ends(assessment.band_best, assessment.band_worst)})" if assessment.score else ""
    sheet.line(f"Risk {span(assessment.score)} of 100{bands}, {span(assessment.inherent)} before controls.")
    sheet.line(f"{coverage.decided} of {coverage.total} questions are decided by what is known.")


def domains(sheet: Sheet, assessment: Assessment) -> None:
    """Add a line with a bar for each domain."""
    if not assessment.domains:
        return
    sheet.head("Risk by domain, after controls")
    for domain in assessment.domains:
        bands = ends(domain.band_best, domain.band_worst) if domain.residual else "nothing applicable"
        tone = domain.band_worst or "quiet"
        sheet.row(
            [
                (plain(domain.title), 14, ""),
                (bar(domain.residual), _BAR, tone),
                (span(domain.residual), 10, "bold"),
                (bands, 19, tone),
                (f"{domain.decided}/{domain.asked}", 7, ""),
            ]
        )
    sheet.line(f"{_SURE} certain, {_OPEN} what unknown facts may add, on a square-root scale; decided/asked", tone="quiet")


def bar(interval: Interval | None) -> str:
    """Return a score as a bar of twenty columns."""
    if interval is None:
        return _REST * _BAR
    sure, most = (round(position(end) / SPAN * _BAR) for end in (interval.best, interval.worst))
    return _SURE * sure + _OPEN * (most - sure) + _REST * (_BAR - most)
