"""Words: what policies list for each word of the models has none too many and none too few."""

from __future__ import annotations

from typing import get_args

from vendor_risk.model.control_state import ControlStatus
from vendor_risk.model.evidence import ASSURANCES, EvidenceSort
from vendor_risk.policy.evidence_age import EvidenceAges
from vendor_risk.policy.scale import AssuranceFactors, StatusFactors


def test_every_kind_of_evidence_has_a_greatest_age() -> None:
    """Or says that it never grows too old: laws and authorities' findings do not."""
    assert set(EvidenceAges.model_fields) == set(get_args(EvidenceSort))
    assert [EvidenceAges().of(kind) for kind in ("law", "authority_finding", "vendor_statement")] == [None, None, 730]


def test_every_assurance_and_every_status_has_a_factor() -> None:
    """Nothing a dossier can say is without a number."""
    assert set(AssuranceFactors.model_fields) == set(ASSURANCES)
    assert set(StatusFactors.model_fields) == set(get_args(ControlStatus))
