"""Certificate: a vendor's word for its own certification opens no door."""

from __future__ import annotations

import pytest

from tests.questionnaires.one_change import judged_clean, outcome
from vendor_risk.assess.decision import Decision

IN_THE_US = {"deployments.it.places.0.country": "US", "deployments.it.places.0.mechanism": "none"}
REGISTER = {"evidence.list": {"kind": "public_register", "title": "Data Privacy Framework list", "dated": "2026-10-01"}}
SAYING = {"evidence.list": {"kind": "vendor_statement", "title": "We are certified", "dated": "2026-10-01"}}


def held(**facts: object) -> dict[str, object]:
    """The change by which the operator says that it is certified."""
    return {"parties.cloud.certifications": [{"scheme": "dpf", "status": "active", **facts}]}


@pytest.mark.parametrize("claim", [held(), held(evidence=[]), held(evidence=["list"])], ids=["bare", "none", "vendor's"])
def test_a_certification_on_the_vendors_word_is_no_ground_of_a_transfer(claim: dict[str, object]) -> None:
    """It leaves the decision where it is without any certification."""
    assessment = judged_clean("gdpr-transfers", IN_THE_US, SAYING, claim)

    assert outcome(assessment, "RES-01") == "not_satisfied"
    assert assessment.decision is Decision.REJECT


def test_a_certification_that_a_register_shows_is_a_ground() -> None:
    """What can be looked up permits the transfer."""
    assert outcome(judged_clean("gdpr-transfers", IN_THE_US, REGISTER, held(evidence=["list"])), "RES-01") == "satisfied"
