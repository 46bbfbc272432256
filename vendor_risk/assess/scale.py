"""Scale: the scales and tolerances of a questionnaire, as a result records them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.policy.scale import SEVERITIES

from .record import RegionRecord, ScaleRecord, ToleranceRecord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vendor_risk.policy import Policy, Questionnaire, Tolerance

    from .party_result import PartyResult


def scale_of(questionnaire: Questionnaire) -> ScaleRecord:
    """Record what a questionnaire is judged on."""
    scales, tolerances = questionnaire.scales, questionnaire.tolerances
    return ScaleRecord(
        questionnaire=questionnaire.id,
        severity=scales.severity,
        magnitudes=tuple((severity, scales.magnitude_of(severity)) for severity in SEVERITIES),
        bands=tuple((severity, scales.floor_of(severity)) for severity in SEVERITIES),
        partly=scales.partly,
        tolerances=(_tolerance("", tolerances), *(_tolerance(domain, own) for domain, own in tolerances.domains.items())),
        reproduced_within=scales.reproduced_within,
    )


def _tolerance(domain: str, tolerance: Tolerance) -> ToleranceRecord:
    return ToleranceRecord(domain, tolerance.approve_below, tolerance.conditions_below, tolerance.reject_from)


def regions_of(parties: Iterable[PartyResult], policy: Policy) -> tuple[RegionRecord, ...]:
    """Record the regions that the parties' results name."""
    named = dict.fromkeys(region for party in parties for region, _ in party.controlled)
    return tuple(RegionRecord(region, policy.regions[region].title) for region in named)
