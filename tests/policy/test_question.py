"""Question: what each answer comes to."""

from __future__ import annotations

import pytest

from vendor_risk.policy import Question
from vendor_risk.policy.scale import SEVERITIES

from .texts import BODY, policy

ASKED = """\
domains: {security: {title: Security}}
questions:
  - {id: SEC-01, domain: security, ask: Does it?, because: So., likelihood: 3, impact: 3"""


def question(body: str) -> Question:
    """Return the first question of a policy."""
    return policy(body).questions[0]


@pytest.mark.parametrize(
    ("expect", "yes", "no"),
    [("", "satisfied", "not_satisfied"), (", expect: yes", "satisfied", "not_satisfied"), (", expect: no", "not_satisfied", "satisfied")],
)
def test_the_usual_replies_follow_what_is_expected(expect: str, yes: str, no: str) -> None:
    """Without choices people may reply yes, no, partial and not_applicable."""
    asked = question(f"{ASKED}{expect}}}\n")

    assert not asked.derived
    assert asked.outcomes == {"yes": yes, "no": no, "partial": "partly_satisfied", "not_applicable": "not_applicable"}


def test_choices_are_all_there_is() -> None:
    """A question with its own choices takes no other reply."""
    asked = question(f"{ASKED}, choices: {{daily: satisfied, weekly: partly_satisfied, never: not_satisfied}}}}\n")

    assert asked.outcomes == {"daily": "satisfied", "weekly": "partly_satisfied", "never": "not_satisfied"}


def test_a_word_that_is_not_expected_does_not_satisfy() -> None:
    """Where facts give a word, every word has an outcome."""
    body = BODY.replace("answer: engagement.systematic", "answer: deployment.route").replace("expect: no", "expect: [self_hosted]")
    asked = question(body + "    choices: {cloud_hosted: partly_satisfied}\n")

    assert asked.outcomes == {
        "vendor_app": "not_satisfied",
        "vendor_api": "not_satisfied",
        "cloud_hosted": "partly_satisfied",
        "router": "not_satisfied",
        "self_hosted": "satisfied",
    }


def test_a_gate_may_be_a_word_or_cases() -> None:
    """None by default; the last case has no condition."""
    cases = question(BODY.replace("gate: reject", "gate: [{when: engagement.systematic, then: reject}, {then: escalate}]")).gate

    assert question(BODY.replace("    gate: reject\n", "")).gate[0].then == "none"
    assert [(case.when is None, case.then) for case in cases] == [(False, "reject"), (True, "escalate")]


def test_a_changed_part_keeps_nothing_of_the_old_one() -> None:
    """What was computed from the old values is computed anew."""
    asked = question(BODY)
    assert asked.outcomes["no"] == "satisfied"

    assert asked.changed({"expect": ("yes",)}).outcomes["no"] == "not_satisfied"


def test_terms_of_conditions_have_days_for_each_severity() -> None:
    """Those that a policy leaves out are the defaults."""
    terms = policy(BODY + "conditions: {due_days: {high: 10}}\n").questionnaires[0].conditions

    assert [terms.due_days[severity] for severity in SEVERITIES] == [180, 90, 10, 14]
