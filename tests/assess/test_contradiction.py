"""Contradictions: what was said against what the facts say."""

from __future__ import annotations

import pytest

from tests.assess.builders import DEPLOYMENT, TODAY, a_dossier, a_policy, a_question, an_engagement, judged, some_answers
from vendor_risk.assess.contradiction import contradiction
from vendor_risk.assess.decision import Decision
from vendor_risk.assess.judgement import Judge
from vendor_risk.assess.outcome import Outcome
from vendor_risk.assess.world import build_world

POLICY = a_policy(a_question("DATA-01", partly="deployment.terms.training_opt_out", gate="reject"))
TRAINS = a_dossier(terms={"trains_on_inputs": True, "training_opt_out": False})
DOES_NOT = a_dossier(terms={"trains_on_inputs": False})


def test_a_difference_is_listed_with_both_sides_and_the_worse_counts() -> None:
    """Whichever side it is."""
    rosy = judged(POLICY, TRAINS, answers=some_answers(DATA_01={"answer": "no", "by": "Sales"}))
    grim = judged(POLICY, DOES_NOT, answers=some_answers(DATA_01="yes"))

    (listed,) = rosy.contradictions
    assert (listed.said, listed.said_by, listed.derived, listed.counts) == ("no", "Sales", "yes", Outcome.NOT_SATISFIED)
    assert (listed.said_outcome, listed.derived_outcome) == (Outcome.SATISFIED, Outcome.NOT_SATISFIED)
    assert listed.facts[0].path == "deployment.terms.trains_on_inputs"
    assert (rosy.decision, grim.decision) == (Decision.REJECT, Decision.REJECT)
    assert grim.contradictions[0].counts is Outcome.NOT_SATISFIED
    assert rosy.question("DATA-01").contradiction


@pytest.mark.parametrize("dossier", [TRAINS, DOES_NOT])
def test_agreement_is_no_contradiction(dossier: object) -> None:
    """Nor is an answer of nobody."""
    said = "yes" if dossier is TRAINS else "no"

    assert judged(POLICY, dossier, answers=some_answers(DATA_01=said)).contradictions == ()  # type: ignore[arg-type]  # a dossier
    assert judged(POLICY, dossier).contradictions == ()  # type: ignore[arg-type]  # a dossier


def test_partial_agrees_with_partly_satisfied() -> None:
    """The same in other words."""
    opted = a_dossier(terms={"trains_on_inputs": True, "training_opt_out": True})

    assert judged(POLICY, opted, answers=some_answers(DATA_01="partial")).contradictions == ()


def test_what_was_said_never_settles_an_unknown_fact() -> None:
    """Else a later fact could overturn a decision; what was said badly does count."""
    rosy = judged(POLICY, a_dossier(terms={"training_opt_out": False}), answers=some_answers(DATA_01="no"))
    grim = judged(POLICY, a_dossier(terms={"training_opt_out": False}), answers=some_answers(DATA_01="yes"))

    assert rosy.question("DATA-01").possible == (Outcome.SATISFIED, Outcome.NOT_SATISFIED)
    assert rosy.incomplete
    assert grim.question("DATA-01").possible == (Outcome.NOT_SATISFIED,)
    assert rosy.contradictions == grim.contradictions == ()


def test_a_refusal_to_answer_contradicts_nothing() -> None:
    """It is no answer, and counts as the worst one."""
    assessment = judged(POLICY, DOES_NOT, answers=some_answers(DATA_01="not_disclosed"))

    assert assessment.contradictions == ()
    assert assessment.decision is Decision.REJECT


def test_two_sides_that_agree_make_no_contradiction() -> None:
    """There is nothing to quote of a question that nobody answered, or that no fact answers."""
    for policy in (POLICY, a_policy(a_question("SEC-99"))):
        (question,) = policy.questions
        judgement = Judge(build_world(TRAINS, DEPLOYMENT, an_engagement(), policy, None, TODAY), {}).judge(question, policy.scales)

        with pytest.raises(ValueError, match=f"nothing contradicts anything in {question.id}"):
            contradiction(judgement, judged(policy, TRAINS).questions[0])


def test_the_finding_and_the_first_page_quote_both_sides() -> None:
    """Who said what and when, what the facts say and where, and which of them counts."""
    answers = some_answers(DATA_01={"answer": "no", "by": "A. Vendor", "on": "2025-11-01"})

    assessment = judged(POLICY, TRAINS, answers=answers)

    assert assessment.question("DATA-01").because_outcome == (
        "A. Vendor answered no on 1 November 2025. The facts say yes; the worse counts, so it is not satisfied. "
        "Whether the operator trains models on what we send (terms): yes."
    )
    assert assessment.why[0] == (
        "It must not be used, because A. Vendor answered no to “Does the operator train models on what we send?” on 1 November 2025 "
        "while the facts say yes, and the worse counts."
    )
    assert assessment.contradictions[0].words == (
        "A. Vendor answered no on 1 November 2025, the facts say yes (dossier.json:1); the worse counts: not satisfied"
    )


def test_a_bad_answer_counts_whatever_the_missing_facts_say() -> None:
    """And it is said who gave it."""
    grim = judged(POLICY, a_dossier(terms={"training_opt_out": False}), answers=some_answers(DATA_01={"answer": "yes", "by": "A. Vendor"}))

    assert grim.question("DATA-01").because_outcome == "A. Vendor answered yes. Whatever is missing, it is not satisfied."


def test_a_contradiction_in_an_open_question_says_what_it_may_still_be() -> None:
    """The facts say yes, and whether a part of it is there is unknown."""
    answers = some_answers(DATA_01="no")

    question = judged(POLICY, a_dossier(terms={"trains_on_inputs": True}), answers=answers).question("DATA-01")

    assert question.contradiction
    assert "the worse counts, so it may be partly satisfied or not satisfied." in question.because_outcome
