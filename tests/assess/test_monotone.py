"""Monotone (P6): worse facts never give a better score or decision, and what is easy never dilutes what is bad."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from tests.assess.builders import a_dossier, a_policy, a_question, judged
from tests.assess.generated import cases, seeds
from tests.reference.fact import CONTROLS, STATUSES, known
from tests.reference.generated import seeded

if TYPE_CHECKING:
    from tests.reference.case import Case
    from vendor_risk.assess.assessment import Assessment
    from vendor_risk.assess.decision import Decision

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
SHOWN: tuple[list[str], ...] = (["test"], ["audit", "paper"], ["audit"], ["paper"], ["word"], ["ended"], ["old"], ["coming"], [])
"""Evidence for a control of a generated case; none carries farther than the one before."""
ADDED: dict[str, Any] = {
    "id": "NEW-01",
    "domain": "security",
    "answer": "isolated",
    "expect": ["no"],
    "choices": {},
    "applies": None,
    "partly": None,
    "likelihood": 4,
    "impact": 4,
    "weight": 1,
    "mitigated_by": [],
    "cause": None,
}
ROUTES = ("self_hosted", "router", "vendor_app")
GUARDED = [{"control": "guardrails", "effectiveness": 0.9}]
MITIGATED = a_question("ASK-01", answer="true", expect="no", likelihood=5, impact=5, mitigated_by=GUARDED)


def no_better(worse: Assessment, better: Assessment) -> bool:
    """Whether neither end of score and decision is below that of the other assessment; none at all is below any."""
    if better.score is None:
        return True
    assert worse.score is not None
    return (
        worse.score.best >= better.score.best
        and worse.score.worst >= better.score.worst
        and rank(worse.best) >= rank(better.best)
        and rank(worse.worst) >= rank(better.worst)
    )


def rank(decision: Decision | None) -> int:
    """No decision is below any."""
    return -1 if decision is None else decision.rank


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


@given(cases(), st.booleans(), st.sampled_from(["escalate", "reject"]))
def test_a_question_added_never_helps(case: Case, isolated: bool, gate: str) -> None:
    """One that is decided by known facts, satisfied or not."""
    added = {**ADDED, "gate": gate}
    domains = {"security": {}, **case.policy["domains"]}
    more = {**case.policy, "domains": domains, "questions": [*case.policy["questions"], added]}
    known_now = case.stating(isolated=known(isolated))

    assert no_better(replace(known_now, policy=more).judged(), known_now.judged())


def test_a_hundred_satisfied_questions_never_dilute_a_bad_one() -> None:
    """This is why it is not an average."""
    bad = a_question("BAD-01", answer="true", expect="no", likelihood=5, impact=5)
    easy = [a_question(f"EASY-{index:03}", answer="true") for index in range(100)]

    assert judged(a_policy(bad, *easy)).score == judged(a_policy(bad)).score


@given(cases(), seeds, st.booleans())
def test_a_worse_outcome_never_helps(case: Case, seed: int, halfway: bool) -> None:
    """From the better answer to the middle one, and from that to the worse one: other things equal."""
    question = case.policy["questions"][seed % len(case.policy["questions"])]
    words = ROUTES if question["expect"][0] not in ("yes", "no") else ("yes", "partial", "no")
    better_first = words if question["expect"] != ["no"] else words[::-1]
    better, worse = better_first[halfway], better_first[halfway + 1]

    before, after = (replace(case, replies={**case.replies, question["id"]: word}).judged() for word in (better, worse))

    assert no_better(after, before)


@given(cases(), seeds)
def test_a_weaker_control_never_helps(case: Case, seed: int) -> None:
    """In place, partly, planned, not at all; with evidence of each kind, and with some that ended or is still to come."""
    random = seeded(seed)
    name = random.choice(CONTROLS)
    statuses = sorted(random.choices(STATUSES, k=2), key=STATUSES.index)
    evidence = sorted(random.choices(SHOWN, k=2), key=SHOWN.index)
    stronger, weaker = (known(status, *shown) for status, shown in zip(statuses, evidence, strict=True))

    assert no_better(case.stating(**{name: weaker}).judged(), case.stating(**{name: stronger}).judged())
