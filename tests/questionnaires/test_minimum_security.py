"""Minimum security: the 25 controls of MVSP v3, each asked once and told apart by a case."""

from __future__ import annotations

import pytest

from tests.questionnaires import one_change
from vendor_risk import Decision

NAME = "minimum-security"
CONTROLS = [f"{theme}.{number}" for theme, most in ((1, 8), (2, 8), (3, 5), (4, 4)) for number in range(1, most + 1)]


def test_each_control_is_asked_once_and_in_its_order() -> None:
    """Twenty-five controls, twenty-five questions, each with the number of its control."""
    asked = [[ref.id for ref in question.refs if ref.framework == "MVSP"] for question in one_change.policy(NAME).questions]

    assert asked == [[control] for control in CONTROLS]
    assert [question.id for question in one_change.policy(NAME).questions] == [
        f"MVSP-{theme}{number:0>2}" for theme, number in (control.split(".") for control in CONTROLS)
    ]


def test_nothing_stands_against_the_clean_vendor() -> None:
    """A vendor that meets everything is approved, so each finding below comes from its change."""
    assert one_change.unchanged(NAME).decision is Decision.APPROVE
    assert set(one_change.cases(NAME)["cases"]) == set(one_change.question_ids(NAME))


@pytest.mark.parametrize("question", one_change.question_ids(NAME))
def test_a_question_tells_the_case_that_meets_it_from_the_one_that_does_not(question: str) -> None:
    """The same vendor meets the question without the change and misses it with it."""
    assert one_change.without_and_with(NAME, question) == one_change.expected(NAME, question)


def test_our_own_machines_are_asked_no_more_than_they_can_answer() -> None:
    """Nobody signs on to, or is told of sub-processors of, what we run ourselves."""
    own = one_change.unchanged(NAME, "own")

    assert [one_change.outcome(own, question) for question in ("MVSP-201", "MVSP-403")] == ["not_applicable", "not_applicable"]
    assert one_change.outcome(own, "MVSP-208") == "satisfied"
