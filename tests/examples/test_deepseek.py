"""The decisions on DeepSeek R1 that anybody on a review board would expect."""

from __future__ import annotations

import re

import pytest

from tests.examples.example import DOCUMENTS, ENGAGEMENTS, HEALTH, ROUTES, SUPPORT, judged
from vendor_risk import Assessment, Decision
from vendor_risk.assess.outcome import Outcome
from vendor_risk.assess.question_result import QuestionResult

VENDOR = ("vendor-app", "vendor-api")
CLOUDS = ("us-cloud", "eu-cloud")
ON_THE_SERVICE = ("SEC-11", "SEC-12", "DATA-07", "RES-05")
ON_THE_WEIGHTS = ("SEC-05", "SEC-06", "SEC-07", "SEC-08", "DATA-05")
STATED = ("vendor.", "parties.", "model", "deployment.", "incidents[", "authority_actions[", "engagement.")
FOLLOWS = re.compile(r"\.(access_laws\..*|claimed_meets|validated_meets|validation|held|hosted|assurance)$")
"""Facts that no document states, since they follow from others."""
ON_THE_LOCATION = ("SEC-01", "SEC-02", "SEC-04", "RES-01", "RES-02", "RES-03")


def question(assessment: Assessment, name: str) -> QuestionResult:
    """The result of one question."""
    return next(result for result in assessment.questions if result.id == name)


def found(assessment: Assessment, name: str) -> bool:
    """Whether a question is certainly a finding."""
    return question(assessment, name).outcome in (Outcome.NOT_SATISFIED, Outcome.PARTLY_SATISFIED)


def clear(assessment: Assessment, name: str) -> bool:
    """Whether a question is certainly no finding."""
    return question(assessment, name).outcome in (Outcome.SATISFIED, Outcome.NOT_APPLICABLE)


@pytest.mark.parametrize("route", VENDOR)
def test_the_vendors_own_service_is_rejected_for_customers_data(route: str) -> None:
    """Personal data may not go to a Chinese-hosted model: that is said first; the transfer without an effective mechanism is said too."""
    assessment = judged(route, SUPPORT)

    assert assessment.decision is Decision.REJECT
    assert assessment.reasons[0] == "SEC-01"
    assert "RES-01" in assessment.reasons
    in_china = [verdict for verdict in assessment.residency if verdict.rule == "EU-PERSONAL" and verdict.countries == ("CN",)]
    assert {verdict.verdict for verdict in in_china} == {"prohibited"}


@pytest.mark.parametrize("route", VENDOR)
def test_the_vendors_own_service_is_escalated_for_published_documents(route: str) -> None:
    """Nothing sensitive goes, but it goes to China: never approved, and nothing rejects it."""
    assessment = judged(route, DOCUMENTS)

    assert assessment.decision is Decision.ESCALATE
    assert assessment.reasons[0] == "SEC-01"


@pytest.mark.parametrize("route", [*VENDOR, "router-pool"])
def test_whatever_may_land_in_china_is_rejected_for_health_data_of_us_persons(route: str) -> None:
    """A covered person would get access to bulk health data: the finding under 28 CFR Part 202 is among the reasons."""
    assessment = judged(route, HEALTH)

    assert assessment.decision is Decision.REJECT
    assert "RES-02" in assessment.reasons
    assert "SEC-01" in assessment.reasons


@pytest.mark.parametrize(
    ("engagement", "decision"), [(SUPPORT, Decision.REJECT), (DOCUMENTS, Decision.ESCALATE), (HEALTH, Decision.REJECT)]
)
def test_a_router_that_may_land_in_china_counts_as_if_it_did(engagement: str, decision: Decision) -> None:
    """A possible place counts as used."""
    assessment = judged("router-pool", engagement)

    assert assessment.decision is decision
    assert assessment.reasons[0] == "SEC-01"


