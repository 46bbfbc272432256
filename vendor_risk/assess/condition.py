"""Condition: what must be done, by whom, by when, for an approval to hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from .question_result import Band

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vendor_risk.policy import Questionnaire

    from .question_result import QuestionResult


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


def conditions_for(findings: Iterable[QuestionResult], questionnaires: Iterable[Questionnaire], as_of: date) -> tuple[Condition, ...]:
    """Make conditions of the findings that stand in the way of an approval without any: those with a gate, an acceptance, or a residual
    not below that of a moderate finding; of all findings where none of them does. The earliest due comes first."""
    terms = {questionnaire.id: questionnaire for questionnaire in questionnaires}
    every = list(findings)
    grave = [finding for finding in every if _grave(finding, terms[finding.questionnaire])]
    conditions = [_condition(finding, terms[finding.questionnaire], as_of) for finding in grave or every]
    return tuple(sorted(conditions, key=lambda condition: condition.due))


def _grave(finding: QuestionResult, questionnaire: Questionnaire) -> bool:
    moderate = questionnaire.scales.magnitudes.moderate
    return finding.gate_worst != "none" or finding.acceptance in ("live", "possible") or finding.residual.worst >= moderate


def _condition(finding: QuestionResult, questionnaire: Questionnaire, as_of: date) -> Condition:
    due = as_of + timedelta(days=questionnaire.conditions.due_days[finding.severity])
    remedy = finding.remedy or f"Show that this can be answered as expected: {finding.ask}"
    return Condition(finding.id, finding.title, remedy, finding.owner, due, finding.severity, possible=not finding.certain)
