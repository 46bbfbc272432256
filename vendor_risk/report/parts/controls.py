"""Controls: the measures that lower a risk, and the evidence everything rests on, with its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..link import link
from ..plain import clip, plain
from ..words import STATES, count, day, iso, percent_span, words
from .expiry import SOON, expiring

if TYPE_CHECKING:
    from ...assess.assessment import Assessment
    from ...assess.evidence_result import EvidenceResult
    from .part import Matter, Part


def controls_part(matter: Matter) -> Part | None:
    """Return the controls that questions count on, every source, and what of that has run out or is about to."""
    assessment = matter.assessment
    controls = _controls(assessment)
    if not controls and not assessment.evidence:
        return None
    rows = [_evidence(matter, evidence) for evidence in assessment.evidence if evidence.used_by]
    unused = [plain(evidence.id) for evidence in assessment.evidence if not evidence.used_by]
    return {
        "unused": f"{count(len(unused), 'more source')} of the dossier no question rests on here: {', '.join(unused)}." if unused else "",
        "controls": controls,
        "evidence": rows,
        "expiring": expiring(matter),
        "until": day(assessment.as_of + SOON),
    }


def _controls(assessment: Assessment) -> list[dict[str, object]]:
    """Each control once, with the findings it is counted for and what it leaves of their risk."""
    rows: dict[str, dict[str, object]] = {}
    used: dict[str, list[str]] = {}
    for question in assessment.questions:
        for mitigation in question.mitigations:
            used.setdefault(mitigation.control, []).append(f"{plain(question.id)} ({percent_span(mitigation.factor)} %)")
            rows[mitigation.control] = {
                "title": clip(mitigation.title, 80),
                "status": words(mitigation.status),
                "assurance": mitigation.assurance,
                "because": clip(mitigation.because, 160),
            }
    return [{**row, "used": ", ".join(used[control])} for control, row in rows.items()]


def _evidence(matter: Matter, evidence: EvidenceResult) -> dict[str, object]:
    soon = evidence.last_day is not None and evidence.state == "current" and evidence.last_day <= matter.assessment.as_of + SOON
    notes = [] if evidence.state == "current" else [STATES[evidence.state]]
    notes += ["unconfirmed"] if not evidence.confirmed else []
    notes += ["illustrative"] if evidence.kind == "assumption" else []
    notes += [f"ends {iso(evidence.last_day)}"] if soon else []
    return {
        "id": plain(evidence.id),
        "mark": matter.source_marks[evidence.id],
        "title": clip(evidence.title, 140),
        "publisher": clip(evidence.publisher or "", 60),
        "kind": words(evidence.kind),
        "link": link(evidence.url),
        "dated": iso(evidence.dated),
        "last_day": iso(evidence.last_day) if evidence.last_day else "",
        "state": STATES[evidence.state],
        "assurance": evidence.assurance,
        "notes": ", ".join(notes),
        "note": clip(evidence.note or "", 110),
        "used": ", ".join(plain(question) for question in evidence.used_by),
        "where": plain(str(evidence.source)) if evidence.source else "",
    }
