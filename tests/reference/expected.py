"""Expected: what the reference says of a case.

Decisions and gates are ranks: 0 approve (no gate), 1 approve with conditions, 2 escalate, 3 reject. A span is best and worst.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Span = tuple[Any, Any]


@dataclass(frozen=True)
class Area:
    """The whole, or one domain: risks from 0 to 1, bands and decisions, each at its best and worst; no risk where nothing applies."""

    residual: Span | None
    inherent: Span | None
    bands: Span
    decisions: Span


@dataclass(frozen=True)
class Asked:
    """A question: what it may come to, and the magnitudes and gate ranks at its best and worst."""

    outcomes: frozenset[str]
    gates: Span
    inherent: Span
    residual: Span


@dataclass(frozen=True)
class Expected:
    """What the design says of a case; areas by domain, the whole under ""."""

    questions: dict[str, Asked]
    areas: dict[str, Area]
    decision: int | None
    incomplete: bool
    decided: int


NOTHING = Area(None, None, (None, None), (None, None))
"""Where no question applies."""