@pytest.mark.parametrize("engagement", ENGAGEMENTS)
@pytest.mark.parametrize("route", CLOUDS)
def test_a_cloud_is_never_rejected_for_being_deepseek(route: str, engagement: str) -> None:
    """The origin of the model is a low finding without a gate; hosting and control are those of the cloud."""
    assessment = judged(route, engagement)

    assert assessment.decision is not Decision.REJECT
    assert assessment.best in (Decision.APPROVE_WITH_CONDITIONS, Decision.ESCALATE)
    assert found(assessment, "SEC-03")
    assert question(assessment, "SEC-03").gate_worst == "none"
    for name in ("SEC-01", "SEC-02", *ON_THE_SERVICE):
        assert clear(assessment, name), name


@pytest.mark.parametrize("route", CLOUDS)
def test_a_cloud_for_customers_data_is_incomplete_and_names_what_is_missing(route: str) -> None:
    """Missing facts are named, the most decisive first."""
    assessment = judged(route, SUPPORT)

    assert assessment.incomplete
    assert assessment.best is Decision.APPROVE_WITH_CONDITIONS
    assert assessment.deciding_unknowns


def test_whether_the_eu_cloud_trains_on_inputs_is_asked_first() -> None:
    """It is the one fact that alone decides between rejecting and going on."""
    assert judged("eu-cloud", SUPPORT).deciding_unknowns[0] == "deployment.terms.trains_on_inputs"


@pytest.mark.parametrize("route", CLOUDS)
def test_a_cloud_for_published_documents_meets_no_gate(route: str) -> None:
    """Approved with conditions, or incomplete with that as the best end."""
    assessment = judged(route, DOCUMENTS)

    assert assessment.best is Decision.APPROVE_WITH_CONDITIONS
    assert all(result.gate_worst == "none" or clear(assessment, result.id) for result in assessment.questions)


@pytest.mark.parametrize("route", CLOUDS)
def test_a_cloud_for_health_data_is_no_covered_transaction(route: str) -> None:
    """28 CFR Part 202 does not bite; what else stands against it is shown."""
    assessment = judged(route, HEALTH)
    (transaction,) = (result for result in assessment.determinations if result.id == "us_transaction")

    assert transaction.verdict == "not_covered"
    assert clear(assessment, "RES-02")
    assert assessment.reasons


@pytest.mark.parametrize("asked", [False, True])
@pytest.mark.parametrize("engagement", [SUPPORT, DOCUMENTS])
def test_our_own_machines_in_the_eu_are_approved_with_conditions(engagement: str, *, asked: bool) -> None:
    """With and without what people answered: nothing that they could say would change it."""
    assert judged("self-hosted-eu", engagement, asked=asked).decision is Decision.APPROVE_WITH_CONDITIONS


@pytest.mark.parametrize("engagement", ENGAGEMENTS)
def test_running_the_weights_ourselves_leaves_the_weights_as_they_are(engagement: str) -> None:
    """Jailbreaks, hijacking, insecure code, censorship and remote code stay; hosting, control, transfer and the service's findings go."""
    assessment = judged("self-hosted-eu", engagement, asked=True)

    for name in ON_THE_WEIGHTS:
        assert found(assessment, name), name
    for name in (*ON_THE_LOCATION, *ON_THE_SERVICE):
        assert clear(assessment, name), name


@pytest.mark.parametrize("engagement", ENGAGEMENTS)
@pytest.mark.parametrize("route", ROUTES)
def test_every_reason_leads_to_a_line_and_a_source(route: str, engagement: str) -> None:
    """Each fact of a finding that a document states names its line there, and what the dossier states names a dated source.

    What follows from others claims neither: its finding names facts that do.
    """
    assessment = judged(route, engagement)

    for name in assessment.reasons:
        result = question(assessment, name)
        assert result.remedy, name
        for fact in result.facts:
            if FOLLOWS.search(fact.path):
                assert (fact.source, fact.evidence) == (None, ()), fact.path
                assert any(other.source is not None for other in result.facts), name
            elif fact.known and fact.path.startswith(STATED):
                assert fact.source is not None, fact.path
                assert fact.path.startswith("engagement.") or any(source.dated for source in fact.evidence), fact.path
        assert str(assessment.explain(name))


@pytest.mark.parametrize("route", ROUTES)
def test_what_is_made_up_is_said(route: str) -> None:
    """Every route but the vendor's own says what of it is an assumption."""
    assert bool(judged(route, SUPPORT).assumptions) == (route not in VENDOR)
