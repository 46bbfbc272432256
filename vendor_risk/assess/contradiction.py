"""Contradiction: what was said of a question differs from what the facts say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .fact import FactUsed
from .outcome import Outcome


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Both sides of a contradiction in words; the worse of both outcomes counts."""

    question: str
    ask: str
    said: str
    said_by: str | None
    said_on: date | None
    said_outcome: Outcome
    derived: str
    derived_outcome: Outcome
    counts: Outcome
    facts: tuple[FactUsed, ...]
