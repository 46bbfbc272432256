"""Explanations: for a board first, then the way to the line and the source; for what is unknown and what is satisfied too."""

from __future__ import annotations

import re

import pytest

from tests.assess.builders import a_dossier, a_policy, a_question, an_engagement, judged, some_answers
from vendor_risk.assess.assessment import Assessment
from vendor_risk.errors import UsageError

EVIDENCE = {"terms": {"kind": "contract", "title": "Terms of use", "publisher": "Acme", "dated": "2025-06-01"}}
TRAINS = a_dossier(terms={"trains_on_inputs": {"value": True, "evidence": ["terms"]}}, evidence=EVIDENCE)
GUARDED = a_question("DATA-01", gate="reject", cause="reuse", mitigated_by=[{"control": "guardrails", "effectiveness": 0.5}])


def test_a_finding_is_told_to_a_board_in_two_sentences_without_field_names() -> None:
    """What was asked and found, and why it matters."""
    what, why = judged(a_policy(GUARDED), TRAINS).explain("DATA-01").board

    assert what == (
        "Does the operator train models on what we send? The answer is yes; it should be no. "
        "Whether the operator trains models on what we send (terms): yes."
    )
    assert why == "Content that has trained a shared model can't be taken back."
    assert not re.search(r"[a-z]+\.[a-z_]+\b|_", what)


def test_the_derivation_goes_to_the_line_and_the_dated_source() -> None:
    """With the condition's values, the arithmetic and the gate."""
    text = judged(a_policy(GUARDED), TRAINS).explain("DATA-01").to_text()

    for line in (
        "Condition: deployment.terms.trains_on_inputs",
        "With values: deployment.terms.trains_on_inputs (true)",
        "deployment.terms.trains_on_inputs = yes (dossier.json:1): whether the operator trains models on what we send (terms)",
        "  terms: Terms of use (Acme), dated 2025-06-01; documented",
        "Likelihood 3 x impact 2: severity moderate.",
        "Magnitude before controls 0.03, weight 1.",
        "Filters on input and output (effectiveness 0.5) leaves 0.5 to 1 of it: Nobody has stated whether it is in place.",
        "Magnitude after controls 0.015 to 0.03.",
        "Findings of the cause reuse count once, the largest.",
        "Gate: reject.",
        "Decision: reject.",
        "What to do: Have the opt-out put into the contract, and name the clause as evidence.",
    ):
        assert f"\n  {line}\n" in text, line


def test_what_is_unknown_says_what_is_missing_and_why_it_matters() -> None:
    """With what each answer would do."""
    text = judged(a_policy(a_question("DATA-01", gate="reject"))).explain("DATA-01").to_text()

    assert "It may be satisfied or not satisfied: nobody has stated whether the operator trains models on what we send (terms)." in text
    assert "\n    if yes: reject\n    if no: approve\n" in text
    assert "\n  Gate: none or reject.\n" in text
    assert "\n  Decision: incomplete, from approve to reject.\n" in text


def test_what_is_satisfied_says_why_too() -> None:
    """And that it carries no risk."""
    text = judged(a_policy(), a_dossier(terms={"trains_on_inputs": False})).explain("DATA-01").to_text()

    assert "The answer is no, as it should be." in text
    assert "No finding, so no risk from it." in text
    assert "no source is named: asserted" in text


def test_an_asked_question_says_who_answered() -> None:
    """No condition derives it."""
    answers = some_answers(SEC_99={"answer": "not_applicable", "note": "we have no time", "by": "R. Meyer"})

    text = judged(a_policy(a_question("SEC-99", gate="escalate")), answers=answers).explain("SEC-99").to_text()

    assert "It is asked of people: no condition derives the answer." in text
    assert "R. Meyer answered not applicable (we have no time); a person's word clears no gate." in text
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

    assert "The facts say yes: a contradiction; the worse answer counts." in text
    assert "Risk acceptance by R. Meyer (CRO), live:" in text


def test_markdown_is_the_same_with_what_others_wrote_kept_as_text() -> None:
    """A title can't become a heading or a link."""
    assessment = judged(a_policy(a_question("DATA-01", title="*Bold* [link](x)")), TRAINS)

    text = assessment.explain("DATA-01").to_markdown()

    assert text.startswith("## DATA-01 \\*Bold\\* \\[link\\](x)\n")
    assert "### Facts" in text
    assert "- deployment.terms.trains\\_on\\_inputs = yes (dossier.json:1)" in text


def test_an_explanation_can_be_made_from_json_again() -> None:
    """All that it needs is in the assessment."""
    assessment = judged(a_policy(GUARDED), TRAINS)

    assert Assessment.from_json(assessment.to_json()).explain("DATA-01") == assessment.explain("DATA-01")


def test_an_unknown_question_is_refused() -> None:
    """With a suggestion."""
    with pytest.raises(UsageError, match="no question 'DATA-02' in this assessment; did you mean 'DATA-01'"):
        judged(a_policy()).explain("DATA-02")
