"""Questions: how facts and people answer them, and what an answer comes to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.assess.builders import TODAY, a_dossier, a_policy, a_question, an_engagement, judged, policy_text, some_answers
from vendor_risk.assess.assess import assess
from vendor_risk.assess.outcome import Outcome
from vendor_risk.assess.question_result import QuestionResult
from vendor_risk.errors import DocumentError, UsageError
from vendor_risk.model.answers import Answers
from vendor_risk.model.load import parse_answers
from vendor_risk.policy import load_policy

TRAINS, DOES_NOT = a_dossier(terms={"trains_on_inputs": True}), a_dossier(terms={"trains_on_inputs": False})


def the_result(policy: dict[str, object], **documents: object) -> QuestionResult:
    """The result of the only question."""
    return judged(a_policy(policy), **documents).questions[0]  # type: ignore[arg-type]  # documents of a test


def test_an_answer_that_is_expected_satisfies() -> None:
    """And one that is not doesn't."""
    assert the_result(a_question("DATA-01"), dossier=DOES_NOT).outcome is Outcome.SATISFIED
    assert the_result(a_question("DATA-01"), dossier=TRAINS).outcome is Outcome.NOT_SATISFIED
    assert the_result(a_question("DATA-01"), dossier=TRAINS).answer == "yes"


def test_partly_stands_in_for_not_satisfied() -> None:
    """Where it holds; where it is unknown, either may come."""
    question = a_question("DATA-01", partly="deployment.terms.training_opt_out", gate="reject")
    opted = a_dossier(terms={"trains_on_inputs": True, "training_opt_out": True})

    assert the_result(question, dossier=opted).outcome is Outcome.PARTLY_SATISFIED
    assert the_result(question, dossier=opted).gate_worst == "escalate"
    assert the_result(question, dossier=opted).inherent.worst == 0.06 / 4
    assert the_result(question, dossier=TRAINS).possible == (Outcome.PARTLY_SATISFIED, Outcome.NOT_SATISFIED)
    assert the_result(question, dossier=DOES_NOT).outcome is Outcome.SATISFIED


def test_a_question_that_does_not_apply_has_no_finding() -> None:
    """However it would be answered."""
    result = the_result(a_question("DATA-01", applies='deployment.route == "self_hosted"'), dossier=TRAINS)

    assert result.outcome is Outcome.NOT_APPLICABLE
    assert not result.finding
    assert result.because_outcome.startswith("It does not apply here")


def test_whether_it_applies_may_be_unknown() -> None:
    """Then not applicable is among the outcomes; the fact is named."""
    result = the_result(a_question("DATA-01", applies="deployment.isolated"), dossier=TRAINS)

    assert result.possible == (Outcome.NOT_APPLICABLE, Outcome.NOT_SATISFIED)
    assert result.unknowns == ("deployment.isolated",)
    assert result.outcome is Outcome.NOT_ANSWERED


def test_a_refusal_to_say_whether_it_applies_makes_it_apply() -> None:
    """What is not disclosed takes the worst outcome, definitely."""
    dossier = a_dossier(terms={"trains_on_inputs": True}, isolated="not_disclosed")

    assert the_result(a_question("DATA-01", applies="deployment.isolated"), dossier=dossier).outcome is Outcome.NOT_SATISFIED


def test_a_fact_that_is_refused_beside_one_that_is_unknown_leaves_it_open() -> None:
    """The unknown one may still decide it."""
    question = a_question("DATA-01", answer="deployment.terms.trains_on_inputs && deployment.terms.audit_rights")
    dossier = a_dossier(terms={"trains_on_inputs": "not_disclosed"})

    assert the_result(question, dossier=dossier).possible == (Outcome.SATISFIED, Outcome.NOT_SATISFIED)


def test_a_word_is_an_answer_too() -> None:
    """By the choices of the question, or by what it expects."""
    question = a_question("ROUTE-01", answer="deployment.route", expect=["self_hosted"], choices={"cloud_hosted": "partly_satisfied"})

    assert the_result(question, dossier=a_dossier(route="self_hosted")).outcome is Outcome.SATISFIED
    assert the_result(question, dossier=a_dossier(route="cloud_hosted")).outcome is Outcome.PARTLY_SATISFIED
    assert the_result(question, dossier=a_dossier(route="router")).outcome is Outcome.NOT_SATISFIED
    assert the_result(question, dossier=a_dossier(route="unknown")).possible == (
        Outcome.SATISFIED,
        Outcome.PARTLY_SATISFIED,
        Outcome.NOT_SATISFIED,
    )


def test_a_question_of_what_is_known_has_an_outcome_today_and_both_in_the_bounds() -> None:
    """`known` is false today; filling the fact in would turn it."""
    result = the_result(a_question("DATA-01", answer="known(deployment.terms.trains_on_inputs)", expect="yes"))

    assert result.outcome is Outcome.NOT_SATISFIED
    assert result.possible == (Outcome.SATISFIED, Outcome.NOT_SATISFIED)
    assert not result.decided


