"""Questionnaire result: one questionnaire judged on scales of its own."""

from __future__ import annotations

from dataclasses import dataclass

from .decision import Decision
from .domain_result import Contribution
from .interval import Interval
from .question_result import Band


@dataclass(frozen=True, slots=True)
class QuestionnaireResult:
    """What one questionnaire says: risk 0 to 100 before (`inherent`) and after controls (`score`), and the decision at either end.

    Scores, bands and decisions are None where no question is applicable; `best` is None too while nothing may still turn out applicable.
    """

    id: str
    title: str
    best: Decision | None
    worst: Decision | None
    score: Interval | None
    inherent: Interval | None
    band_best: Band | None
    band_worst: Band | None
    decided: int
    asked: int
    contributions: tuple[Contribution, ...]
