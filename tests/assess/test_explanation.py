"""Explanations: for a board first, then the way to the line and the source; for what is unknown and what is satisfied too."""

from __future__ import annotations

import json
import re
from dataclasses import FrozenInstanceError, replace

import pytest

from tests.assess.builders import a_dossier, a_policy, a_question, an_engagement, judged, some_answers
from tests.examples.example import judged as example
from vendor_risk.assess.assessment import Assessment
from vendor_risk.assess.explanation import Explanation
from vendor_risk.assess.serial import explanation_schema
from vendor_risk.errors import DocumentError, UsageError

jsonschema = pytest.importorskip("jsonschema")

EVIDENCE = {"terms": {"kind": "contract", "title": "Terms of use", "publisher": "Acme", "dated": "2025-06-01"}}
TRAINS = a_dossier(terms={"trains_on_inputs": {"value": True, "evidence": ["terms"]}}, evidence=EVIDENCE)
GUARDED = a_question("DATA-01", gate="reject", cause="reuse", mitigated_by=[{"control": "guardrails", "effectiveness": 0.5}])


def test_a_finding_is_told_to_a_board_in_two_sentences_without_field_names() -> None:
    """What was asked and found, and why it matters."""
    what, why = judged(a_policy(GUARDED), TRAINS).explain("DATA-01").board

    assert what == "The answer is yes and should be no: the operator trains models on what we send."
    assert why == "Because of this alone the service must not be used: Content that has trained a shared model can't be taken back."
    assert not re.search(r"[a-z]+\.[a-z_]+\b|_", what + why)


def test_the_derivation_goes_to_the_line_and_the_dated_source() -> None:
    """With the condition's values, the arithmetic and the gate."""
    text = judged(a_policy(GUARDED), TRAINS).explain("DATA-01").to_text()

    for line in (
        "Condition: deployment.terms.trains_on_inputs",
        "  with values: deployment.terms.trains_on_inputs (true)",
        "Answer: yes, expected: no",
        "Whether the operator trains models on what we send (terms): yes",
        "  deployment.terms.trains_on_inputs, dossier.json:1",
        "  terms: Terms of use (Acme), dated 2025-06-01; documented",
        "Likelihood 3 (possible) x impact 2, both of 5: severity moderate.",
        "Magnitude before controls, from 0 to 1: 0.03.",
        "Filters on input and output (effectiveness 0.5) leaves 0.5 to 1 of it: Nobody has stated whether it is in place.",
        "Magnitude after controls: 0.015 to 0.03.",
        "That makes 3.0 of the 3.0 points (of 100) of Security at the worst, 1.5 of 1.5 at the best.",
        "Findings of one cause (reuse) count once, the largest: this one.",
        "Gate: reject.",
        "By itself it demands a rejection.",
        "Decision: reject.",
        "What to do: Have the opt-out put into the contract, and name the clause as evidence.",
    ):
        assert f"\n  {line}\n" in text, line


def test_what_is_unknown_says_what_is_missing_and_why_it_matters() -> None:
    """With what each answer would do."""
    text = judged(a_policy(a_question("DATA-01", gate="reject"))).explain("DATA-01").to_text()

    assert "because nobody has stated whether the operator trains models on what we send, so it may turn out satisfied or not" in text
    assert "\n    Question to the vendor: Please state whether the operator trains models on what we send (terms)" in text
    assert "\n    if yes: reject\n    if no: approve\n" in text
    assert "\n  It matters because of this: Content that has trained a shared model can't be taken back.\n" in text
    assert "\n  Gate: none or reject.\n" in text
    assert "\n  Decision: incomplete, from approve to reject.\n" in text


def test_what_is_satisfied_says_why_too() -> None:
    """And that it carries no risk."""
    text = judged(a_policy(), a_dossier(terms={"trains_on_inputs": False})).explain("DATA-01").to_text()

    assert "The answer is no, as it should be: it is not so that the operator trains models on what we send.\n" in text
    assert "No finding, so no risk from it." in text
    assert "no source is named: asserted" in text


def test_an_asked_question_says_who_answered() -> None:
    """No condition derives it."""
    answers = some_answers(SEC_99={"answer": "not_applicable", "note": "we have no time", "by": "R. Meyer"})

    text = judged(a_policy(a_question("SEC-99", gate="escalate")), answers=answers).explain("SEC-99").to_text()

    assert "It is asked of people: no condition derives the answer." in text
    assert "R. Meyer answered not applicable (we have no time), which is a person's word and clears no gate." in text
    assert "Gate: escalate." in text


