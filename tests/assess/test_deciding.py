"""Deciding unknowns: the few missing facts that would settle a decision, most decisive first."""

from __future__ import annotations

from random import Random

import pytest

from tests.assess.builders import a_dossier, a_policy, a_question, judged, some_answers
from vendor_risk.assess.decision import Decision
from vendor_risk.assess.unknown_fact import Effect

APPROVE, CONDITIONS, ESCALATE, REJECT = Decision
SHAPES = ("{0}", "{0} && {1}", "{0} || {1}", "!{0}")


def test_each_answer_says_what_it_would_do() -> None:
    """With the question to put to the vendor."""
    (unknown,) = judged(a_policy(a_question("DATA-01", gate="reject"))).unknowns

    assert unknown.path == "deployment.terms.trains_on_inputs"
    assert unknown.effects == (Effect("yes", REJECT, REJECT), Effect("no", APPROVE, APPROVE))
    assert (unknown.closes, unknown.deciding, unknown.disclosed) == (1.0, True, True)
    assert unknown.ask == "Please state whether the operator trains models on what we send (terms), and name the evidence for it."
    assert unknown.questions == ("DATA-01",)


def test_the_one_that_closes_more_often_comes_first() -> None:
    """A refused approval needs one bad fact; here the second gate hangs on two."""
    policy = a_policy(
        a_question("ONE-01", answer="deployment.isolated && deployment.terms.audit_rights", gate="escalate", likelihood=1, impact=1),
        a_question("TWO-01", answer="deployment.terms.trains_on_inputs", expect="no", gate="reject", likelihood=1, impact=1),
    )

    assessment = judged(policy)

    assert (assessment.best, assessment.worst) == (APPROVE, REJECT)
    assert assessment.deciding_unknowns[0] == "deployment.terms.trains_on_inputs"
    assert assessment.unknowns[0].closes == 0.5


def test_what_cannot_move_an_end_is_not_deciding() -> None:
    """It is listed, and said to decide nothing."""
    policy = a_policy(a_question("DATA-01", gate="reject"), a_question("LOW-01", answer="deployment.isolated", likelihood=1, impact=1))

    assessment = judged(policy)

    assert assessment.deciding_unknowns == ("deployment.terms.trains_on_inputs",)
    assert {unknown.path: unknown.deciding for unknown in assessment.unknowns}["deployment.isolated"] is False


def test_where_no_single_fact_moves_an_end_those_that_move_the_score_are_named() -> None:
    """An incomplete assessment always says what to ask."""
    terms = ("audit_rights", "data_export", "ip_indemnity", "output_ownership")
    questions = [a_question(f"ASK-0{index}", answer=f"deployment.terms.{term}", likelihood=1, impact=1) for index, term in enumerate(terms)]
    policy = a_policy(*questions, tolerances={"approve_below": 1.2, "conditions_below": 1.2})

    assessment = judged(policy)

    assert (assessment.best, assessment.worst) == (APPROVE, ESCALATE)
    assert len(assessment.deciding_unknowns) == 4


def test_a_decided_assessment_has_nothing_to_decide() -> None:
    """What is unknown is still listed, without effects."""
    policy = a_policy(a_question("DATA-01"), a_question("SEC-02", answer="true", expect="no", gate="reject"))

    assessment = judged(policy)

    assert assessment.decision is REJECT
    assert assessment.deciding_unknowns == ()
    assert [(unknown.path, unknown.effects) for unknown in assessment.unknowns] == [("deployment.terms.trains_on_inputs", ())]


def test_an_unanswered_question_is_an_unknown_too() -> None:
    """Asked in its own words."""
    (unknown,) = judged(
        a_policy(a_question("SEC-99", gate="escalate"), a_question("OK-01", answer="true")), answers=some_answers()
    ).unknowns

    assert (unknown.path, unknown.ask) == ("answers.SEC-99", "Have we attacked it ourselves?")
    assert [effect.value for effect in unknown.effects] == ["yes", "no", "partial", "not applicable"]
    assert unknown.effects[1] == Effect("no", ESCALATE, ESCALATE)


def test_a_number_has_a_best_and_a_worst_answer() -> None:
    """Nobody can try them all."""
    policy = a_policy(a_question("DATA-02", answer="deployment.terms.retention_days <= 30", gate="reject"))

    (unknown,) = judged(policy).unknowns

    assert unknown.effects == (Effect("the best that is possible", APPROVE, APPROVE), Effect("the worst that is possible", REJECT, REJECT))


def test_what_was_refused_is_not_asked_again() -> None:
    """It is among the unknowns where another fact leaves the question open, and has no effects."""
    question = a_question("DATA-01", answer="deployment.terms.trains_on_inputs && deployment.isolated", expect="no", gate="reject")

    assessment = judged(a_policy(question), a_dossier(terms={"trains_on_inputs": "not_disclosed"}))

    assert assessment.deciding_unknowns == ("deployment.isolated",)
    refused = next(unknown for unknown in assessment.unknowns if not unknown.disclosed)
    assert (refused.path, refused.effects) == ("deployment.terms.trains_on_inputs", ())


def test_answers_that_were_all_tried_come_before_the_best_and_worst_of_countless_ones() -> None:
    """Where both bring the ends equally close: a number keeps the promise only if it turns out as well, or as badly, as it can."""
    number = a_question("NUM-01", answer="deployment.terms.retention_days <= 30", gate="escalate")
    words = a_question("YES-01", answer="deployment.terms.zero_retention", gate="escalate")

    assessment = judged(a_policy(number, words))

    first, second = assessment.unknowns
    assert (first.closes, first.path) == (second.closes, "deployment.terms.zero_retention")
    assert second.effects[0].value == "the best that is possible"


@pytest.mark.parametrize("seed", range(40))
def test_each_effect_is_what_filling_the_fact_in_gives(seed: int) -> None:
    """Against brute force: a document that states the answer is judged as the effect says, at both ends."""
    chance = Random(seed)  # noqa: S311  # the same policies every time
    terms = ("trains_on_inputs", "zero_retention", "audit_rights", "data_export")
    questions = [
        a_question(
            f"ASK-0{index}",
            answer=chance.choice(SHAPES).format(*(f"deployment.terms.{term}" for term in chance.sample(terms, 2))),
            gate=chance.choice(("none", "escalate", "reject")),
            likelihood=chance.randint(1, 5),
            impact=chance.randint(1, 5),
        )
        for index in range(3)
    ]
    policy = a_policy(*questions)
    stated: dict[str, object] = {term: chance.random() < 0.5 for term in chance.sample(terms, 1)}
    assessment = judged(policy, a_dossier(terms=stated))

    for unknown in assessment.unknowns:
        closed = 0
        for effect in unknown.effects:
            filled = judged(policy, a_dossier(terms={**stated, unknown.path.rpartition(".")[2]: effect.value == "yes"}))
            assert (filled.best, filled.worst) == (effect.best, effect.worst)
            closed += filled.best == filled.worst
        assert not unknown.effects or unknown.closes == closed / len(unknown.effects)
    closes = [unknown.closes for unknown in assessment.unknowns]
    assert closes == sorted(closes, reverse=True)
