"""Why: three sentences for a board, and the conditions of an approval."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.assess.builders import a_dossier, a_policy, a_question, judged, some_answers

BAD = {"answer": "true", "expect": "no"}


def sentences(*questions: dict[str, object]) -> tuple[str, ...]:
    """The reasons of a decision on these questions."""
    return judged(a_policy(*questions)).why


@pytest.mark.parametrize(
    ("question", "first"),
    [
        (a_question("A-01", answer="true"), "It may be used: nothing of weight stands against it."),
        (a_question("A-01", **BAD), "It may be used once the conditions are met."),
        (
            a_question("A-01", **BAD, gate="escalate"),
            "Somebody who may take the risk has to decide, because the answer to “Is A-01 so?” is yes.",
        ),
        (a_question("A-01", **BAD, gate="reject"), "It must not be used, because the answer to “Is A-01 so?” is yes."),
        (
            a_question("A-01", answer="deployment.isolated", gate="reject"),
            "Facts are missing: as it stands it may have to be rejected, and at the best it can be approved.",
        ),
        (a_question("A-01", applies="false"), "No question of the policy applies here, so there is no decision."),
        (
            a_question("A-01", answer="true", applies="deployment.isolated"),
            "It is open whether any question of the policy applies here, so there may be no decision at all.",
        ),
    ],
)
def test_the_first_sentence_is_the_decision(question: dict[str, object], first: str) -> None:
    """In words that say what to do."""
    assert sentences(question)[0] == first


@pytest.mark.parametrize("gate", ["none", "escalate", "reject"])
@pytest.mark.parametrize("answer", ["true", "false", "deployment.isolated"])
def test_there_are_three_sentences_without_field_names(answer: str, gate: str) -> None:
    """Whatever was decided."""
    three = sentences(a_question("A-01", answer=answer, gate=gate, remedy="Do this. Then that."), a_question("SEC-01"))

    assert len(three) == 3
    assert all(sentence.endswith(".") and ".." not in sentence for sentence in three)
    assert not any(re.search(r"\b[a-z]+\.[a-z_]+\b|_", sentence) for sentence in three)


def test_the_third_sentence_says_what_comes_next() -> None:
    """What would settle it, the first condition, or what would help."""
    assert sentences(a_question("A-01", answer="deployment.isolated", gate="reject"))[2] == (
        "What would settle it most: whether the model cannot reach its developer's servers."
    )
    assert sentences(a_question("A-01", **BAD, remedy="Do this. Then that."))[2] == "There is one condition, first of all: Do this."
    assert sentences(a_question("A-01", **BAD, gate="reject", remedy="Leave it."))[2] == "What would help: Leave it."


def test_conditions_carry_remedy_owner_and_due_date() -> None:
    """By severity; the earliest first."""
    policy = a_policy(
        a_question("LATE-01", **BAD, remedy="Do it late.", likelihood=3, impact=3),
        a_question("SOON-01", **BAD, remedy="Do it soon.", likelihood=4, impact=4, owner="Operations"),
        a_question("LOW-01", **BAD, likelihood=1, impact=1),
        a_question("FINE-01", answer="true"),
        conditions={"owner": "The owner", "due_days": {"high": 10}},
    )

    soon, late = judged(policy).conditions

    assert (soon.question, soon.remedy, soon.owner, soon.due, soon.severity) == (
        "SOON-01",
        "Do it soon.",
        "Operations",
        date(2026, 1, 11),
        "high",
    )
    assert (late.question, late.owner, late.due, late.possible) == ("LATE-01", "The owner", date(2026, 4, 1), False)


def test_a_finding_without_a_remedy_has_a_condition_all_the_same() -> None:
    """That it be answered as expected; one that is only possible says so."""
    (condition,) = judged(a_policy(a_question("A-01", answer="deployment.isolated"))).conditions

    assert condition.remedy == "Show that this can be answered as expected: Is A-01 so?"
    assert condition.possible


def test_small_findings_are_conditions_where_there_are_only_such() -> None:
    """An approval with conditions has one at least."""
    low = [a_question(f"LOW-0{index}", **BAD, likelihood=1, impact=1) for index in range(3)]

    assessment = judged(a_policy(*low, tolerances={"approve_below": 1}))

    assert assessment.decision is not None
    assert assessment.decision.value == "approve_with_conditions"
    assert len(assessment.conditions) == 3


def test_what_is_rejected_has_no_conditions() -> None:
    """None of them would make it an approval."""
    assert judged(a_policy(a_question("DATA-01", gate="reject")), a_dossier(terms={"trains_on_inputs": True})).conditions == ()


def test_a_contradiction_is_told_as_one() -> None:
    """An answer that is as it should be never stands as the reason for a rejection."""
    assessment = judged(
        a_policy(a_question("DATA-01", gate="reject")), a_dossier(terms={"trains_on_inputs": False}), None, some_answers(DATA_01="yes")
    )

    assert "somebody answered yes to “" in assessment.why[0]
    assert "” while the facts say no, and the worse counts" in assessment.why[0]
