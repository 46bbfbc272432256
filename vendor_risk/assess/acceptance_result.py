"""Acceptance result: a risk acceptance as it stands on the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

AcceptanceState = Literal["live", "possible", "stale", "lapsed", "refused"]
ACCEPTANCE_STATES: tuple[AcceptanceState, ...] = ("live", "possible", "stale", "lapsed", "refused")
"""From the one that holds to the one that never could."""


@dataclass(frozen=True, slots=True)
class AcceptanceResult:
    """Who accepted which finding, why, until when, and whether that still holds; `because` says what makes it so."""

    question: str
    by: str
    role: str
    reason: str
    on: date | None
    until: date | None
    state: AcceptanceState
    because: str
