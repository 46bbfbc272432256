"""Cases: a policy's tests, and what they say when it comes out otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from vendor_risk.assess.case import differences, run_case
from vendor_risk.assess.decision import Decision
from vendor_risk.errors import UsageError
from vendor_risk.policy import load_case

CASE = """\
kind: case
schema: 1
title: A vendor that trains on what it is sent
policy: policy.yaml
deployment: api
as_of: 2026-01-01
dossier:
  vendor: {{name: Acme, party: acme}}
  parties: {{acme: {{name: Acme}}}}
  models: {{m: {{name: M}}}}
  deployments:
    api:
      model: m
      route: vendor_api
      operator: acme
      places: [{{activity: storage, country: CN, party: acme, data: all}}]
      subprocessors: []
      collects: []
      terms: {{trains_on_inputs: {trains}}}
engagement:
  title: Search
  organisation: {{name: We, country: FR}}
  data: {{notes: {{personal: no, classification: internal, government_related: no}}}}
expect: {expect}
"""
POLICY = """\
kind: questionnaire
schema: 1
id: small
version: 1.0.0
title: Small
domains: {data: {title: Data}}
determinations:
  covered:
    title: Covered
    verdicts: [covered, not_covered]
    cases: [{when: deployment.terms.trains_on_inputs, then: covered}, {then: not_covered}]
residency:
  - id: HERE
    title: Here only
    verdicts: [{when: p.country == "FR", then: permitted}, {then: prohibited}]
questions:
  - {id: DATA-01, domain: data, ask: Does it train?, because: It matters., answer: deployment.terms.trains_on_inputs, expect: no,
     likelihood: likely, impact: 3, gate: reject}
"""


def found(folder: Path, expect: str, trains: str = "yes") -> list[str]:
    """What comes out otherwise than expected."""
    (folder / "policy.yaml").write_text(POLICY, encoding="utf-8")
    (folder / "case.yaml").write_text(CASE.format(trains=trains, expect=expect), encoding="utf-8")
    return [str(difference) for difference in differences(load_case(folder / "case.yaml"))]


@pytest.mark.parametrize(
    ("expect", "trains"),
    [
        ("{decision: reject, questions: {DATA-01: not_satisfied}, determinations: {covered: covered}}", "yes"),
        ("{decision: approve, best: approve, worst: approve, residency: {HERE: prohibited}}", "no"),
        ("{best: approve, worst: reject, questions: {DATA-01: [satisfied, not_satisfied]}}", "unknown"),
        ("{questions: {DATA-01: not_answered}}", "unknown"),
    ],
)
def test_a_case_that_comes_out_as_expected_has_no_differences(tmp_path: Path, expect: str, trains: str) -> None:
    """Decisions, outcomes, determinations, residency."""
    assert found(tmp_path, expect, trains) == []


def test_each_difference_names_both_sides(tmp_path: Path) -> None:
    """In the order of the expectation."""
    decisions = "decision: approve, best: approve, worst: escalate"
    wrong = f"{{{decisions}, questions: {{DATA-01: satisfied}}, determinations: {{covered: not_covered}}, residency: {{HERE: permitted}}}}"

    assert found(tmp_path, wrong) == [
        "decision: expected approve, found reject",
        "decision at the best: expected approve, found reject",
        "decision at the worst: expected escalate, found reject",
        "DATA-01: expected satisfied, found not_satisfied",
        "determination covered: expected not_covered, found covered",
        "residency HERE: expected permitted, found prohibited",
    ]


def test_what_is_open_is_no_decision_yet(tmp_path: Path) -> None:
    """Both ends are named; a verdict that may still be another is undetermined."""
    assert found(tmp_path, "{decision: approve, determinations: {covered: covered}}", "unknown") == [
        "decision: expected approve, found approve or reject",
        "determination covered: expected covered, found undetermined",
    ]


@pytest.mark.parametrize(
    ("expect", "message"),
    [
        ("{questions: {DATA-02: satisfied}}", "no question 'DATA-02' in the policy; did you mean 'DATA-01'"),
        ("{determinations: {cover: covered}}", "no determination 'cover' in the policy; did you mean 'covered'"),
        ("{residency: {HER: permitted}}", "no residency rule 'HER' in the policy; did you mean 'HERE'"),
    ],
)
def test_an_expectation_of_what_the_policy_does_not_have_is_refused(tmp_path: Path, expect: str, message: str) -> None:
    """It would never be met."""
    with pytest.raises(UsageError, match=message):
        found(tmp_path, expect)


def test_a_case_can_be_judged_by_itself(tmp_path: Path) -> None:
    """For a closer look at what came out."""
    found(tmp_path, "{decision: reject}")

    assert run_case(load_case(tmp_path / "case.yaml")).decision is Decision.REJECT


SUBJECTS = """\
  foreign:
    title: Foreign
    on: party
    verdicts: [foreign, ours]
    cases: [{when: known(it.incorporated) && it.incorporated != "FR", then: foreign}, {then: ours}]
  binding:
    title: Binding
    on: agreement
    verdicts: [binding, loose]
    cases: [{when: it.service == true, then: binding}, {then: loose}]
  idle:
    title: Idle
    on: conduct
    verdicts: [somebody, anybody, nobody]
    cases: [{when: known(it.role), then: somebody}, {then: nobody}]
"""


def test_a_rule_about_no_place_applies_nowhere(tmp_path: Path) -> None:
    """That is what a case of a service that keeps nothing expects."""
    (tmp_path / "policy.yaml").write_text(POLICY, encoding="utf-8")
    case = CASE.replace("places: [{{activity: storage, country: CN, party: acme, data: all}}]", "places: []")
    (tmp_path / "case.yaml").write_text(case.format(trains="no", expect="{residency: {HERE: not_applicable}}"), encoding="utf-8")

    assert differences(load_case(tmp_path / "case.yaml")) == ()


def test_a_verdict_on_one_subject_is_expected_by_its_name(tmp_path: Path) -> None:
    """A party by its id, the use of the service by that word, an agreement by its id or its number; a name nobody has is a difference."""
    policy = POLICY.replace("residency:", f"{SUBJECTS}residency:")
    case = CASE.replace(
        "  title: Search\n",
        "  title: Search\n  conduct: []\n  agreements: [{{id: sale, kind: data_brokerage, counterparty: acme, data: []}}]\n",
    )
    (tmp_path / "policy.yaml").write_text(policy, encoding="utf-8")

    def differing(verdicts: str) -> list[str]:
        (tmp_path / "case.yaml").write_text(case.format(trains="no", expect=f"{{determinations: {verdicts}}}"), encoding="utf-8")
        return [str(difference) for difference in differences(load_case(tmp_path / "case.yaml"))]

    assert differing("{foreign: {acme: ours}, binding: {service: binding, sale: binding}}") == []
    assert differing("{foreign: {acme: foreign}}") == ["determination foreign on acme: expected foreign, found ours"]
    assert differing("{idle: nobody, foreign: ours}") == []
    assert differing("{idle: somebody}") == ["determination idle: expected somebody, found nobody"]
    assert differing("{binding: {nobody: loose}}") == ["determination binding on nobody: expected loose, found nothing of that name"]
