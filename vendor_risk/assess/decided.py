"""Decided: what a case comes to, without the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .coverage import Coverage
from .decision import Decision
from .interval import Interval
from .outcome import Outcome
from .question_result import Band, Gate


@dataclass(frozen=True, slots=True)
class Finding:
    """A question that is, or may turn out, partly or not satisfied, or whose gate stands although a person called it not applicable.

    `possible` are the outcomes that may still come, the best first. `inherent` and `residual` are magnitudes from 0 to 1, before and after
    mitigation. `contradiction` says that what a person said is not what the facts say.
    """

    question: str
    domain: str
    possible: tuple[Outcome, ...]
    gate_best: Gate
    gate_worst: Gate
    severity_best: Band
    severity: Band
    inherent: Interval
    residual: Interval
    contradiction: bool


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision at the best and at the worst end, the score from 0 to 100, how much was decided, and the findings.

    `best` and `worst` are None where nothing is, or may turn out to be, applicable; so is `score`. The bounds are those of each question by
    itself: `assess` may tighten them, and never finds anything outside of them. `incomplete` says that the decision is open.
    """

    best: Decision | None
    worst: Decision | None
    incomplete: bool
    score: Interval | None
    coverage: Coverage
    findings: tuple[Finding, ...]
    bounds: Literal["independent"] = "independent"

    @property
    def decision(self) -> Decision | None:
        """The decision, None while it is open."""
        return None if self.incomplete else self.worst
