"""Short: lists that more than one page tells in short: findings, unknowns, where the data is, risk by domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chart import bar
from ..plain import plain, sentence
from ..words import ROUTES, ends, iso, money, span, words
from .listed import Listed, fitting
from .room import fitted
from .routes import controlled, hosted

if TYPE_CHECKING:
    from ...assess.assessment import Assessment
    from ...assess.condition import Condition
    from ...assess.domain_result import DomainResult
    from ...assess.question_result import QuestionResult
    from ...assess.unknown_fact import UnknownFact
    from .room import Room

_DOMAINS = 10
_ROW, _HEAD = 0.42, 3.6
"""The lines that a row of a table takes besides its text, and those that its head takes."""


def findings(assessment: Assessment, room: Room, most: int) -> Listed:
    """What is not as the policy demands, worst first, with what is to be done by whom by when, as far as the room goes."""
    rank = {question: index for index, question in enumerate(assessment.reasons)}
    ranked = sorted(assessment.findings, key=lambda finding: rank.get(finding.id, len(rank)))
    conditions = {condition.question: condition for condition in assessment.conditions}
    return fitting(
        ranked,
        room,
        "finding",
        lambda finding: _finding(finding, conditions.get(finding.id)),
        lambda row: _ROW + _finding_lines(room, row),
        head=_HEAD,
        most=most,
    )


def _finding(finding: QuestionResult, condition: Condition | None) -> dict[str, str]:
    return {
        "id": plain(finding.id),
        "title": fitted(finding.title, 80),
        "severity": finding.severity,
        "severities": ends(finding.severity_best, finding.severity),
        "gate": words(finding.gate_worst) if finding.gate_worst != "none" else "",
        "possible": "" if finding.certain else "possible",
        "remedy": sentence(fitted(finding.remedy, 150)),
        "owner": fitted(condition.owner, 40) if condition else "",
        "due": iso(condition.due) if condition else "",
    }


def _finding_lines(room: Room, row: dict[str, str]) -> int:
    return max(
        room.lines(f"{row['title']} {row['possible']}", 0.2),
        room.lines(row["remedy"], 0.44),
        1 + bool(row["gate"]) + ("to" in row["severities"]),
        (1 + room.lines(row["owner"], 0.14)) if row["due"] else 1,
    )


def unknowns(assessment: Assessment, room: Room, most: int) -> Listed:
    """What nobody has stated, the most decisive first, as questions to send, as far as the room goes."""
    rank = {path: index for index, path in enumerate(assessment.deciding_unknowns)}
    ranked = sorted(assessment.unknowns, key=lambda unknown: rank.get(unknown.path, len(rank)))
    return fitting(ranked, room, "question", _unknown, lambda row: 0.25 + room.lines(row["ask"], 0.86), most=most)


def _unknown(unknown: UnknownFact) -> dict[str, str]:
    return {"ask": fitted(unknown.ask, 150), "deciding": "decides" if unknown.deciding else ""}


def where(assessment: Assessment) -> list[dict[str, str]]:
    """Who holds our data where, who controls it, whose law reaches it, what it costs: one line each."""
    subject = assessment.subject
    laws = list(dict.fromkeys(law for party in assessment.parties for law in party.access_laws))
    rows = [
        ("Model and route", f"{subject.model_name}, {ROUTES.get(subject.route, words(subject.route))}", 80),
        ("Operated by", subject.operator_name, 80),
        ("Hosted in", hosted(assessment), 80),
        ("Controlled from", "; ".join(controlled(assessment)), 110),
        ("Access laws", "; ".join(laws) if laws else "none known to reach it", 110),
        ("A month", money(assessment.cost.month, assessment.cost.currency), 40),
    ]
    return [{"name": name, "value": fitted(value, most)} for name, value, most in rows]


def where_lines(room: Room, rows: list[dict[str, str]], share: float) -> float:
    """How many lines these rows take in a column of that share."""
    return sum(0.35 + room.lines(row["value"], share) for row in rows)


def domains(assessment: Assessment) -> list[dict[str, object]]:
    """The domains with something applicable, in their order; of too many the riskiest."""
    scored = [domain for domain in assessment.domains if domain.residual is not None]
    kept = sorted(scored, key=_risk, reverse=True)[:_DOMAINS]
    return [
        {
            "title": fitted(domain.title, 22),
            "risk": span(domain.residual),
            "bands": ends(domain.band_best, domain.band_worst),
            "bar": bar(domain.residual, domain.inherent, fitted(domain.title, 40)),
        }
        for domain in scored
        if domain in kept
    ]


def _risk(domain: DomainResult) -> float:
    return 0.0 if domain.residual is None else domain.residual.worst
