"""DORA: what is asked of every contract, what of critical functions alone, and for each question a case on either side."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from tests.questionnaires import one_change
from vendor_risk import Decision

NAME = "dora-ict"
CRITICAL_ONLY = {"DORA-211", "DORA-212", "DORA-213", "DORA-302", "DORA-303", "DORA-401", "DORA-402", "DORA-403"}


def clauses() -> set[str]:
    """The articles that questions serve."""
    return {ref.id for question in one_change.policy(NAME).questions for ref in question.refs if ref.framework == "DORA"}


def test_every_point_of_article_30_is_asked_about() -> None:
    """Paragraph 2, points (a) to (i), and paragraph 3, points (a) to (f)."""
    points = {(paragraph, point) for paragraph, last in (("2", "i"), ("3", "f")) for point in "abcdefghi" if point <= last}

    assert {match.groups() for id_ in clauses() if (match := re.fullmatch(r"Art\. 30\((\d)\)\((\w)\)", id_)) is not None} == points


def test_nothing_stands_against_the_clean_vendor() -> None:
    """A bank may sign with a vendor that meets everything, so each finding below comes from its change."""
    assert one_change.unchanged(NAME).decision is Decision.APPROVE
    assert set(one_change.cases(NAME)["cases"]) == set(one_change.question_ids(NAME))


@pytest.mark.parametrize("question", one_change.question_ids(NAME))
def test_a_question_tells_the_case_that_meets_it_from_the_one_that_does_not(question: str) -> None:
    """The same vendor for the same function meets the question without the change and misses it with it."""
    assert one_change.without_and_with(NAME, question) == one_change.expected(NAME, question)


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, "critical_or_important"),
        ({"engagement.critical_function": False}, "other_function"),
        ({"engagement.critical_function": "unknown"}, "critical_or_important or other_function"),
        ({"engagement.organisation.bodies": ["company"]}, "not_covered"),
        ({"engagement.organisation.bodies": ["company", "unknown"]}, "critical_or_important or not_covered"),
        ({"deployments.it.route": "self_hosted"}, "not_covered"),
        ({"as_of": date(2025, 1, 16)}, "not_covered"),
        ({"as_of": date(2025, 1, 17)}, "critical_or_important"),
    ],
)
def test_it_is_for_financial_entities_since_its_day(change: dict[str, Any], verdict: str) -> None:
    """What is not known of us or of the function leaves it open."""
    assert one_change.verdict(one_change.judged(NAME, "cloud", change), "dora_function") == verdict


def test_some_of_it_is_for_critical_functions_alone() -> None:
    """Article 30(3), the number of functions on one provider, and the plan to leave."""
    other = one_change.unchanged(NAME, "other")

    assert {id_ for id_ in one_change.question_ids(NAME) if one_change.outcome(other, id_) == "not_applicable"} == CRITICAL_ONLY


@pytest.mark.parametrize("route", ["own", "shop"])
def test_where_nothing_is_asked_there_is_no_decision(route: str) -> None:
    """Who is no financial entity, or has no provider, is not approved by a regulation that does not speak of them."""
    assert one_change.unchanged(NAME, route).decision is None


def test_no_audit_rights_for_a_critical_function_is_turned_down() -> None:
    """The right that all others hang on; nobody may accept its lack."""
    lacking = {"deployments.it.terms.audit_rights": False}

    assert one_change.judged(NAME, "cloud", lacking).decision is Decision.REJECT
    assert one_change.judged(NAME, "other", lacking).decision is Decision.APPROVE
