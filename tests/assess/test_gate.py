"""Gates: by case, with cases that are unknown or refused."""

from __future__ import annotations

import pytest

from tests.assess.builders import a_dossier, a_policy, a_question, an_engagement, judged, some_answers
from vendor_risk.assess.decision import Decision

PERSONAL = "data.exists(d, d.personal)"
BY_CASE = [{"when": PERSONAL, "then": "reject"}, {"when": "deployment.isolated", "then": "none"}, {"then": "escalate"}]
TRAINS = {"trains_on_inputs": True}


def gates(cases: object, *, personal: object = False, isolated: object = False) -> tuple[str, str]:
    """The gates of a finding at the best and at the worst end."""
    policy = a_policy(a_question("DATA-01", gate=cases))
    assessment = judged(policy, a_dossier(terms=TRAINS, isolated=isolated), an_engagement(data={"personal": personal}))
    return assessment.questions[0].gate_best, assessment.questions[0].gate_worst


@pytest.mark.parametrize(
    ("personal", "isolated", "expected"),
    [
        (True, False, ("reject", "reject")),
        (False, True, ("none", "none")),
        (False, False, ("escalate", "escalate")),
        ("unknown", False, ("escalate", "reject")),
        ("unknown", True, ("none", "reject")),
        (False, "unknown", ("none", "escalate")),
        ("unknown", "unknown", ("none", "reject")),
        (True, "unknown", ("reject", "reject")),
        ("not_disclosed", False, ("reject", "reject")),
        (False, "not_disclosed", ("escalate", "escalate")),
        ("unknown", "not_disclosed", ("escalate", "reject")),
    ],
)
def test_the_first_case_that_holds_counts(personal: object, isolated: object, expected: tuple[str, str]) -> None:
    """An unknown one leaves what it and the next ones give, until one that surely holds; a refused one takes the stricter."""
    assert gates(BY_CASE, personal=personal, isolated=isolated) == expected


def test_a_person_who_answers_as_expected_closes_no_gate() -> None:
    """Whether the question applies is not known, and makes no difference: a person did not call it not applicable, the facts may."""
    question = a_question("SEC-99", applies="deployment.isolated", gate="reject")
    beside = a_question("OK-01", answer="true")

    for reply, expected in (("yes", ("none", "none")), ("partial", ("none", "escalate")), ("no", ("none", "reject"))):
        result = judged(a_policy(question, beside), answers=some_answers(SEC_99=reply)).question("SEC-99")
        assert (result.gate_best, result.gate_worst) == expected


def test_mitigation_never_lifts_a_gate() -> None:
    """It lowers the risk, and the decision stays."""
    mitigated = [{"control": "guardrails", "effectiveness": 1}]
    control = {"guardrails": {"status": "in_place", "evidence": ["test"]}}
    dossier = a_dossier(terms=TRAINS, controls=control, evidence={"test": {"kind": "test", "title": "A test", "dated": "2025-12-01"}})

    assessment = judged(a_policy(a_question("DATA-01", gate="reject", mitigated_by=mitigated)), dossier)

    assert assessment.questions[0].residual.worst == 0
    assert assessment.decision is Decision.REJECT


def test_a_mitigation_counts_where_its_condition_holds() -> None:
    """And not where it is refused; unknown, it may."""

    def residual(isolated: object) -> tuple[float, float]:
        mitigation = [{"control": "guardrails", "effectiveness": 1, "when": "deployment.isolated"}]
        control = {"guardrails": {"status": "in_place", "evidence": ["test"]}}
        evidence = {"test": {"kind": "test", "title": "A test", "dated": "2025-12-01"}}
        dossier = a_dossier(terms=TRAINS, controls=control, evidence=evidence, isolated=isolated)
        found = judged(a_policy(a_question("DATA-01", mitigated_by=mitigation)), dossier).questions[0].residual
        return found.best, found.worst

    assert residual(isolated=True) == (0, 0)
    assert residual(isolated=False) == (0.03, 0.03)
    assert residual(isolated="not_disclosed") == (0.03, 0.03)
    assert residual(isolated="unknown") == (0, 0.03)


def test_a_control_that_is_refused_is_absent() -> None:
    """Asked and not disclosed takes the worst, definitely."""
    question = a_question("DATA-01", mitigated_by=[{"control": "guardrails", "effectiveness": 1}])

    result = judged(a_policy(question), a_dossier(terms=TRAINS, controls={"guardrails": {"status": "not_disclosed"}})).questions[0]

    assert (result.residual.best, result.residual.worst) == (0.03, 0.03)
    assert result.mitigations[0].status == "absent"


def test_evidence_of_unknown_age_may_carry_or_not() -> None:
    """Its date is among the facts that would tell."""
    control = {"guardrails": {"status": "in_place", "evidence": ["test"]}}
    dossier = a_dossier(terms=TRAINS, controls=control, evidence={"test": {"kind": "test", "title": "A test"}})

    result = judged(a_policy(a_question("DATA-01", mitigated_by=[{"control": "guardrails", "effectiveness": 1}])), dossier).questions[0]

    assert (result.residual.best, result.residual.worst) == (0.0, 0.0225)
    assert result.unknowns == ("evidence.test.dated",)
