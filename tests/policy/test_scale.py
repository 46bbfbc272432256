"""Scales: every table, magnitude and bound that loads keeps its promises, every other one is refused."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from vendor_risk.policy import Scales, Tolerances
from vendor_risk.policy.scale import SEVERITIES, Severity
from vendor_risk.policy.scale_check import scale_complaints, tolerance_complaints

severities = st.sampled_from(SEVERITIES)
tables = st.lists(st.lists(severities, min_size=5, max_size=5), min_size=5, max_size=5)
shares = st.integers(1, 1000).map(lambda thousandths: str(thousandths / 1000))
scores = st.integers(0, 100).map(str)


def test_the_defaults_are_those_of_the_method() -> None:
    """Likelihood times impact: up to 4 low, up to 9 moderate, up to 16 high, above critical."""
    scales = Scales()

    for likelihood, impact in product(range(1, 6), range(1, 6)):
        size = likelihood * impact
        assert scales.severity_of(likelihood, impact) == (
            "low" if size <= 4 else "moderate" if size <= 9 else "high" if size <= 16 else "critical"
        )
    assert [scales.magnitude_of(severity) for severity in SEVERITIES] == [0.005, 0.03, 0.12, 0.6]
    assert [scales.floor_of(severity) for severity in SEVERITIES] == [0, 2, 10, 50]
    assert not list(scale_complaints(scales))
    assert not list(tolerance_complaints(Tolerances()))


@given(tables)
def test_a_table_loads_only_if_nothing_worse_is_milder(table: list[list[Severity]]) -> None:
    """For every two cells, the one with the greater likelihood and impact has no lower severity."""
    scales = Scales.model_validate({"severity": table})
    cells = list(product(range(1, 6), range(1, 6)))

    monotone = all(
        SEVERITIES.index(scales.severity_of(*worse)) >= SEVERITIES.index(scales.severity_of(*better))
        for better, worse in product(cells, cells)
        if worse[0] >= better[0] and worse[1] >= better[1]
    )

    assert monotone is not any(complaint.path[0] == "severity" for complaint in scale_complaints(scales))


@given(st.lists(shares, min_size=4, max_size=4), st.lists(scores, min_size=3, max_size=3, unique=True))
def test_a_lone_finding_of_a_severity_is_in_the_band_of_its_name(magnitudes: list[str], floors: list[str]) -> None:
    """P7 for every scale that loads."""
    bands = dict(zip(SEVERITIES[1:], sorted(floors, key=float), strict=True))
    scales = Scales.model_validate({"magnitudes": dict(zip(SEVERITIES, magnitudes, strict=True)), "bands": bands})
    if list(scale_complaints(scales)):
        return
    for severity in SEVERITIES:
        shown = Decimal(repr(scales.magnitude_of(severity))) * 100
        assert [band for band in SEVERITIES if shown >= Decimal(repr(scales.floor_of(band)))][-1] == severity


def test_a_magnitude_at_the_very_floor_of_its_band_is_inside() -> None:
    """Though in floating point 0.29 * 100 is less than 29."""
    scales = Scales.model_validate({"magnitudes": {"high": "0.29"}, "bands": {"high": "29"}})

    assert not list(scale_complaints(scales))


@given(scores, scores, scores)
def test_tolerances_load_only_in_the_order_of_the_decisions(approve: str, conditions: str, reject: str) -> None:
    """Approve, approve with conditions, escalate, reject."""
    stated = {"approve_below": approve, "conditions_below": conditions, "reject_from": reject}

    for tolerances in (Tolerances.model_validate(stated), Tolerances.model_validate({"domains": {"security": stated}})):
        ordered = float(approve) <= float(conditions) <= float(reject)
        assert ordered is not bool(list(tolerance_complaints(tolerances)))


def test_a_domain_without_its_own_tolerance_is_held_to_the_overall_one() -> None:
    """What is not said for a domain is said for all."""
    tolerances = Tolerances.model_validate({"approve_below": "5", "domains": {"security": {"approve_below": "2"}}})

    assert (tolerances.of("security").approve_below, tolerances.of("cost").approve_below) == (2, 5)
