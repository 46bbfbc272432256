"""Monotone (P6): worse facts never give a better score or decision, and what is easy never dilutes what is bad."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.assess.builders import a_dossier, a_policy, a_question, judged
from tests.assess.generated import Facts, facts, policies

if TYPE_CHECKING:
    from vendor_risk.assess.assessment import Assessment

STATES: tuple[dict[str, Any], ...] = (
    {"status": "in_place", "evidence": ["test"]},
    {"status": "in_place", "evidence": ["audit"]},
    {"status": "in_place", "evidence": ["paper"]},
    {"status": "in_place"},
    {"status": "partial"},
    {"status": "planned"},
    {"status": "absent"},
)
"""A control from the strongest to the weakest."""
EVIDENCE = {
    "test": {"kind": "test", "title": "A test", "dated": "2025-12-01"},
    "audit": {"kind": "independent_audit", "title": "An audit", "dated": "2025-12-01"},
    "paper": {"kind": "certificate", "title": "A certificate", "dated": "2025-12-01"},
}
GUARDED = [{"control": "guardrails", "effectiveness": 0.9}]
MITIGATED = a_question("ASK-01", answer="true", expect="no", likelihood=5, impact=5, mitigated_by=GUARDED)


def no_better(worse: Assessment, better: Assessment) -> bool:
    """Whether neither end of score and decision is below that of the other assessment."""
    assert worse.score is not None
    assert better.score is not None
    assert worse.best is not None
    assert worse.worst is not None
    assert better.best is not None
    assert better.worst is not None
    return (
        worse.score.best >= better.score.best
        and worse.score.worst >= better.score.worst
        and worse.best >= better.best
        and worse.worst >= better.worst
    )


def with_control(state: dict[str, Any]) -> Assessment:
    """The assessment of a finding that one control mitigates."""
    return judged(a_policy(MITIGATED), a_dossier(controls={"guardrails": state}, evidence=EVIDENCE))


def test_losing_a_control_or_its_evidence_never_helps() -> None:
    """In place > partial > planned = absent, and each kind of evidence carries as far as it does."""
    every = [with_control(state) for state in STATES]

    assert all(no_better(worse, better) for better, worse in pairwise(every))
    assert every[-1].score == every[-2].score
    residuals = [assessment.question("ASK-01").residual.worst for assessment in every]
    assert residuals == [0.06, 0.141, 0.33, 0.465, 0.5325, 0.6, 0.6]


def test_leaving_a_control_out_only_widens() -> None:
    """An entry that is deleted is unknown: anything from verified to absent."""
    unstated = judged(a_policy(MITIGATED), a_dossier(controls={}))

    assert unstated.question("ASK-01").residual.best == 0.06
    assert unstated.question("ASK-01").residual.worst == 0.6
    assert unstated.question("ASK-01").unknowns == ("deployment.controls.guardrails.status",)


def test_evidence_that_expired_counts_as_asserted() -> None:
    """After its last day, and before its date."""
    expired = {"kind": "test", "title": "A test", "dated": "2024-01-01", "expires": "2025-12-31"}
    early = {"kind": "test", "title": "A test", "dated": "2026-01-02"}

    for evidence in (expired, early):
        control = {"guardrails": {"status": "in_place", "evidence": ["test"]}}
        assessment = judged(a_policy(MITIGATED), a_dossier(controls=control, evidence={"test": evidence}))
        assert assessment.question("ASK-01").residual.worst == 0.465
        assert assessment.question("ASK-01").mitigations[0].assurance == "asserted"


@given(policies(), facts(), st.sampled_from(["escalate", "reject", "none"]), st.integers(1, 5))
def test_a_question_added_never_helps(policy: str, stated: Facts, gate: str, likelihood: int) -> None:
    """One that is decided by known facts, satisfied or not."""
    before = stated.judged(policy)
    assume(before.best is not None and before.worst is not None)
    for answer in ("true", "false"):
        added = a_question("NEW-01", answer=answer, expect="no", likelihood=likelihood, impact=4, gate=gate)
        document = json.loads(policy)
        more = {
            **document,
            "questions": [*document["questions"], added],
            "domains": {**document["domains"], "security": {"title": "Security"}},
        }
        assert no_better(stated.judged(json.dumps(more)), before)


def test_a_hundred_satisfied_questions_never_dilute_a_bad_one() -> None:
    """This is why it is not an average."""
    bad = a_question("BAD-01", answer="true", expect="no", likelihood=5, impact=5)
    easy = [a_question(f"EASY-{index:03}", answer="true") for index in range(100)]

    assert judged(a_policy(bad, *easy)).score == judged(a_policy(bad)).score


@given(facts(most_unknown=0))
def test_a_worse_outcome_never_helps(stated: Facts) -> None:
    """Satisfied, partly satisfied, not satisfied: other things equal."""
    outcomes = [
        a_question("ASK-01", answer="true", expect="yes", gate="reject"),
        a_question("ASK-01", answer="true", expect="no", partly="true", gate="reject"),
        a_question("ASK-01", answer="true", expect="no", gate="reject"),
    ]
    beside = a_question("ASK-02", answer="deployment.isolated", expect="yes", impact="data")
    every = [stated.judged(a_policy(question, beside)) for question in outcomes]

    assert no_better(every[1], every[0])
    assert no_better(every[2], every[1])
