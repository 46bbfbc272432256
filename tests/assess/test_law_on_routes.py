"""The shipped law on whole documents: every route of the example, and one dossier on both sides of a judgment."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from vendor_risk.assess.determination import judge_determinations
from vendor_risk.assess.residency import judge_residency
from vendor_risk.assess.world import World, build_world
from vendor_risk.model.load import load_dossier, load_engagement, parse_dossier, parse_engagement
from vendor_risk.policy import Policy, load_policy

EXAMPLE = Path(__file__).parents[2] / "examples" / "deepseek-r1"
TODAY = date(2026, 11, 24)


@cache
def policy() -> Policy:
    """Return both shipped policies of law."""
    return load_policy("gdpr-transfers", "us-data-security-program")


@cache
def route(engagement: str, deployment: str) -> World:
    """Return the world of a route of the example."""
    used = load_engagement(EXAMPLE / f"{engagement}.yaml")
    return build_world(load_dossier(EXAMPLE / "dossier.yaml"), deployment, used, policy(), None, TODAY)


def transaction(world: World) -> str | None:
    """Return what the use of the service is under 28 CFR Part 202."""
    return next(result.verdict for result in judge_determinations(world) if result.id == "us_transaction")


@pytest.mark.parametrize(
    ("deployment", "expected"),
    [
        ("vendor-app", "restricted"),
        ("vendor-api", "restricted"),
        ("router-pool", "restricted"),
        ("us-cloud", "not_covered"),
        ("eu-cloud", "not_covered"),
        ("self-hosted-eu", "not_covered"),
    ],
)
def test_health_data_of_40000_us_persons(deployment: str, expected: str) -> None:
    """What counts is who gets access: DeepSeek does through its own service and through the pool, and through nobody else."""
    assert transaction(route("us-health-summaries", deployment)) == expected


@pytest.mark.parametrize(
    ("deployment", "expected"),
    [
        ("vendor-app", "prohibited"),
        ("vendor-api", "prohibited"),
        ("router-pool", "prohibited"),
        ("us-cloud", "undetermined"),
        ("eu-cloud", "permitted"),
        ("self-hosted-eu", "permitted"),
    ],
)
def test_personal_data_of_customers_in_the_eu(deployment: str, expected: str) -> None:
    """China has no adequacy decision and a hosted model reads the prompts; the cloud in the US waits for its certification."""
    verdicts = {one.verdict for one in judge_residency(route("eu-customer-support", deployment))}

    assert expected in verdicts
    assert "prohibited" not in verdicts - {expected}


def test_the_missing_certification_is_named_first() -> None:
    """Whether the recipient is on the Data Privacy Framework list would settle the US cloud."""
    (one,) = judge_residency(route("eu-customer-support", "us-cloud"))

    assert one.possible == ("permitted", "safeguarded", "prohibited")
    assert one.unknowns[0] == "parties.aws.certifications"


@pytest.mark.parametrize("deployment", ["vendor-app", "vendor-api", "us-cloud", "eu-cloud", "router-pool", "self-hosted-eu"])
def test_published_documents_are_nobodys_personal_data(deployment: str) -> None:
    """Neither law has anything to say of them."""
    world = route("published-documents", deployment)

    assert {one.verdict for one in judge_residency(world)} <= {"not_applicable"}
    assert transaction(world) == "not_covered"


def test_a_verdict_can_be_followed_to_a_line_and_a_source() -> None:
    """The country that decides stands in the dossier, with its evidence."""
    one = next(verdict for verdict in judge_residency(route("eu-customer-support", "vendor-api")) if verdict.activity == "storage")
    country = next(fact for fact in one.facts if fact.path == "deployment.places[0].country")

    assert country.source is not None
    assert (country.source.file, country.value) == ("dossier.yaml", "China (CN)")
    assert [source.id for source in country.evidence] == ["privacy-policy-2025-01", "privacy-policy-2025-05"]


DOSSIER = """\
kind: dossier
schema: 1
vendor: {name: Cloud, party: cloud}
evidence:
  shield: {kind: public_register, title: Privacy Shield list, dated: 2016-09-01, expires: 2023-09-01}
  framework: {kind: public_register, title: Data Privacy Framework list, dated: 2023-09-01}
parties:
  cloud:
    name: Cloud, Inc.
    incorporated: US
    principal_place: US
    owners: []
    certifications:
      - {scheme: privacy-shield, status: active, from: 2016-09-01, evidence: [shield]}
      - {scheme: dpf, status: active, from: 2023-09-01, evidence: [framework]}
models: {m: {name: M, developer: cloud}}
deployments:
  api:
    title: API
    model: m
    route: cloud_hosted
    operator: cloud
    places: [{activity: inference, country: US, party: cloud, data: all, form: clear, mechanism: none}]
    subprocessors: []
    collects: []
"""
ENGAGEMENT = """\
kind: engagement
schema: 1
title: Support
organisation: {name: Ours, country: DE, us_person: no}
systematic: yes
data:
  people: {title: Customers, category: customers, personal: yes, subjects_in: [DE], us_category: none, us_persons: 0}
"""


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2016, 8, 31), "prohibited"),
        (date(2016, 9, 1), "permitted"),
        (date(2020, 7, 15), "permitted"),
        (date(2020, 7, 17), "prohibited"),
        (date(2023, 8, 31), "prohibited"),
        (date(2023, 9, 1), "permitted"),
    ],
)
def test_the_same_dossier_on_both_sides_of_a_judgment(day: date, expected: str) -> None:
    """Privacy Shield fell between 15 and 17 July 2020; a certification counts from its own first day, and under its own framework."""
    world = build_world(parse_dossier(DOSSIER, "dossier.yaml"), "api", parse_engagement(ENGAGEMENT, "engagement.yaml"), policy(), None, day)

    (one,) = judge_residency(world)

    assert one.verdict == expected


def test_a_party_of_no_stated_kind_is_covered_by_where_it_is_organised() -> None:
    """Who is organised under Chinese law is a company, whether or not the dossier says that it is one."""
    chinese = DOSSIER.replace("incorporated: US", "incorporated: CN").replace("principal_place: US", "principal_place: CN")
    clinic = ENGAGEMENT.replace("us_person: no", "us_person: yes").replace(
        "us_category: none, us_persons: 0", "us_category: personal_health, us_persons: 40000"
    )

    world = build_world(parse_dossier(chinese, "dossier.yaml"), "api", parse_engagement(clinic, "engagement.yaml"), policy(), None, TODAY)

    assert next(one.verdict for one in judge_determinations(world) if one.id == "us_covered_person") == "covered_person"
