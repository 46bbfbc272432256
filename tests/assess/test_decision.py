"""Decisions: what gates, tolerances and missing facts make of findings."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.assess.builders import TODAY, a_dossier, a_policy, a_question, an_engagement, judged, some_answers
from vendor_risk.assess.assess import assess
from vendor_risk.assess.decision import Decision
from vendor_risk.policy import Policy

APPROVE, CONDITIONS, ESCALATE, REJECT = Decision


def test_silence_on_a_gating_question_leaves_the_decision_incomplete() -> None:
    """No answer to a gating question means no approval, however good the rest is."""
    assessment = assess(a_dossier(terms={}), "vendor-api", an_engagement(), a_policy(gates=["DATA-01"]), as_of=TODAY)

    assert (assessment.best, assessment.worst) == (Decision.APPROVE, Decision.REJECT)
    assert assessment.deciding_unknowns == ("deployment.terms.trains_on_inputs",)
    assert assessment.incomplete
    assert assessment.decision is None


def test_decisions_are_ordered_from_approve_to_reject() -> None:
    """Worse is greater, so that the worst of several is the greatest."""
    assert all(better < worse and worse > better and better <= worse for better, worse in pairwise(Decision))
    assert max(Decision) is REJECT


def test_a_rejecting_gate_rejects_whatever_the_score() -> None:
    """A gate stands above the number."""
    policy = a_policy(a_question("DATA-01", likelihood="rare", impact=1, gate="reject"))

    assessment = judged(policy, a_dossier(terms={"trains_on_inputs": True}))

    assert assessment.decision is REJECT
    assert assessment.band_worst == "low"


@pytest.mark.parametrize(
    ("severity", "decision"),
    [((1, 1), APPROVE), ((2, 3), CONDITIONS), ((3, 4), CONDITIONS), ((5, 5), ESCALATE)],
)
def test_a_number_alone_escalates_at_most(severity: tuple[int, int], decision: Decision) -> None:
    """By default only a gate rejects; a moderate residual asks for conditions even under the bound of approval."""
    likelihood, impact = severity
    policy = a_policy(a_question("DATA-01", likelihood=likelihood, impact=impact))

    assert judged(policy, a_dossier(terms={"trains_on_inputs": True})).decision is decision


def test_a_policy_may_let_the_number_reject() -> None:
    """A rejecting tolerance is for the policy to set."""
    policy = a_policy(a_question("DATA-01", likelihood=5, impact=5), tolerances={"reject_from": 55})

    assert judged(policy, a_dossier(terms={"trains_on_inputs": True})).decision is REJECT


def test_a_domain_has_a_tolerance_of_its_own() -> None:
    """A domain that is held to less decides alone."""
    policy = a_policy(a_question("DATA-01", likelihood=3, impact=4), tolerances={"domains": {"security": {"conditions_below": 11}}})

    assessment = judged(policy, a_dossier(terms={"trains_on_inputs": True}))

    assert assessment.decision is ESCALATE
    assert assessment.domains[0].decision_worst is ESCALATE


def test_an_adverse_policy_takes_the_worst_end_and_still_shows_the_interval() -> None:
    """What is unknown counts against the vendor, and filling it in can only soften that."""
    assessment = judged(a_policy(a_question("DATA-01", gate="reject"), unknown="adverse"))

    assert (assessment.best, assessment.worst, assessment.decision) == (APPROVE, REJECT, REJECT)
    assert not assessment.incomplete
    assert assessment.deciding_unknowns == ("deployment.terms.trains_on_inputs",)


def test_nothing_applicable_is_no_decision() -> None:
    """Nothing asked is not a pass: no score, no decision, never a good 0."""
    assessment = judged(a_policy(a_question("DATA-01", applies='deployment.route == "self_hosted"', gate="reject")))

    assert (assessment.best, assessment.worst, assessment.decision) == (None, None, None)
    assert not assessment.incomplete
    assert assessment.score is None
    assert assessment.domains[0].residual is None


def test_what_may_turn_out_to_be_nothing_is_incomplete() -> None:
    """Where no question may turn out applicable there may be no decision at all, and that is not yet one."""
    policy = a_policy(a_question("DATA-01", applies="deployment.isolated"))

    assessment = judged(policy, a_dossier(terms={"trains_on_inputs": False}))

    assert (assessment.best, assessment.worst, assessment.incomplete) == (None, APPROVE, True)


def test_an_unanswered_question_may_still_turn_out_not_applicable() -> None:
    """Which weighs as satisfied, and is not the same."""
    result = judged(a_policy(a_question("SEC-99"))).question("SEC-99")

    assert result.outcome == "not_answered"
    assert {outcome.value for outcome in result.possible} == {"satisfied", "partly_satisfied", "not_satisfied", "not_applicable"}
    assert (result.residual.best, result.residual.worst) == (0.0, 0.03)


def test_a_persons_not_applicable_clears_no_gate() -> None:
    """Only facts do."""
    assessment = judged(
        a_policy(a_question("SEC-99", gate="reject"), a_question("DATA-01")),
        a_dossier(terms={"trains_on_inputs": False}),
        answers=some_answers(SEC_99={"answer": "not_applicable", "note": "We have no time."}),
    )

    assert assessment.question("SEC-99").outcome == "not_applicable"
    assert assessment.question("SEC-99").gate_worst == "reject"
    assert assessment.decision is REJECT
    assert assessment.reasons == ("SEC-99",)


def test_a_vendor_that_refuses_to_disclose_gets_the_worst_outcome_definitely() -> None:
    """Asked, on a date, and refused."""
    refused = {"trains_on_inputs": {"value": "not_disclosed", "asked": "2025-12-01"}}

    assessment = judged(a_policy(a_question("DATA-01", gate="reject")), a_dossier(terms=refused))

    assert assessment.decision is REJECT
    assert assessment.question("DATA-01").outcome == "not_satisfied"
    assert "did not disclose" in assessment.question("DATA-01").because_outcome
    assert assessment.deciding_unknowns == ()


def test_several_questionnaires_give_the_worst_decision_and_the_highest_risk() -> None:
    """Each keeps its own scales; which came first makes no difference."""
    mild = a_policy(a_question("DATA-01", likelihood="rare", impact=1))
    strict = a_policy(a_question("SEC-01", gate="reject"), id="strict")
    both = [
        Policy((*one.questionnaires, *other.questionnaires), one.regions, one.access_laws, one.catalogue, "0")
        for one, other in ((mild, strict), (strict, mild))
    ]
    dossier = a_dossier(terms={"trains_on_inputs": True}, places=[{"activity": "storage", "country": "CN", "party": "acme"}])

    assessments = [judged(policy, dossier) for policy in both]

    assert [assessment.decision for assessment in assessments] == [REJECT, REJECT]
    assert assessments[0].score == assessments[1].score == judged(strict, dossier).score
    assert {result.id for result in assessments[0].questionnaires} == {"test", "strict"}


def test_reasons_begin_with_what_rejects_and_the_gravest_of_it() -> None:
    """Then what escalates, then the largest residuals; the order of the policy breaks ties."""
    every = [
        a_question("LOW-01", answer="true", expect="no", likelihood=5, impact=5),
        a_question("ESC-01", answer="true", expect="no", gate="escalate"),
        a_question("REJ-01", answer="true", expect="no", gate="reject", likelihood=1, impact=1),
        a_question("REJ-02", answer="true", expect="no", gate="reject", likelihood=5, impact=5),
        a_question("LOW-02", answer="true", expect="no", likelihood=1, impact=1),
        a_question("FINE-01", answer="true"),
    ]

    assert judged(a_policy(*every)).reasons == ("REJ-02", "REJ-01", "ESC-01", "LOW-01", "LOW-02")
    assert [result.id for result in judged(a_policy(*every)).gates] == ["REJ-02", "REJ-01", "ESC-01"]


def test_decisions_are_in_order() -> None:
    """From the mildest to the strictest, each as strict as itself."""
    mild, strict = Decision.APPROVE, Decision.REJECT

    assert [mild < strict, mild <= strict, mild > strict, mild >= strict] == [True, True, False, False]
    assert [mild < mild, mild <= mild, mild > mild, mild >= mild] == [False, True, False, True]  # noqa: PLR0124  # each against itself is meant
