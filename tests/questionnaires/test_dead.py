"""No question of a shipped questionnaire is dead: each has a case that meets it and one that misses it."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import yaml

from vendor_risk.assess.case import compared
from vendor_risk.assess.dead import adverse, asked_in, dead
from vendor_risk.cli.kinds import cases_beside
from vendor_risk.documents import read_document
from vendor_risk.policy import load_case, load_policy
from vendor_risk.shipped import shipped

SHIPPED = tuple(sorted(shipped("questionnaires").glob("*.yaml")))
JUDGED = ("ai-governance", "ai-model-security", "ai-vendor", "dora-ict", "minimum-security", "public-sector-origin")
"""Those whose cases are judged here; `test_cases.py` judges those of the others, and holds them to what they expect."""
BAD = ("not_satisfied", "partly_satisfied")


@cache
def expected(name: str) -> dict[str, set[str]]:
    """The outcomes that the cases of a questionnaire expect for certain, by question."""
    found: dict[str, set[str]] = {}
    for path in cases_beside(shipped("questionnaires") / f"{name}.yaml"):
        raw: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
        for question, outcome in raw["expect"].get("questions", {}).items():
            if isinstance(outcome, str):
                found.setdefault(question, set()).add(outcome)
    return found


@pytest.mark.parametrize("name", [path.stem for path in SHIPPED])
def test_no_question_is_dead(name: str) -> None:
    """Every question that a questionnaire asks itself has a case that meets it, and one that does not."""
    path = shipped("questionnaires") / f"{name}.yaml"
    asked = asked_in(load_policy(name), read_document(path).sha256)
    assert asked

    outcomes = {id_: expected(name).get(id_, set()) for id_ in asked}

    assert [id_ for id_, found in outcomes.items() if not found.intersection(BAD)] == []
    assert [id_ for id_, found in outcomes.items() if "satisfied" not in found] == []


@pytest.mark.parametrize("name", JUDGED)
def test_the_cases_come_out_as_they_say_and_leave_no_question_dead(name: str) -> None:
    """By what they come to, not only by what they expect."""
    path = shipped("questionnaires") / f"{name}.yaml"
    answered: set[tuple[str, str]] = set()
    for case in cases_beside(path):
        if not name.startswith("public-sector") or case.stem.startswith(("met-", "missed-")):
            ready = load_case(case)
            differences, assessment = compared(ready)
            assert differences == (), case.name
            answered |= adverse(ready.policy, assessment)

    assert dead(load_policy(name), read_document(path).sha256, answered) == ()


def test_a_question_that_nothing_answers_adversely_is_dead() -> None:
    """The cases of another questionnaire don't count for this one."""
    policy = load_policy("minimum-security")
    sha256 = read_document(shipped("questionnaires") / "minimum-security.yaml").sha256

    assert dead(policy, sha256, ()) == asked_in(policy, sha256)
    assert dead(policy, sha256, {("another", "MVSP-101"), (sha256, "MVSP-102")}) == tuple(
        id_ for id_ in asked_in(policy, sha256) if id_ != "MVSP-102"
    )
    assert asked_in(policy, "another") == ()
