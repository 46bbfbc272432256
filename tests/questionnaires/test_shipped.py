"""All questionnaires that ship: they can be judged together, and every question is whole."""

from __future__ import annotations

import pytest

from vendor_risk.policy import load_policy
from vendor_risk.policy.source import shipped_names

NAMES = sorted(shipped_names())


def test_an_id_means_one_question_wherever_it_ships() -> None:
    """Two questionnaires that gave one id other words could not be judged together."""
    together = load_policy(*NAMES)

    assert {questionnaire.id for questionnaire in together.questionnaires} == set(NAMES)
    assert len({question.id for question in together.questions}) == len(together.questions)


@pytest.mark.parametrize("name", NAMES)
def test_every_question_says_why_what_to_do_and_whom_it_serves(name: str) -> None:
    """Reason, remedy, a short title for tables, and at least one clause by id."""
    for question in load_policy(name).questions:
        assert question.because.strip(), question.id
        assert question.remedy, question.id
        assert question.title, question.id
        assert question.refs, question.id


def test_a_framework_is_called_by_one_name() -> None:
    """Otherwise nobody finds all that serves a clause."""
    together = load_policy(*NAMES)
    lists = [question.refs for question in together.questions] + [rule.refs for rule in together.residency]
    lists += [each.refs for each in together.determinations.values()] + [control.refs for control in together.catalogue.values()]
    names = {ref.framework for refs in lists for ref in refs}

    assert len({"".join(filter(str.isalnum, name.casefold())) for name in names}) == len(names), sorted(names)


@pytest.mark.parametrize("name", NAMES)
def test_every_questionnaire_says_what_it_is_for_and_of_which_day(name: str) -> None:
    """A report can say what it rests on."""
    for questionnaire in load_policy(name).questionnaires:
        assert questionnaire.about
        assert questionnaire.dated
