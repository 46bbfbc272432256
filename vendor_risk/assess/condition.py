"""Condition: what must be done, by whom, by when, for an approval to hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .question_result import Band


@dataclass(frozen=True, slots=True)
class Condition:
    """The remedy of one open finding as a condition of approval; `possible` says that the finding is not certain yet."""

    question: str
    title: str
    remedy: str
    owner: str
    due: date
    severity: Band
    possible: bool
