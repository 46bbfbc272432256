"""The example's assessments are those that were kept: VENDOR_RISK_UPDATE_GOLDEN=1 keeps today's, whose difference wants reading."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.examples.example import ENGAGEMENTS, ROUTES, judged
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
def test_an_assessment_is_the_one_that_was_kept(engagement: str) -> None:
    """Every route, and our own machines once more with what people answered."""
    now = {route: in_short(judged(route, engagement)) for route in ROUTES}
    now["self-hosted-eu, asked"] = in_short(judged("self-hosted-eu", engagement, asked=True))
    file = GOLDEN / f"{engagement}.json"
    if os.environ.get("VENDOR_RISK_UPDATE_GOLDEN"):
        file.write_text(json.dumps(now, indent=1) + "\n", "utf-8")

    assert now == json.loads(file.read_text("utf-8"))
