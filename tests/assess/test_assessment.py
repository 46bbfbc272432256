"""Assessments: the same from the same, through JSON and back, whatever the order of what does not matter."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from tests.assess.builders import DEPLOYMENT, TODAY, a_dossier, a_policy, a_question, an_engagement, judged, some_answers
from tests.assess.generated import cases
from vendor_risk.assess.assess import assess
from vendor_risk.assess.assessment import Assessment
from vendor_risk.errors import DocumentError, UsageError
from vendor_risk.policy import load_policy

if TYPE_CHECKING:
    from pathlib import Path

    from tests.reference.case import Case


@given(cases())
def test_json_and_back_loses_nothing(case: Case) -> None:
    """And equal assessments give equal bytes."""
    assessment = case.judged()
    text = assessment.to_json()
    read = Assessment.from_json(text)

    assert read == assessment
    assert read.to_json() == text


@given(cases())
def test_the_same_inputs_give_the_same_bytes(case: Case) -> None:
    """P10: judging is pure, and equal documents are as good as the same."""
    again = assess(
        case.dossier.model_copy(deep=True),
        DEPLOYMENT,
        case.engagement_with().model_copy(deep=True),
        case.made_policy,
        case.answers,
        as_of=TODAY,
    )

    assert again.to_json() == case.judged().to_json()


def test_the_order_of_answers_and_evidence_changes_nothing() -> None:
    """Nor does a text that only people read change a score."""
    policy = a_policy(a_question("SEC-99"), a_question("SEC-98"), a_question("DATA-01"))
    evidence = {"a": {"kind": "contract", "title": "A"}, "b": {"kind": "test", "title": "B", "dated": "2025-01-01"}}
    one = judged(policy, a_dossier(evidence=evidence), answers=some_answers(SEC_99="yes", SEC_98="no"))
    other = judged(
        a_policy(a_question("SEC-99", because="Another reason."), a_question("SEC-98", remedy="Do it."), a_question("DATA-01")),
        a_dossier(evidence=dict(reversed(evidence.items()))),
        answers=some_answers(SEC_98="no", SEC_99="yes"),
    )

    assert (one.score, one.best, one.worst, one.coverage) == (other.score, other.best, other.worst, other.coverage)


def test_another_version_and_broken_json_are_refused() -> None:
    """With what is wrong, by its path."""
    document: dict[str, Any] = json.loads(judged(a_policy()).to_json())

    with pytest.raises(DocumentError, match="schema: Input should be 1"):
        Assessment.from_json(json.dumps({**document, "schema": 2}))
    with pytest.raises(DocumentError, match="Invalid JSON"):
        Assessment.from_json("{")


def test_it_records_what_it_was_made_from() -> None:
    """Digests of documents and policy, base names, the day."""
    assessment = judged(a_policy(), answers=some_answers(DATA_01="no"))

    assert [(record.kind, record.name) for record in assessment.inputs] == [
        ("dossier", "dossier.json"),
        ("engagement", "engagement.json"),
        ("answers", "answers.json"),
    ]
    assert all(len(record.sha256) == 64 for record in assessment.inputs)
    assert (assessment.policy[0].id, assessment.policy[0].version, len(assessment.policy[0].digest)) == ("test", "1.0.0", 64)
    assert assessment.as_of.isoformat() == "2026-01-01"
    assert (assessment.subject.vendor, assessment.subject.deployment, assessment.subject.route) == ("Acme", "vendor-api", "vendor_api")


def test_a_question_is_found_by_its_id_or_refused_with_a_suggestion() -> None:
    """As everywhere."""
    assessment = judged(a_policy(a_question("SEC-01")))

    assert assessment.question("SEC-01").id == "SEC-01"
    with pytest.raises(UsageError, match="no question 'SEC-02' in this assessment; did you mean 'SEC-01'"):
        assessment.question("SEC-02")


def test_findings_are_what_is_or_may_be_unsatisfied_the_largest_first() -> None:
    """Satisfied ones are none; a fact unknown makes a possible one."""
    policy = a_policy(
        a_question("FINE-01", answer="true"),
        a_question("SMALL-01", answer="true", expect="no", likelihood=1, impact=1),
        a_question("OPEN-01", answer="deployment.isolated", likelihood=5, impact=5),
    )

    assessment = judged(policy)

    assert [finding.id for finding in assessment.findings] == ["OPEN-01", "SMALL-01"]
    assert [finding.certain for finding in assessment.findings] == [False, True]


def test_what_is_illustrative_is_said() -> None:
    """By the title of the assumption."""
    evidence = {"plan": {"kind": "assumption", "title": "A plan of ours"}}
    dossier = a_dossier(terms={"trains_on_inputs": {"value": False, "evidence": ["plan"]}}, evidence=evidence)

    assessment = judged(a_policy(), dossier, an_engagement())

    assert assessment.assumptions == ("A plan of ours",)
    assert assessment.question("DATA-01").facts[0].illustrative
    assert assessment.evidence[0].used_by == ("DATA-01",)


def test_what_a_policy_weakens_is_in_the_assessment(tmp_path: Path) -> None:
    """Who reads the result sees which rule was changed, by whom and why."""
    document = tmp_path / "own.yaml"
    document.write_text(
        "{kind: questionnaire, schema: 1, id: own, version: 1.0.0, title: Own, extends: [ai-vendor],"
        " overrides: {questions: {SEC-01: {gate: none, reason: We trust it.}}}}\n",
        encoding="utf-8",
    )

    (change,) = judged(load_policy(document), a_dossier()).overrides

    assert (change.what, change.by, change.reason) == ("questions.SEC-01.gate", "own", "We trust it.")
    assert "reject" in change.before
    assert "none" in change.after
    assert change.words.endswith("(We trust it)")
