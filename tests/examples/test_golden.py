"""The examples' assessments are those that were kept: VENDOR_RISK_UPDATE_GOLDEN=1 keeps today's, whose difference wants reading."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.examples.example import DEEPSEEK, ENGAGEMENTS, VENDORS, judged, routes
from vendor_risk import Assessment

GOLDEN = Path(__file__).parent / "golden"


def in_short(assessment: Assessment) -> dict[str, Any]:
    """What a review board would notice of an assessment: decision, score, reasons, and what each question and verdict came to."""
    score = assessment.score
    return {
        "decision": {"best": str(assessment.best), "worst": str(assessment.worst)},
        "score": None if score is None else [round(score.best, 2), round(score.worst, 2)],
        "coverage": f"{assessment.coverage.decided} of {assessment.coverage.total}",
        "reasons": list(assessment.reasons),
        "deciding_unknowns": list(assessment.deciding_unknowns),
        "conditions": [condition.question for condition in assessment.conditions],
        "cost_of_a_month": assessment.cost.month,
        "kgco2e_of_a_month": assessment.energy.kgco2e_month,
        "questions": {result.id: " or ".join(possible.value for possible in result.possible) for result in assessment.questions},
        "gates": {
            result.id: result.gate_best if result.gate_best == result.gate_worst else f"{result.gate_best} to {result.gate_worst}"
            for result in assessment.questions
            if result.gate_worst != "none"
        },
        "residency": {f"{verdict.rule}, {verdict.place}": " or ".join(verdict.possible) for verdict in assessment.residency},
        "determinations": {f"{result.id}, {result.subject}": " or ".join(result.possible) for result in assessment.determinations},
        "assumptions": list(assessment.assumptions),
    }


@pytest.mark.parametrize("engagement", ENGAGEMENTS)
@pytest.mark.parametrize("vendor", VENDORS)
def test_an_assessment_is_the_one_that_was_kept(vendor: str, engagement: str) -> None:
    """Every route of every example, and our own machines once more with what people answered."""
    now = {route: in_short(judged(route, engagement, vendor=vendor)) for route in routes(vendor)}
    if vendor == DEEPSEEK:
        now["self-hosted-eu, asked"] = in_short(judged("self-hosted-eu", engagement, asked=True))
    file = GOLDEN / vendor / f"{engagement}.json"
    if os.environ.get("VENDOR_RISK_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(now, indent=1) + "\n", "utf-8")

    assert now == json.loads(file.read_text("utf-8"))


def test_what_was_kept_is_of_examples_that_ship() -> None:
    """No kept assessment outlives its example."""
    kept = {(file.parent.name, file.stem) for file in GOLDEN.rglob("*.json")}

    assert kept == {(vendor, engagement) for vendor in VENDORS for engagement in ENGAGEMENTS}