def test_a_contradiction_and_an_acceptance_are_told() -> None:
    """Both sides; and who took the risk."""
    acceptance = {
        "question": "DATA-01",
        "by": "R. Meyer",
        "role": "CRO",
        "reason": "Harmless.",
        "on": "2025-12-01",
        "until": "2026-06-30",
        "outcome": "not_satisfied",
        "residual": 0.03,
        "gate": "reject",
        "facts": {"deployment.terms.trains_on_inputs": "yes"},
    }
    policy = a_policy(a_question("DATA-01", gate="reject"), acceptance={"by": ["CRO"]})

    text = judged(policy, TRAINS, an_engagement(acceptances=[acceptance]), some_answers(DATA_01="no")).explain("DATA-01").to_text()

    assert "\n  The facts say “yes”: not satisfied.\n    dossier.json:1: whether the operator trains" in text
    assert ": yes, by Terms of use (Acme), dated 2025-06-01\n  The worse of the two counts: not satisfied.\n" in text
    assert "\nR. Meyer (CRO) has accepted this risk until 30 June 2026, so it does not stand in the way: Content" in text
    assert "Risk acceptance by R. Meyer (CRO) until 30 June 2026, live:" in text


def test_markdown_is_the_same_with_what_others_wrote_kept_as_text() -> None:
    """A title can't become a heading or a link."""
    assessment = judged(a_policy(a_question("DATA-01", title="*Bold* [link](x)")), TRAINS)

    text = assessment.explain("DATA-01").to_markdown()

    assert text.startswith("## DATA-01 \\*Bold\\* \\[link\\](x)\n")
    assert "### Facts" in text
    assert "  - deployment.terms.trains\\_on\\_inputs, dossier.json:1\n" in text


def test_an_explanation_can_be_made_from_json_again() -> None:
    """All that it needs is in the assessment."""
    assessment = judged(a_policy(GUARDED), TRAINS)

    assert Assessment.from_json(assessment.to_json()).explain("DATA-01") == assessment.explain("DATA-01")


def test_an_explanation_survives_json_and_back() -> None:
    """It is versioned, and equal explanations have equal bytes."""
    explanation = judged(a_policy(GUARDED), TRAINS).explain("DATA-01")

    again = Explanation.from_json(explanation.to_json())

    assert again == explanation
    assert again.to_json() == explanation.to_json()
    assert explanation.to_json().startswith(b'{\n "schema": 1,\n')
    with pytest.raises(DocumentError, match="schema 1 is read"):
        Explanation.from_json(explanation.to_json().replace(b'"schema": 1', b'"schema": 2', 1))


def test_an_explanation_is_frozen() -> None:
    """Nobody can explain a decision away."""
    explanation = judged(a_policy(GUARDED), TRAINS).explain("DATA-01")

    with pytest.raises(FrozenInstanceError):
        explanation.board = ("All is well.", "")  # type: ignore[misc]  # that is what must fail


def test_a_disputed_fact_says_which_source_states_what() -> None:
    """Two sources disagree: each is named with its value."""
    evidence = {**EVIDENCE, "article": {"kind": "press", "title": "An article", "dated": "2025-07-01"}}
    stated = {"stated": [{"value": True, "evidence": ["terms"]}, {"value": False, "evidence": ["article"]}]}

    explanation = judged(a_policy(a_question(gate="reject")), a_dossier(terms={"trains_on_inputs": stated}, evidence=evidence)).explain(
        "DATA-01"
    )

    (fact,) = [fact for fact in explanation.result.facts if fact.statements]
    assert [(each.value, each.counts, [source.id for source in each.evidence]) for each in fact.statements] == [
        ("yes", True, ["terms"]),
        ("no", True, ["article"]),
    ]
    assert explanation.board[0].startswith("It cannot be answered yet, because sources disagree on whether the operator trains")
    assert "\n    “no” is stated by\n      article: An article, dated 2025-07-01; asserted\n" in explanation.to_text()


def test_a_refused_fact_counts_as_the_worst_answer() -> None:
    """And nobody is asked for it again."""
    text = judged(a_policy(a_question(gate="reject")), a_dossier(terms={"trains_on_inputs": "not_disclosed"})).explain("DATA-01").to_text()

    assert "The vendor was asked and did not disclose whether the operator trains models on what we send" in text
    assert "What is missing" not in text


