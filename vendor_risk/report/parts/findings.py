"""Findings: what is not as the policy demands, worst first, each with its way down to a line and a dated source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..plain import clip, plain, sentence, slug
from ..words import ASSURANCES, LIKELIHOODS, count, ends, iso, percent_span, series, words

if TYPE_CHECKING:
    from ...assess.question_result import MitigationResult, QuestionResult
    from .part import Matter, Part

_FACTS, _FEWER = 4, 2
_GRAVE = frozenset({"high", "critical"})


def findings_part(matter: Matter) -> Part | None:
    """Return a card for each finding that is certain or can close a gate, and a line for each that may only still arise."""
    findings = matter.assessment.findings
    if not findings:
        return None
    reasons = {question: index for index, question in enumerate(matter.assessment.reasons)}
    ranked = sorted(findings, key=lambda finding: reasons.get(finding.id, len(reasons)))
    full = [finding for finding in ranked if finding.certain or finding.gate_worst != "none"]
    open_ = [finding for finding in ranked if not (finding.certain or finding.gate_worst != "none")]
    return {"cards": [_card(matter, finding) for finding in full], "open": [_open(matter, finding) for finding in open_]}


def gate_words(question: QuestionResult) -> str:
    """Say what the gate of a question does; empty when it has none or it is open."""
    if question.gate_worst == "none":
        return ""
    if question.gate_best == question.gate_worst:
        return f"gate: {question.gate_worst}"
    low = f"{question.gate_best} or " if question.gate_best != "none" else ""
    return f"gate: may {low}{question.gate_worst}"


def open_words(question: QuestionResult) -> str:
    """Say which outcomes are still possible; empty when only one is."""
    return "" if question.decided else f"may be {series([words(outcome.value) for outcome in question.possible], 'or')}"


def _card(matter: Matter, finding: QuestionResult) -> dict[str, object]:
    grave = finding.severity in _GRAVE or finding.gate_worst != "none"
    facts, rest = matter.facts(finding.facts, _FACTS if grave else _FEWER)
    impact = (
        str(finding.impact.worst) if finding.impact.best == finding.impact.worst else f"{finding.impact.best} to {finding.impact.worst}"
    )
    return {
        "id": plain(finding.id),
        "anchor": f"finding-{slug(finding.id)}",
        "ask": clip(finding.ask, 300),
        "severity": finding.severity,
        "severities": ends(finding.severity_best, finding.severity),
        "outcome": words(finding.outcome.value),
        "open": open_words(finding),
        "gate": gate_words(finding),
        "why": sentence(clip(finding.because_outcome, 280)),
        "matters": sentence(clip(finding.because, 280)),
        "rating": f"{LIKELIHOODS[finding.likelihood]} ({finding.likelihood}) × impact {impact}",
        "inherent": percent_span(finding.inherent),
        "residual": percent_span(finding.residual),
        "assurance": ASSURANCES[finding.assurance],
        "facts": facts,
        "rest": count(rest, "more fact") if rest else "",
        "controls": [_control(mitigation) for mitigation in finding.mitigations],
        "remedy": sentence(clip(finding.remedy, 500)),
        "owner": clip(finding.owner, 60),
        "refs": [plain(str(ref)) for ref in finding.refs],
        "at": plain(str(finding.at)) if finding.at else "",
        "accepted": _accepted(matter, finding),
        "contradiction": finding.contradiction,
    }


def _accepted(matter: Matter, finding: QuestionResult) -> str:
    """Say who accepted the risk of a finding and whether that still holds; empty when nobody did."""
    for acceptance in matter.assessment.acceptances:
        if acceptance.question == finding.id:
            who = clip(f"{acceptance.by}, {acceptance.role}", 90)
            return f"{acceptance.state}, by {who}, until {iso(acceptance.until)}: {clip(acceptance.because, 160)}"
    return ""


def _control(mitigation: MitigationResult) -> dict[str, str]:
    kept = percent_span(mitigation.factor)
    return {
        "title": clip(mitigation.title, 80),
        "status": words(mitigation.status),
        "assurance": mitigation.assurance,
        "effect": f"leaves {kept} % of the risk",
        "because": clip(mitigation.because, 160),
    }


def _open(matter: Matter, finding: QuestionResult) -> dict[str, object]:
    return {
        "id": plain(finding.id),
        "anchor": f"finding-{slug(finding.id)}",
        "ask": clip(finding.ask, 200),
        "severity": finding.severity,
        "severities": ends(finding.severity_best, finding.severity),
        "missing": matter.missing(finding) or clip(finding.because_outcome, 160),
    }
