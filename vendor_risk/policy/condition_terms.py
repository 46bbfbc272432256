"""Condition terms: who owns a condition of approval by default, and by when it is due."""

from __future__ import annotations

from pydantic import Field

from .part import Part
from .scalar import Days, Line
from .scale import Severity


class ConditionTerms(Part):
    """`owner` is who must fulfil a condition whose question names nobody; `due_days` the days from the assessment's day, by severity."""

    owner: Line = "owner of the engagement"
    due_days: dict[Severity, Days] = Field(default_factory=lambda: dict(DUE_DAYS), validate_default=False)


DUE_DAYS: dict[Severity, int] = {"low": 180, "moderate": 90, "high": 30, "critical": 14}
