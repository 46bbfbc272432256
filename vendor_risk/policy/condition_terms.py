"""Condition terms: who owns a condition of approval by default, and by when it is due."""

from __future__ import annotations

from .part import Part
from .scalar import Days, Line
from .scale import Severity


class DueDays(Part):
    """Within how many days of the assessment a condition must be fulfilled, by the severity of its finding."""

    low: Days = 180
    moderate: Days = 90
    high: Days = 30
    critical: Days = 14

    def __getitem__(self, severity: Severity) -> int:
        """Return the days for a severity."""
        days: int = getattr(self, severity)
        return days


class ConditionTerms(Part):
    """`owner` is who must fulfil a condition whose question names nobody; `due_days` by when, by severity (`due_days["high"]`)."""

    owner: Line = "Owner of the engagement"
    due_days: DueDays = DueDays()
