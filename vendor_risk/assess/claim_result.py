"""Claim result: what is said a model does, how far that is validated, whether it is enough."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .fact import FactUsed

Validation = Literal["claimed", "reproduced", "contradicted", "not_claimed"]


@dataclass(frozen=True, slots=True)
class EvaluationUsed:
    """One measurement of a benchmark for the same model and metric."""

    by: str
    value: float | None
    independent: bool | None
    dated: date | None
    facts: tuple[FactUsed, ...]


@dataclass(frozen=True, slots=True)
class ClaimResult:
    """One benchmark and metric of one model; `required` is what the engagement demands (None when nothing)."""

    model: str
    model_name: str
    topic: str
    benchmark: str
    metric: str
    unit: str | None
    claimed: float | None
    claimed_by: str | None
    validation: Validation
    evaluations: tuple[EvaluationUsed, ...]
    required: float | None
    claimed_meets: bool | None
    validated_meets: bool | None
    facts: tuple[FactUsed, ...]
