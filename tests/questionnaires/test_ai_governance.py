"""AI governance: the AI Act's roles, days and exemptions, the frameworks' ids, and for each question a case on either side."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from tests.questionnaires import one_change
from vendor_risk import Decision

NAME = "ai-governance"
USE, MODEL = "engagement.ai_act", "models.clear"
CLOSED = {f"{MODEL}.weights": "closed"}
SYSTEMIC = {f"{MODEL}.general_purpose.systemic_risk": True}
BEFORE = {f"{MODEL}.released": date(2025, 8, 1)}


def ids_of(framework: str) -> set[str]:
    """The clauses of a framework that questions serve."""
    return {ref.id for question in one_change.policy(NAME).questions for ref in question.refs if ref.framework == framework}


def test_each_of_the_twelve_risks_has_a_question() -> None:
    """2.1 to 2.12 of NIST AI 600-1."""
    assert ids_of("NIST-AI-600-1") == {f"2.{number}" for number in range(1, 13)}


def test_each_function_of_the_framework_has_questions() -> None:
    """GOVERN, MAP, MEASURE, MANAGE, by subcategories that there are."""
    ids = ids_of("NIST-AI-RMF")

    assert {id_.split()[0] for id_ in ids} == {"GOVERN", "MAP", "MEASURE", "MANAGE"}
    assert all(re.fullmatch(r"(GOVERN [1-6]|MAP [1-5]|MEASURE [1-4]|MANAGE [1-4])\.\d{1,2}", id_) for id_ in ids)


def test_the_management_standard_is_named_by_its_numbers() -> None:
    """Clauses 4 to 10 and controls A.2 to A.10 of ISO/IEC 42001."""
    assert all(re.fullmatch(r"(4|5|6|7|8|9|10)\.\d|A\.([2-9]|10)\.\d(\.\d)?", id_) for id_ in ids_of("ISO-42001"))


def test_nothing_stands_against_the_clean_vendor() -> None:
    """A vendor and a use that meet everything are approved, so each finding below comes from its change."""
    assert one_change.unchanged(NAME).decision is Decision.APPROVE
    assert set(one_change.cases(NAME)["cases"]) == set(one_change.question_ids(NAME))


@pytest.mark.parametrize("question", one_change.question_ids(NAME))
def test_a_question_tells_the_case_that_meets_it_from_the_one_that_does_not(question: str) -> None:
    """The same vendor by the same route meets the question without the change and misses it with it."""
    assert one_change.without_and_with(NAME, question) == one_change.expected(NAME, question)


@pytest.mark.parametrize(
    ("change", "role"),
    [
        ({}, "deployer"),
        ({f"{USE}.own_name": True}, "provider"),
        ({"engagement.organisation.country": "US", f"{USE}.used_in": ["US"]}, "outside"),
        ({"engagement.organisation.country": "US", f"{USE}.used_in": ["US", "FR"]}, "deployer"),
        ({"engagement.organisation.country": "US", f"{USE}.used_in": ["US", "unknown"]}, "deployer or outside"),
        ({f"{USE}.own_name": "unknown"}, "deployer or provider"),
    ],
)
def test_the_act_reaches_who_is_in_the_union_or_whose_output_is_used_there(change: dict[str, Any], role: str) -> None:
    """What is not known of the use leaves the role open."""
    assert one_change.verdict(one_change.judged(NAME, "cloud", change), "ai_act_role") == role


@pytest.mark.parametrize(
    ("day", "change", "risk"),
    [
        ("2026-11-24", {f"{USE}.areas": []}, "not_high_risk"),
        ("2026-11-24", {f"{USE}.areas": ["employment"]}, "high_risk_later"),
        ("2027-12-01", {f"{USE}.areas": ["employment"]}, "high_risk_later"),
        ("2027-12-02", {f"{USE}.areas": ["employment"]}, "high_risk"),
        ("2027-12-02", {f"{USE}.areas": ["regulated_product"]}, "high_risk_later"),
        ("2028-08-01", {f"{USE}.areas": ["regulated_product"]}, "high_risk_later"),
        ("2028-08-02", {f"{USE}.areas": ["regulated_product"]}, "high_risk"),
        ("2027-12-02", {f"{USE}.areas": ["regulated_product", "justice"]}, "high_risk"),
        ("2027-12-02", {f"{USE}.areas": ["employment"], f"{USE}.preparatory": True}, "derogated"),
        ("2027-12-02", {f"{USE}.areas": ["employment"], f"{USE}.preparatory": True, f"{USE}.profiling": True}, "high_risk"),
        ("2028-08-02", {f"{USE}.areas": ["regulated_product"], f"{USE}.preparatory": True}, "high_risk"),
        ("2027-12-02", {f"{USE}.areas": ["unknown"]}, "derogated or high_risk or high_risk_later or not_high_risk"),
    ],
)
def test_high_risk_begins_on_its_day_and_profiling_ends_the_exemption(day: str, change: dict[str, Any], risk: str) -> None:
    """The day before and the day itself, for Annex III and for products; products have no such exemption."""
    if change[f"{USE}.areas"] == ["unknown"]:
        change = {**change, f"{USE}.preparatory": "unknown"}
    assessment = one_change.judged(NAME, "cloud", {"as_of": date.fromisoformat(day)}, change)

    assert one_change.verdict(assessment, "ai_act_risk") == risk


@pytest.mark.parametrize(
    ("day", "change", "duties"),
    [
        ("2025-08-01", {}, "none_yet"),
        ("2026-11-24", {}, "open_source_part"),
        ("2026-11-24", CLOSED, "all"),
        ("2026-11-24", {f"{MODEL}.license": "Llama 3.1 Community License"}, "all"),
        ("2026-11-24", {f"{MODEL}.general_purpose.paid_for": True}, "all"),
        ("2026-11-24", {f"{MODEL}.license": "unknown"}, "all or open_source_part"),
        ("2026-11-24", SYSTEMIC, "all_with_systemic_risk"),
        ("2026-11-24", BEFORE, "until_2027"),
        ("2027-08-01", {**BEFORE, **SYSTEMIC}, "until_2027"),
        ("2027-08-02", {**BEFORE, **SYSTEMIC}, "all_with_systemic_risk"),
        ("2027-08-02", BEFORE, "open_source_part"),
        ("2027-08-02", {f"{MODEL}.general_purpose.general": False}, "not_general_purpose"),
    ],
)
def test_a_free_licence_exempts_from_a_part_and_never_from_systemic_risk(day: str, change: dict[str, Any], duties: str) -> None:
    """Article 53(2), with the two years of Article 111(3) for models that were there before."""
    assessment = one_change.judged(NAME, "cloud", {"as_of": date.fromisoformat(day)}, change)

    assert one_change.verdict(assessment, "gpai_duties") == duties


def test_the_open_source_part_still_asks_for_copyright_and_the_summary() -> None:
    """Documentation and a representative are not owed; copyright and the summary of training content are."""
    free = one_change.unchanged(NAME)

    assert [one_change.outcome(free, f"GOV-20{number}") for number in range(1, 6)] == [
        "not_applicable", "satisfied", "satisfied", "not_applicable", "not_applicable",
    ]  # fmt: skip


@pytest.mark.parametrize(("day", "asked"), [("2026-08-01", "not_applicable"), ("2026-08-02", "satisfied")])
def test_transparency_begins_on_its_day(day: str, asked: str) -> None:
    """Article 50 applies since 2 August 2026."""
    assessment = one_change.judged(NAME, "cloud", {"as_of": date.fromisoformat(day)})

    assert one_change.outcome(assessment, "GOV-110") == asked


def test_a_prohibited_practice_is_turned_down_whatever_else_is_done() -> None:
    """Since 2 February 2025, for providers and deployers alike."""
    assert one_change.judged(NAME, "cloud", {"answers.GOV-101": True}).decision is Decision.REJECT
    earlier = one_change.judged(NAME, "cloud", {"answers.GOV-101": True, "as_of": date(2025, 2, 1)})
    assert one_change.outcome(earlier, "GOV-101") == "not_applicable"


def test_a_high_risk_use_nobody_oversees_is_turned_down_once_the_duties_apply() -> None:
    """Before that day it goes to somebody who decides."""
    unseen = {"engagement.oversight": False}

    assert one_change.judged(NAME, "high", unseen).decision is Decision.REJECT
    assert one_change.judged(NAME, "later", unseen).decision is Decision.ESCALATE
