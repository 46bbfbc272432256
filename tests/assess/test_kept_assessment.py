"""Assessments in JSON as they were read and kept: VENDOR_RISK_UPDATE_GOLDEN=1 keeps today's, whose difference wants reading."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from vendor_risk import Assessment, assess, load_answers, load_dossier, load_engagement, load_policy

KEPT = Path(__file__).parent / "kept"


@pytest.mark.parametrize("deployment", ["api", "rack"])
def test_an_assessment_reads_as_it_was_kept(deployment: str) -> None:
    """Every field of it: whoever reads a version of the JSON relies on what it says and on how it says it."""
    assessment = assess(
        load_dossier(KEPT / "dossier.yaml"),
        deployment,
        load_engagement(KEPT / "engagement.yaml"),
        load_policy(KEPT / "policy.yaml"),
        load_answers(KEPT / "answers.yaml"),
        as_of=date(2026, 1, 10),
    )
    now, file = assessment.to_json().decode(), KEPT / f"{deployment}.json"
    for record in assessment.policy:  # it covers the regions and laws that ship, which change by themselves
        now = now.replace(record.digest, "the digest of the policy")
    if os.environ.get("VENDOR_RISK_UPDATE_GOLDEN"):
        file.write_text(now, encoding="utf-8")

    assert now == file.read_text(encoding="utf-8")
    assert Assessment.from_json(assessment.to_json()) == assessment