def test_an_error_is_an_unknown_that_nobody_can_fill_in() -> None:
    """It names no fact, and stays open."""
    result = the_result(a_question("DATA-01", answer="1 / size(engagement.title) / 0 == 1"))

    assert result.possible == (Outcome.SATISFIED, Outcome.NOT_SATISFIED)
    assert result.unknowns == ()


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [("yes", "satisfied"), ("no", "not_satisfied"), ("partial", "partly_satisfied"), ("not_disclosed", "not_satisfied")],
)
def test_people_answer_in_words(reply: str, outcome: str) -> None:
    """Yes is expected unless the question says otherwise; a refusal to answer is the worst answer."""
    assert the_result(a_question("SEC-99"), answers=some_answers(SEC_99=reply)).outcome == outcome


def test_an_answer_says_who_gave_it_and_when() -> None:
    """In the reason of the outcome."""
    answers = some_answers(SEC_99={"answer": "yes", "by": "R. Meyer", "on": "2025-12-03", "note": "see the minutes"})

    assert (
        the_result(a_question("SEC-99"), answers=answers).because_outcome == "R. Meyer answered yes on 3 December 2025 (see the minutes)."
    )


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"SEC_98": "yes"}, "no question 'SEC-98' in the policy; did you mean 'SEC-99'?"),
        ({"SEC_99": "maybe"}, 'expected one of yes, no, partial, not_applicable, found "maybe"'),
        ({"SEC_99": "not_applicable"}, "expected a note that says why the question is not applicable, found none"),
    ],
)
def test_an_answer_that_the_policy_has_no_place_for_is_refused(answers: dict[str, str], message: str) -> None:
    """With its line; made in Python, without one."""
    given = some_answers(**answers)

    with pytest.raises(DocumentError, match=r"answers.json:1:\d+: ") as refused:
        judged(a_policy(a_question("SEC-99")), answers=given)
    with pytest.raises(UsageError) as in_python:
        judged(a_policy(a_question("SEC-99")), answers=Answers(answers=given.answers))

    assert message in str(refused.value)
    assert message in str(in_python.value)


def test_an_unknown_deployment_is_refused_with_a_suggestion() -> None:
    """And nothing else happens."""
    with pytest.raises(UsageError, match="no deployment 'vendor-app' in the dossier; did you mean 'vendor-api'"):
        assess(a_dossier(), "vendor-app", an_engagement(), a_policy(), as_of=TODAY)


def test_a_text_is_an_answer_by_what_is_expected() -> None:
    """Any other text is not satisfied; an unknown one may be either."""
    question = a_question("LIC-01", answer="model.license", expect=["MIT", "Apache-2.0"])

    def outcomes(**model: object) -> tuple[Outcome, ...]:
        return the_result(question, dossier=a_dossier(models={"m": {"name": "M", "developer": "acme", **model}})).possible

    assert outcomes(license="MIT") == (Outcome.SATISFIED,)
    assert outcomes(license="Own terms") == (Outcome.NOT_SATISFIED,)
    assert outcomes() == (Outcome.SATISFIED, Outcome.NOT_SATISFIED)


def test_an_answer_may_say_that_it_is_not_known() -> None:
    """Then it is none; who answered all of them stands for each."""
    document = {"kind": "answers", "schema": 1, "by": "R. Meyer", "on": "2025-12-01", "answers": {"SEC-99": "no"}}

    result = the_result(a_question("SEC-99"), answers=parse_answers(json.dumps(document), "answers.json"))

    assert the_result(a_question("SEC-99"), answers=some_answers(SEC_99="unknown")).outcome is Outcome.NOT_ANSWERED
    assert result.because_outcome == "R. Meyer answered no on 1 December 2025."


def test_whatever_is_missing_may_not_matter() -> None:
    """Two answers that come to the same leave nothing open."""
    question = a_question("ROUTE-01", answer="deployment.route", expect=["self_hosted"])
    route = {"stated": [{"value": "router"}, {"value": "vendor_app"}]}

    result = the_result(question, dossier=a_dossier(route=route))

    assert result.possible == (Outcome.NOT_SATISFIED,)
    assert result.answer is None
    assert result.because_outcome.startswith("Whatever is missing, it is not satisfied.")


def test_an_unknown_word_may_be_any_of_its_kind() -> None:
    """Every word that the field knows is an answer that may come."""
    result = the_result(a_question("DATA-01", answer="deployment.route", expect="self_hosted"), dossier=a_dossier(route="unknown"))

    assert result.possible == (Outcome.SATISFIED, Outcome.NOT_SATISFIED)
    assert result.unknowns == ("deployment.route",)


def test_a_question_that_two_questionnaires_ask_is_shown_once(tmp_path: Path) -> None:
    """As the first of them weighs it, whichever is named first."""
    for number, name in ((1, "one"), (2, "two")):
        text = policy_text(a_question("DATA-01"), a_question(f"OWN-0{number}"), id=name)
        (tmp_path / f"{name}.json").write_text(text, encoding="utf-8")
    both = load_policy(tmp_path / "one.json", tmp_path / "two.json")

    assert [result.id for result in judged(both).questions] == ["DATA-01", "OWN-01", "OWN-02"]


def test_an_unknown_choice_between_words_may_be_any_word() -> None:
    """Neither branch tells, and the words of the kind are the answers that may come."""
    question = a_question("DATA-01", answer="deployment.isolated ? deployment.route : deployment.route", expect="self_hosted")

    assert the_result(question, dossier=a_dossier(route="vendor_api")).possible == (Outcome.SATISFIED, Outcome.NOT_SATISFIED)
