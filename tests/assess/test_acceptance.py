"""Risk acceptances: live, possible, stale, lapsed, refused, and what each does to the decision."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.assess.builders import a_dossier, a_policy, a_question, an_engagement, judged, some_answers
from vendor_risk.assess.acceptance import record_of
from vendor_risk.assess.assessment import Assessment
from vendor_risk.assess.decision import Decision

TERMS = {"by": ["Chief Risk Officer"], "longest_days": 365, "never": ["SEC-01"]}
POLICY = a_policy(a_question("DATA-01", gate="reject"), a_question("SEC-01", gate="reject"), acceptance=TERMS)
TRAINS = a_dossier(terms={"trains_on_inputs": True})


def an_acceptance(**changes: Any) -> dict[str, Any]:
    """An acceptance of DATA-01 as it stands where the operator trains on what we send."""
    return {
        "question": "DATA-01",
        "by": "R. Meyer",
        "role": "Chief Risk Officer",
        "reason": "We send nothing that matters.",
        "on": "2025-12-01",
        "until": "2026-06-30",
        "outcome": "not_satisfied",
        "residual": 0.03,
        "gate": "reject",
        "facts": {"deployment.terms.trains_on_inputs": "yes"},
        **changes,
    }


def accepted(dossier: Any = TRAINS, *, as_of: date = date(2026, 1, 1), data: Any = None, **changes: Any) -> Assessment:
    """The assessment with this acceptance in the engagement."""
    return judged(POLICY, dossier, an_engagement(acceptances=[an_acceptance(**changes)], data=data or {}), as_of=as_of)


def test_a_live_acceptance_lifts_the_gate_at_the_price_of_a_condition() -> None:
    """The finding stays visible and still scores; the decision is at best approve with conditions."""
    assessment = accepted()

    assert [result.state for result in assessment.acceptances] == ["live"]
    assert assessment.decision is Decision.APPROVE_WITH_CONDITIONS
    assert assessment.question("DATA-01").gate_worst == "none"
    assert assessment.question("DATA-01").acceptance == "live"
    assert assessment.score == judged(POLICY, TRAINS).score
    assert "DATA-01" in assessment.reasons
    assert [condition.question for condition in assessment.conditions] == ["DATA-01"]


def test_what_an_assessment_records_is_a_live_acceptance() -> None:
    """`record_of` gives what an acceptance has to hold."""
    record = record_of(judged(POLICY, TRAINS).question("DATA-01"))

    again: dict[str, Any] = {**record}
    assert accepted(**again).acceptances[0].state == "live"
    assert record["facts"] == {"deployment.terms.trains_on_inputs": "yes"}


def test_it_is_possible_while_a_fact_that_it_needs_is_unknown() -> None:
    """Counted at the best end only."""
    assessment = accepted(a_dossier(terms={}))

    assert assessment.acceptances[0].state == "possible"
    assert (assessment.best, assessment.worst) == (Decision.APPROVE, Decision.REJECT)


def test_what_was_unknown_may_be_filled_in() -> None:
    """Accepting what is only possible accepts its worst case."""
    assessment = accepted(facts={"deployment.terms.trains_on_inputs": "unknown"}, outcome="not_answered")

    assert assessment.acceptances[0].state == "live"


@pytest.mark.parametrize(
    ("changes", "state", "because"),
    [
        ({"until": "2025-12-31"}, "lapsed", "Its last day was 2025-12-31."),
        ({"on": "2026-01-02"}, "stale", "It holds only from 2026-01-02."),
        ({"facts": {"deployment.terms.trains_on_inputs": "no"}}, "stale", "no when it was accepted, yes now."),
        ({"outcome": "partly_satisfied"}, "stale", "The finding is worse now than the one that was accepted."),
        ({"gate": "escalate"}, "stale", "Its gate is stricter now than the one that was accepted."),
        ({"residual": 0.005}, "stale", "The risk that remains is greater now than the one that was accepted."),
        ({"role": "Intern"}, "refused", "The policy lets nobody accept risks in the role of Intern."),
        ({"on": "2025-12-01", "until": "2026-12-02"}, "refused", "It is for longer than the 365 days that the policy allows."),
        ({"question": "SEC-01"}, "refused", "The policy allows nobody to accept this."),
        ({"gate": None}, "refused", "It does not record on what it was decided: outcome, residual risk, gate and facts."),
        ({"facts": {}}, "refused", "It does not record on what it was decided: outcome, residual risk, gate and facts."),
        ({"facts": {"nonsense.path": "x"}}, "refused", "It records nonsense.path, and there is no such fact."),
        ({"facts": {"engagement.criticality": "3"}}, "refused", "It records none of the facts that the question is answered from."),
        ({"question": "SEC-77"}, "refused", "The policy does not ask this question."),
    ],
)
def test_any_other_acceptance_lifts_nothing(changes: dict[str, Any], state: str, because: str) -> None:
    """And says why."""
    stated = {key: value for key, value in an_acceptance(**changes).items() if value is not None}
    assessment = judged(POLICY, TRAINS, an_engagement(acceptances=[stated]))

    assert (assessment.acceptances[0].state, assessment.acceptances[0].because.endswith(because)) == (state, True)
    assert assessment.decision is Decision.REJECT


def test_a_finding_that_only_may_be_worse_leaves_it_possible() -> None:
    """Else filling a fact in could make it live again."""
    question = a_question("DATA-01", gate="reject", impact="data")
    policy = a_policy(question, acceptance={**TERMS, "never": []})
    engagement = an_engagement(acceptances=[an_acceptance()], data={"personal": "unknown"})

    assessment = judged(policy, TRAINS, engagement)

    assert assessment.acceptances[0].state == "possible"
    assert (assessment.best, assessment.worst) == (Decision.APPROVE_WITH_CONDITIONS, Decision.REJECT)


def test_an_acceptance_of_what_is_satisfied_costs_nothing() -> None:
    """Nothing is accepted where nothing is found."""
    satisfied = a_dossier(terms={"trains_on_inputs": False})

    assert accepted(satisfied, facts={}).decision is Decision.APPROVE


def test_a_list_is_compared_item_by_item() -> None:
    """In words it names facts that were unknown, and filling these in changes nothing recorded; one that was empty must stay so."""
    question = a_question("DATA-01", answer="places.exists(p, p.country in regions.china)", gate="reject")
    policy = a_policy(question, acceptance={**TERMS, "never": []})

    def judged_with(country: str, **acceptance: Any) -> Assessment:
        place = {"activity": "inference", "country": country, "party": "acme", "data": "all"}
        return judged(policy, a_dossier(places=[place]), an_engagement(acceptances=[acceptance] if acceptance else []))

    record = record_of(judged_with("unknown").questions[0])
    assert judged_with("CN", **an_acceptance(**record)).acceptances[0].state == "live"
    emptied = {**record, "facts": {"deployment.places": "none"}}
    assert judged_with("CN", **an_acceptance(**emptied)).acceptances[0].state == "stale"


def test_a_person_s_answer_is_what_an_acceptance_of_an_asked_question_rests_on() -> None:
    """One that records another fact alone was decided on something else."""
    policy = a_policy(a_question("SEC-99", gate="reject"), acceptance={**TERMS, "never": []})

    def state(**facts: str) -> tuple[str, str]:
        acceptance = an_acceptance(question="SEC-99", residual=0.6, facts={path.replace("_", "-"): fact for path, fact in facts.items()})
        assessment = judged(policy, TRAINS, an_engagement(acceptances=[acceptance]), some_answers(SEC_99="no"))
        return assessment.acceptances[0].state, assessment.acceptances[0].because

    assert state(**{"answers.SEC_99": "no"})[0] == "live"
    assert state(**{"deployment.route": "vendor_api"}) == ("refused", "It records none of the facts that the question is answered from.")


def test_a_fact_of_any_model_of_the_dossier_may_be_recorded() -> None:
    """Whichever way a condition's author names it."""
    policy = a_policy(a_question("DATA-01", gate="reject"), acceptance={**TERMS, "never": []})
    facts = {"deployment.terms.trains_on_inputs": "yes", "models.m.name": "M"}

    (result,) = judged(policy, TRAINS, an_engagement(acceptances=[an_acceptance(facts=facts)])).acceptances
    assert result.state == "live"
