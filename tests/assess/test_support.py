"""Support: what is stated is held against its evidence, both sides are quoted, and the worse counts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.assess.builders import a_dossier, a_policy, a_question, an_engagement, judged
from vendor_risk.assess.assessment import Assessment
from vendor_risk.model.load import parse_answers

OLD = {"kind": "certificate", "title": "Old certificate", "dated": "2020-06-01", "expires": "2021-06-01"}
EVIDENCE: dict[str, Any] = {
    "old": OLD,
    "coming": {"kind": "certificate", "title": "Coming certificate", "dated": "2030-06-01"},
    "audit": {"kind": "independent_audit", "title": "An audit", "dated": "2025-06-01"},
    "word": {"kind": "vendor_statement", "title": "We say so", "dated": "2025-06-01"},
}
GUARDED = a_question(
    "SEC-05", answer="deployment.terms.trains_on_inputs", expect="no", mitigated_by=[{"control": "guardrails", "effectiveness": 0.5}]
)
ATTESTED = a_question(
    "SEC-14",
    answer='deployment.operator.certifications.exists(c, c.status == "active" && at_least(assurance(c), "documented"))',
    expect="yes",
)


def assessed(*questions: dict[str, Any], evidence: list[str] | None = None, status: str = "in_place") -> Assessment:
    """Judge a vendor whose filter and whose certificate rest on the evidence named."""
    named = evidence or []
    dossier = a_dossier(
        controls={"guardrails": {"status": status, "evidence": named}},
        terms={"trains_on_inputs": True},
        parties={"acme": {"name": "Acme", "certifications": [{"scheme": "iso27001", "status": "active", "evidence": named}]}},
        evidence=EVIDENCE,
    )
    return judged(a_policy(*questions), dossier)


@pytest.mark.parametrize(("evidence", "why"), [("old", "has expired"), ("coming", "is not valid yet")])
def test_a_control_whose_evidence_has_lapsed_counts_as_asserted_and_is_listed(evidence: str, why: str) -> None:
    """With the line that says it is in place, the evidence and the finding that rests on it."""
    lapsed, worded = assessed(GUARDED, evidence=[evidence]), assessed(GUARDED, evidence=["word"])

    (control, _) = lapsed.unsupported
    assert (control.kind, control.questions) == ("control", ("SEC-05",))
    assert control.words.startswith("Filters on input and output: dossier.json:1 says in place, but its evidence does not bear that out: “")
    assert f"{why}. It counts as no more than an assertion." in control.words
    assert lapsed.question("SEC-05").residual == worded.question("SEC-05").residual
    assert control in lapsed.explain("SEC-05").unsupported


def test_one_source_that_counts_is_enough() -> None:
    """And a control that is not said to be there is nothing to bear out; nor does silence on evidence disagree with anything."""
    assert assessed(GUARDED, evidence=["old", "audit"]).unsupported == ()
    assert [each.kind for each in assessed(GUARDED, evidence=["old"], status="planned").unsupported] == ["certification"]
    assert assessed(GUARDED).unsupported == ()


def test_a_certificate_that_is_only_asserted_is_listed_where_a_question_demands_more() -> None:
    """The question is not satisfied for it."""
    asserted = assessed(ATTESTED, evidence=["word"])

    (one,) = asserted.unsupported
    assert one.words == (
        "iso27001 of Acme: dossier.json:1 says active, but the evidence for it is asserted, which is less than the policy demands. "
        "It counts as not shown."
    )
    assert one.questions == ("SEC-14",)
    assert asserted.question("SEC-14").outcome == "not_satisfied"
    assert asserted.question("SEC-14").facts[0].path == "parties.acme.certifications[0].assurance"
    assert assessed(ATTESTED, evidence=["audit"]).unsupported == ()


def test_an_answer_with_lapsed_evidence_is_listed_with_who_gave_it_and_when() -> None:
    """Its evidence counts as no more than an assertion."""
    asked = a_question("SEC-99", answer=None)
    given = {"SEC-99": {"answer": "yes", "evidence": ["old"]}}
    document = {"kind": "answers", "schema": 1, "by": "R. Meyer", "on": "2025-12-01", "evidence": {"old": OLD}, "answers": given}

    assessment = judged(a_policy(asked), answers=parse_answers(json.dumps(document), "answers.json"))

    (one,) = assessment.unsupported
    assert (one.kind, one.stated, one.stated_by, str(one.stated_on), one.questions) == (
        "answer",
        "yes",
        "R. Meyer",
        "2025-12-01",
        ("SEC-99",),
    )
    assert "R. Meyer (answers.json:1) answered yes on 1 December 2025, but" in one.words


def test_a_claim_that_a_measurement_contradicts_quotes_both() -> None:
    """Who claims what, and who measured what."""
    claim = {"topic": "capability", "benchmark": "GPQA", "metric": "pass@1", "value": 70, "by": "acme", "evidence": ["word"]}
    measured = {"benchmark": "GPQA", "metric": "pass@1", "value": 50, "by": "A laboratory", "independent": True, "evidence": ["audit"]}
    models = {"m": {"name": "M", "developer": "acme", "claims": [claim], "evaluations": [measured]}}
    question = a_question("FUNC-03", answer='claims.exists(c, c.validation == "contradicted")', expect="no")

    assessment = judged(a_policy(question), a_dossier(models=models, evidence=EVIDENCE), an_engagement())

    (one,) = assessment.unsupported
    assert (one.kind, one.questions) == ("claim", ("FUNC-03",))
    assert one.words == (
        "GPQA, pass@1, of M: acme (dossier.json:1) claims 70 on 1 June 2025, but A laboratory measured 50 (1 June 2025). "
        "It counts as contradicted."
    )
    assert assessment.question("FUNC-03").outcome == "not_satisfied"
