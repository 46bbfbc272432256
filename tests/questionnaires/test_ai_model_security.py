"""AI model security: each of OWASP's ten is asked about, weights and service stay apart, each question is proved by a case."""

from __future__ import annotations

import re

import pytest

from tests.questionnaires import one_change
from vendor_risk import Decision

NAME = "ai-model-security"
OWN, SERVICE = "own", [id_ for id_ in one_change.question_ids(NAME) if id_.startswith("AMS-2")]


def test_each_of_the_ten_has_a_question() -> None:
    """LLM01 to LLM10 of 2025, and no other id of that framework."""
    ids = {ref.id for question in one_change.policy(NAME).questions for ref in question.refs if ref.framework == "OWASP-LLM"}

    assert ids == {f"LLM{number:0>2}:2025" for number in range(1, 11)}


def test_ids_of_atlas_are_techniques_and_mitigations() -> None:
    """In the form that ATLAS gives them."""
    ids = [ref.id for question in one_change.policy(NAME).questions for ref in question.refs if ref.framework == "MITRE-ATLAS"]

    assert all(re.fullmatch(r"AML\.(T0[0-9]{3}|M00[0-9]{2})", id_) for id_ in ids)
    assert len(set(ids)) > 25


def test_nothing_stands_against_the_clean_vendor() -> None:
    """A vendor that meets everything is approved, so each finding below comes from its change."""
    assert one_change.unchanged(NAME).decision is Decision.APPROVE
    assert set(one_change.cases(NAME)["cases"]) == set(one_change.question_ids(NAME))


@pytest.mark.parametrize("question", one_change.question_ids(NAME))
def test_a_question_tells_the_case_that_meets_it_from_the_one_that_does_not(question: str) -> None:
    """The same vendor by the same route meets the question without the change and misses it with it."""
    assert one_change.without_and_with(NAME, question) == one_change.expected(NAME, question)


def test_what_the_service_does_ends_with_the_service() -> None:
    """On our own machines nothing is asked of a service, and everything of the weights still is."""
    own = one_change.unchanged(NAME, OWN)

    assert {one_change.outcome(own, question) for question in SERVICE} == {"not_applicable"}
    assert one_change.outcome(own, "AMS-101") == "satisfied"


@pytest.mark.parametrize(
    ("subject", "weights", "service"), [("weights", "not_satisfied", "satisfied"), ("service", "satisfied", "not_satisfied")]
)
def test_an_incident_counts_for_its_subject_alone(subject: str, weights: str, service: str) -> None:
    """A flaw of the app is none of the weights, and the other way round."""
    flaw = {"incidents": [{"title": "A flaw", "date": "2026-09-01", "subject": subject, "kind": "vulnerability", "resolved": False}]}
    assessment = one_change.judged(NAME, "app", flaw)

    assert (one_change.outcome(assessment, "AMS-108"), one_change.outcome(assessment, "AMS-205")) == (weights, service)


def test_acting_alone_where_most_depends_on_it_takes_bounds_on_tools() -> None:
    """A rejecting gate, which no other control lifts."""
    changes = {"engagement.autonomy": "act", "engagement.criticality": 4, "deployments.it.controls.tool-permissions.status": "absent"}

    assert one_change.judged(NAME, "agent", changes).decision is Decision.REJECT
