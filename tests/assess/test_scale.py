"""A result says what it was measured by."""

from __future__ import annotations

from tests.examples.example import judged
from vendor_risk import load_policy
from vendor_risk.policy.scale import DEFAULT_SEVERITIES


def test_a_result_holds_the_scales_of_its_questionnaire() -> None:
    """Bands, magnitudes, the table and the tolerances are those of the policy."""
    assessment = judged("vendor-api", "eu-customer-support")
    policy = load_policy("ai-vendor")

    (scale,) = assessment.scales
    assert assessment.scale == scale
    assert scale.severity == DEFAULT_SEVERITIES
    assert dict(scale.bands) == {"low": 0.0, "moderate": 2.0, "high": 10.0, "critical": 50.0}
    assert dict(scale.magnitudes)["critical"] == policy.scales.magnitudes.critical
    assert scale.tolerances[0].conditions_below == policy.tolerances.conditions_below
    assert [own.domain for own in scale.tolerances[1:]] == list(policy.tolerances.domains)
    assert scale.severity_of(5, 5) == "critical"


def test_regions_are_called_what_the_policy_calls_them() -> None:
    """Each region that a party's result names has its title."""
    assessment = judged("vendor-api", "eu-customer-support")

    named = {region for party in assessment.parties for region, _ in party.controlled}
    assert {region.id for region in assessment.regions} == named
    assert assessment.region("problematic_access") == "Countries whose authorities may reach data beyond what is necessary"
    assert assessment.region("nowhere") == "nowhere"
