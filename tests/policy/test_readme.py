"""The questionnaires' README: every document in it is what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vendor_risk.assess.case import differences
from vendor_risk.policy import load_case, load_policy, parse_policy
from vendor_risk.policy.evidence_age import EvidenceAges
from vendor_risk.policy.scale import Scales
from vendor_risk.policy.tolerance import Tolerances
from vendor_risk.shipped import shipped

BLOCKS = re.findall(r"```yaml\n(.*?)```", (shipped("questionnaires") / "README.md").read_text(encoding="utf-8"), re.DOTALL)
QUESTIONNAIRES = [block for block in BLOCKS if block.startswith("kind: questionnaire")]
CASES = [block for block in BLOCKS if block.startswith("kind: case")]


@pytest.mark.parametrize("block", QUESTIONNAIRES, ids=lambda block: re.findall(r"^id: (.*)$", block, re.MULTILINE)[0])
def test_every_questionnaire_in_the_readme_loads(block: str) -> None:
    """As it stands, without a hint."""
    assert parse_policy(block).hints == ()


def test_the_case_in_the_readme_comes_out_as_it_says(tmp_path: Path) -> None:
    """With the first questionnaire beside it."""
    (tmp_path / "chat-assistants.yaml").write_text(QUESTIONNAIRES[0], encoding="utf-8")
    (case,) = CASES
    (tmp_path / "case.yaml").write_text(case, encoding="utf-8")

    ready = load_case(tmp_path / "case.yaml")

    assert ready.policy.id == "chat-assistants"
    assert differences(ready) == ()


def test_the_defaults_in_the_readme_are_the_defaults() -> None:
    """Written out or left out, they are the same."""
    written = next(parse_policy(block) for block in QUESTIONNAIRES if "id: the-defaults" in block).questionnaires[0]

    assert (written.scales, written.tolerances, written.evidence_age_days) == (Scales(), Tolerances(), EvidenceAges())
    left_out = load_policy("gdpr-transfers").questionnaires[0]
    assert (written.conditions, written.acceptance, written.unknown) == (left_out.conditions, left_out.acceptance, left_out.unknown)