def test_a_question_that_does_not_apply_says_why() -> None:
    """With the condition that tells it."""
    question = a_question("DATA-01", applies='deployment.route == "self_hosted"')

    explanation = judged(a_policy(question), TRAINS).explain("DATA-01")

    assert explanation.board[0] == "This does not concern the service: the way of getting the model is vendor api."
    assert '\n  It applies where: deployment.route == "self_hosted"\n' in explanation.to_text()
    assert "\n    which does not hold\n" in explanation.to_text()


def test_a_finding_that_another_one_of_its_cause_stands_for_says_so() -> None:
    """It adds nothing itself."""
    small, great = a_question("DATA-01", cause="one", impact=2), a_question("DATA-02", cause="one", answer="true", expect="no", impact=5)

    explanation = judged(a_policy(small, great), TRAINS).explain("DATA-01")

    assert explanation.arithmetic.instead == "DATA-02"
    assert explanation.board[1].startswith("A greater finding of the same cause counts in its place: ")


@pytest.mark.parametrize("question", ["RES-02", "RES-01"])
def test_a_question_on_a_rule_leads_down_to_the_facts(question: str) -> None:
    """Law in words, on what it was concluded, and the facts with their lines."""
    use = "us-health-summaries" if question == "RES-02" else "eu-customer-support"
    explanation = example("vendor-api", use).explain(question)

    ground = explanation.grounds[0]
    assert (ground.id, ground.verdict) == {"RES-01": ("EU-PERSONAL", "prohibited"), "RES-02": ("us_transaction", "restricted")}[question]
    assert ground.because
    assert ground.refs
    assert any(fact.source and fact.evidence for fact in explanation.result.facts if fact.path in ground.facts)
    assert explanation.board[0].startswith("The answer is yes and should be no: ")


@pytest.mark.parametrize("use", ["eu-customer-support", "us-health-summaries", "published-documents"])
def test_every_question_of_the_example_is_told_in_two_sentences(use: str) -> None:
    """Without a path, an underscore or an operator of the condition language."""
    for route in ("vendor-api", "eu-cloud", "router-pool"):
        judged_ = example(route, use)
        for result in judged_.questions:
            board = judged_.explain(result.id).board
            for part in board:
                assert part.endswith("."), part
                assert not re.search(
                    r"\b(deployment|engagement|places|parties|model|terms)\.[a-z]|[a-z]_[a-z]|&&|\|\||==|: ?\.$|\bunknown\b", part
                ), part
                assert len(part) < 520, part


def test_an_unknown_question_is_refused() -> None:
    """With a suggestion."""
    with pytest.raises(UsageError, match="no question 'DATA-02' in this assessment; did you mean 'DATA-01'"):
        judged(a_policy()).explain("DATA-02")


def test_the_schema_of_an_explanation_takes_what_is_written() -> None:
    """And nothing with another field missing."""
    written = json.loads(judged(a_policy(GUARDED), TRAINS).explain("DATA-01").to_json())

    jsonschema.validate(written, explanation_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({key: value for key, value in written.items() if key != "board"}, explanation_schema())


def test_an_explanation_is_shown_as_its_text() -> None:
    """So that it can be printed."""
    explanation = judged(a_policy(GUARDED), TRAINS).explain("DATA-01")

    assert str(explanation) == explanation.to_text()


def test_what_is_no_explanation_is_refused_with_the_field_that_is_missing() -> None:
    """At the first line: JSON that we wrote is read as a whole."""
    with pytest.raises(DocumentError) as refused:
        Explanation.from_json(b'{"schema": 1}')
    assert str(refused.value.mistakes[0]).startswith("explanation.json:1:1: ")
    assert str(refused.value.mistakes[0]).endswith(" (schema 1 is read)")


def test_what_a_policy_does_not_say_is_left_out() -> None:
    """A question that stands in no file, and one that expects nothing."""
    explanation = judged(a_policy(a_question("SEC-99"))).explain("SEC-99")
    placeless = replace(explanation, result=replace(explanation.result, at=None, expect=()))

    assert "The policy asks this at" in explanation.to_text()
    assert "\n  Expected: yes\n" in explanation.to_text()
    assert "The policy asks this at" not in placeless.to_text()
    assert "Expected:" not in placeless.to_text()
