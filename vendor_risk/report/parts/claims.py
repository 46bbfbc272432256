"""Claims: what is said the model does, beside what others measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..fact import SourceShown, source_shown
from ..plain import clip, plain
from ..words import UNKNOWN, quantity, title, words

if TYPE_CHECKING:
    from ...assess.claim_result import ClaimResult, EvaluationUsed
    from ...assess.fact import FactUsed
    from .part import Matter, Part

_ORDER = ("contradicted", "not_claimed", "claimed", "reproduced")
MEANINGS = {
    "contradicted": "an independent measurement of the same model disagrees",
    "not_claimed": "required, but nobody claims a value",
    "claimed": "nobody independent has measured the same model, benchmark and metric",
    "reproduced": "an independent measurement agrees within the tolerance",
}
_MARKS = {"contradicted": "contradicted", "not_claimed": "unknown", "claimed": "claimed", "reproduced": "validated"}


def claims_part(matter: Matter) -> Part | None:
    """Return one row for each benchmark, those that are required or contradicted first; nothing without claims."""
    claims = sorted(matter.assessment.claims, key=lambda claim: (claim.required is None, _ORDER.index(claim.validation)))
    if not claims:
        return None
    used = {claim.validation for claim in claims}
    return {
        "rows": [_row(matter, claim) for claim in claims],
        "key": [{"mark": _MARKS[word], "word": words(word), "meaning": MEANINGS[word]} for word in _ORDER if word in used],
    }


def _row(matter: Matter, claim: ClaimResult) -> dict[str, object]:
    unit = f" {plain(claim.unit)}" if claim.unit else ""
    return {
        "model": clip(claim.model_name, 50),
        "benchmark": clip(claim.benchmark, 60),
        "topic": title(claim.topic),
        "metric": clip(claim.metric, 40),
        "claimed": f"{quantity(claim.claimed)}{unit}" if claim.claimed is not None else "not claimed",
        "by": clip(claim.claimed_by or "", 60),
        "measured": [_evaluation(matter, evaluation, unit) for evaluation in claim.evaluations],
        "validation": words(claim.validation),
        "mark": _MARKS[claim.validation],
        "required": f"{quantity(claim.required)}{unit}" if claim.required is not None else "",
        "meets": _meets(claim),
        "sources": _sources(matter, claim.facts),
    }


def _meets(claim: ClaimResult) -> str:
    if claim.required is None:
        return ""
    said = {True: "met as claimed", False: "not met as claimed", None: "no claim to compare"}[claim.claimed_meets]
    shown = {True: "met as measured", False: "not met as measured", None: "not validated"}[claim.validated_meets]
    return f"{said}, {shown}"


def _evaluation(matter: Matter, evaluation: EvaluationUsed, unit: str) -> dict[str, object]:
    who = clip(evaluation.by, 60) or UNKNOWN
    independent = {True: "", False: " (not independent)", None: " (independence unknown)"}[evaluation.independent]
    return {"value": f"{quantity(evaluation.value)}{unit}", "by": f"{who}{independent}", "sources": _sources(matter, evaluation.facts)}


def _sources(matter: Matter, facts: tuple[FactUsed, ...]) -> list[SourceShown]:
    evidence = {source.id: source for fact in facts for source in fact.evidence}
    return [source_shown(source, matter.source_marks) for source in evidence.values()][:2]
