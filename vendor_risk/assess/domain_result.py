"""Domain result: the risk of one domain, and which findings it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .decision import Decision
from .interval import Interval
from .question_result import Band


@dataclass(frozen=True, slots=True)
class Contribution:
    """The share of one cause in a residual score at either end, in points; all shares sum exactly to the score shown."""

    question: str
    cause: str
    best: Decimal
    worst: Decimal


@dataclass(frozen=True, slots=True)
class DomainResult:
    """The risk of one domain, 0 to 100 before and after controls; None where nothing in it was applicable.

    `decided` of `asked` questions have one possible outcome; `decision_best`/`decision_worst` are what the domain alone would give.
    """

    id: str
    questionnaire: str
    title: str
    consideration: bool
    inherent: Interval | None
    residual: Interval | None
    band_best: Band | None
    band_worst: Band | None
    decided: int
    asked: int
    decision_best: Decision | None
    decision_worst: Decision | None
    contributions: tuple[Contribution, ...]
