"""Refusal: what was asked for and not disclosed counts as the worst it may be, whatever else is unknown."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from tests.questionnaires.one_change import judged_clean, outcome
from vendor_risk.assess.decision import Decision
from vendor_risk.assess.outcome import Outcome

from .builders import a_dossier, a_policy, a_question, an_engagement, judged

COUNTRY, MECHANISM = "deployments.it.places.0.country", "deployments.it.places.0.mechanism"
TERMS = ("trains_on_inputs", "audit_rights", "data_export")
ANSWERS = (
    "{0} && {1}",
    "{0} || {1}",
    "!{0} && {1}",
    "{0} ? {1} : {2}",
    "{0} == {1} && {2}",
    "({0} || {1}) && !({0} && {2})",
)


def at_both_ends(answer: str, *facts: Any, **changes: Any) -> tuple[Any, Any]:
    """The gates at both ends of a question of the clauses of a contract, the first of which are these."""
    names = [f"deployment.terms.{name}" for name in TERMS]
    question = a_question("DATA-01", answer=answer.format(*names), **changes)
    assessment = judged(a_policy(question), a_dossier(terms=dict(zip(TERMS, facts, strict=False))))
    result = assessment.question("DATA-01")
    return result.possible, (assessment.best, assessment.worst)


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("expect", ["yes", "no"])
def test_refusing_is_never_milder_than_not_saying_nor_than_any_value(answer: str, expect: str) -> None:
    """At neither end, and filling in what is unknown beside it never widens."""
    for third in (True, False, "unknown"):
        refused = at_both_ends(answer, "not_disclosed", "unknown", third, expect=expect, gate="reject")
        for value in (True, False, "unknown"):
            other = at_both_ends(answer, value, "unknown", third, expect=expect, gate="reject")
            assert refused[0][0].weight >= other[0][0].weight
            assert refused[0][-1].weight >= other[0][-1].weight
        for second in (True, False):
            filled = at_both_ends(answer, "not_disclosed", second, third, expect=expect, gate="reject")
            assert set(filled[0]) <= set(refused[0])
            assert filled[0][0].weight >= refused[0][0].weight


def test_a_refused_fact_that_settles_the_worst_alone_leaves_nothing_open() -> None:
    """Nobody has stated the other one, and it makes no difference."""
    assert at_both_ends("{0} || {1}", "not_disclosed", "unknown", gate="reject") == ((Outcome.NOT_SATISFIED,), (Decision.REJECT,) * 2)


def test_what_the_unknown_fact_decides_stays_open() -> None:
    """Both have to come together, and nobody knows the second."""
    assert at_both_ends("{0} && {1}", "not_disclosed", "unknown")[0] == (Outcome.SATISFIED, Outcome.NOT_SATISFIED)


@pytest.mark.parametrize("policy", ["gdpr-transfers", "ai-vendor"])
def test_a_refused_country_is_the_worst_country(policy: str) -> None:
    """Also where the ground of the transfer is unknown too: nothing that would settle it is left to be asked."""
    assessment = judged_clean(policy, {COUNTRY: "not_disclosed"})

    assert outcome(assessment, "RES-01") == "not_satisfied"
    assert assessment.decision is Decision.REJECT
    assert assessment.deciding_unknowns == ()


def test_only_what_was_refused_is_said_to_have_been() -> None:
    """Neither a rule's title nor a fact that nobody was asked for."""
    told = judged_clean("gdpr-transfers", {COUNTRY: "not_disclosed"}).question("RES-01").because_outcome

    assert told == (
        "The vendor was asked and did not disclose the country in which it is done (inference by Steady Cloud AB); "
        "that counts as the worst answer."
    )


def test_controls_that_were_refused_as_a_whole_are_absent() -> None:
    """Like each that was refused by itself; a control that is listed nowhere else stays unknown."""
    refused = judged_clean("ai-vendor", {"deployments.it.controls": "not_disclosed"})
    silent = judged_clean("ai-vendor", {"deployments.it.controls": "unknown"})

    assert (outcome(refused, "SEC-13"), outcome(silent, "SEC-13")) == ("not_satisfied", "not_satisfied or satisfied")
    assert "The vendor was asked and did not disclose how far the control is in place" in refused.question("SEC-13").because_outcome
    assert not any(unknown.path.startswith("deployment.controls") and unknown.deciding for unknown in refused.unknowns)


def test_gate_impact_and_application_are_taken_at_their_worst_too() -> None:
    """Each part of a finding by itself, where another fact beside it is unknown."""
    case = [{"when": "deployment.isolated || deployment.terms.audit_rights", "then": "reject"}, {"then": "none"}]
    finding = a_question("DATA-01", gate=case)
    applies = a_question("DATA-01", applies="deployment.isolated || deployment.terms.audit_rights")
    dossier = a_dossier(terms={"trains_on_inputs": True}, isolated="not_disclosed")

    assert judged(a_policy(finding), dossier).question("DATA-01").gate_best == "reject"
    assert judged(a_policy(applies), dossier).question("DATA-01").possible == (Outcome.NOT_SATISFIED,)
    special = an_engagement(data={"personal": "unknown", "special_categories": "not_disclosed", "government_related": "not_disclosed"})
    assert (
        judged(a_policy(a_question("DATA-01")), a_dossier(terms={"trains_on_inputs": True}), special).question("DATA-01").impact.best == 5
    )


def test_several_refused_facts_of_a_name_are_bad_together() -> None:
    """Only if no place is in the EU is the answer no, and each of them was refused."""
    places = [{"activity": "inference", "country": "not_disclosed", "party": "acme", "data": "all", "form": "clear"}] * 2
    answer = "places.exists(p, p.country in regions.eu) || (deployment.isolated && deployment.terms.audit_rights)"
    question = a_question("DATA-01", answer=answer, expect="yes")

    for isolated, audit in product(("unknown", False), repeat=2):
        dossier = a_dossier(places=places, isolated=isolated, terms={"audit_rights": audit})
        worst = judged(a_policy(question), dossier).question("DATA-01")
        assert worst.possible == ((Outcome.NOT_SATISFIED,) if False in (isolated, audit) else (Outcome.SATISFIED, Outcome.NOT_SATISFIED))


@pytest.mark.parametrize(
    ("answer", "facts"),
    [
        ("deployment.terms.retention_days <= 30 && deployment.isolated", {"terms": {"retention_days": "not_disclosed"}}),
        ("deployment.terms.uptime_percent >= 99.0 && deployment.isolated", {"terms": {"uptime_percent": "not_disclosed"}}),
        (
            'deployment.operator.incorporated == "FR" && deployment.isolated',
            {"operator": "not_disclosed", "parties": {"acme": {"incorporated": "FR"}, "other": {"incorporated": "CN"}}},
        ),
        ("deployment.terms.price_fixed_until > as_of && deployment.isolated", {"terms": {"price_fixed_until": "not_disclosed"}}),
    ],
)
def test_a_refused_figure_party_or_day_is_the_worst_it_may_be(answer: str, facts: dict[str, Any]) -> None:
    """Whatever else is unknown beside it."""
    result = judged(a_policy(a_question("DATA-01", answer=answer, expect="yes")), a_dossier(**facts)).questions[0]

    assert result.possible == (Outcome.NOT_SATISFIED,)
