"""Question result: one question of the policy, its outcome, its weight, its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .acceptance_result import AcceptanceState
from .fact import Assurance, FactUsed, SourceLine
from .interval import Interval
from .outcome import Outcome
from .step import Step
from .verdict import Reference

Band = Literal["low", "moderate", "high", "critical"]
Gate = Literal["none", "escalate", "reject"]


@dataclass(frozen=True, slots=True)
class Rating:
    """An impact from 1 to 5 at its best and at its worst (they differ while a classification is unknown)."""

    best: int
    worst: int


@dataclass(frozen=True, slots=True)
class MitigationResult:
    """What one control does for a finding: `factor` (0 to 1) is what it leaves of the magnitude; 1 means it does not count."""

    control: str
    title: str
    effectiveness: float
    status: str
    assurance: Assurance
    factor: Interval
    because: str


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One question answered, as far as the facts go.

    `possible` are the outcomes that may still come (one when decided). `inherent` and `residual` are magnitudes from 0 to 1, before and
    after mitigation, of the outcomes still possible. `gate_best`/`gate_worst` are what the gate does to the decision at either end.
    `answer` is what the facts say, `said` what a person said, `expect` what would satisfy (in words; None or empty when nothing).
    `because_outcome` tells a person why; `steps` are the conditions as they were evaluated.
    """

    id: str
    questionnaire: str
    domain: str
    title: str
    ask: str
    because: str
    remedy: str
    owner: str
    refs: tuple[Reference, ...]
    outcome: Outcome
    possible: tuple[Outcome, ...]
    answer: str | None
    said: str | None
    said_note: str | None
    gate_best: Gate
    gate_worst: Gate
    severity: Band
    severity_best: Band
    likelihood: int
    impact: Rating
    weight: float
    inherent: Interval
    residual: Interval
    mitigations: tuple[MitigationResult, ...]
    cause: str
    facts: tuple[FactUsed, ...]
    unknowns: tuple[str, ...]
    contradiction: bool
    acceptance: AcceptanceState | None
    assurance: Assurance
    because_outcome: str
    condition: str
    rendered: str
    at: SourceLine | None
    expect: tuple[str, ...] = ()
    said_by: str | None = None
    said_on: date | None = None
    steps: tuple[Step, ...] = ()

    @property
    def decided(self) -> bool:
        """Whether only one outcome is possible."""
        return len(self.possible) == 1

    @property
    def finding(self) -> bool:
        """Whether the question surely is, or may turn out, partly or not satisfied."""
        return any(outcome.weight for outcome in self.possible)

    @property
    def certain(self) -> bool:
        """Whether the finding is there however the unknown facts turn out."""
        return all(outcome.weight for outcome in self.possible)
