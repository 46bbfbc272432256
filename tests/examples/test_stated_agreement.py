"""Stated agreement: what we call an agreement with the operator does not take the use of its service out of 28 CFR Part 202."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.examples.example import AS_OF, HEALTH, the_dossier, the_engagement
from vendor_risk import Assessment, assess, load_policy
from vendor_risk.assess.decision import Decision
from vendor_risk.model.dump import dump
from vendor_risk.model.load import parse_engagement


def with_agreement(**facts: Any) -> Assessment:
    """The vendor's API for health data, judged by the security programme alone, with an agreement of our own that says this."""
    document = dump(the_engagement(HEALTH))
    document["agreements"] = [{"id": "ours", "counterparty": "deepseek", "data": list(document["data"]), **facts}]
    engagement = parse_engagement(json.dumps(document), "engagement.json")
    return assess(the_dossier(), "vendor-api", engagement, load_policy("us-data-security-program"), as_of=AS_OF)


@pytest.mark.parametrize(
    "facts",
    [
        {"kind": "other"},
        {"kind": "vendor", "access": "us"},
        {"kind": "vendor", "access": "none"},
        {"kind": "vendor", "consideration": False},
        {"kind": "investment", "passive": True},
    ],
    ids=str,
)
def test_it_is_rejected_as_if_nothing_had_been_stated(facts: dict[str, Any]) -> None:
    """The places show that the operator reads the data; that the agreement denies it is reported."""
    assessment = with_agreement(**facts)

    assert assessment.decision is Decision.REJECT
    if facts["kind"] != "investment":
        assert [each.verdict for each in assessment.determinations if each.id == "us_access"] == ["contradicted"]


def test_an_exempt_purpose_takes_more_than_one_word() -> None:
    """Without a word on whether the use is an ordinary part of payments it may still be rejected."""
    assessment = with_agreement(kind="vendor", purpose="payments")

    assert assessment.worst is Decision.REJECT
    assert "engagement.agreements[0].ordinarily_incident" in assessment.deciding_unknowns
