"""Evidence result: one source as it stands on the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .fact import Assurance, EvidenceState, SourceLine


@dataclass(frozen=True, slots=True)
class EvidenceResult:
    """One source, its dates, what it is worth on the day, and which questions rest on it; `last_day` is its last valid day."""

    id: str
    kind: str
    title: str
    publisher: str | None
    url: str | None
    dated: date | None
    retrieved: date | None
    last_day: date | None
    state: EvidenceState
    assurance: Assurance
    confirmed: bool
    note: str | None
    used_by: tuple[str, ...]
    source: SourceLine | None
