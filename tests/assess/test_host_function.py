"""What conditions can ask of a world beside its facts."""

from __future__ import annotations

import pytest

from tests.assess.worlds import a_world, asked
from vendor_risk.cel import Value
from vendor_risk.cel.failure import Failure

DOSSIER = """\
parties: {acme: {kind: entity, incorporated: DE, principal_place: DE, owners: []}}
evidence: {audit: {kind: independent_audit, title: Audit, dated: 2026-10-01}}
deployments:
  d:
    operator: acme
    places: [{activity: storage, country: CN, party: acme, data: all}]
    terms: {evidence: [audit], trains_on_inputs: no}
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('in_region("CN", "china")', True),
        ('places.exists(p, in_region(p.country, "china"))', True),
        ('places.exists(p, in_region(p, "china"))', True),
        ('in_region(deployment.operator, "eea")', True),
        ('in_region(deployment.operator, "china")', False),
        ('controlled_by(deployment.operator, "china")', False),
        ("assurance(deployment.terms)", "attested"),
    ],
)
def test_a_region_is_asked_about_a_country_a_place_or_a_party(source: str, expected: Value) -> None:
    """And evidence about whatever can name some."""
    assert asked(a_world(DOSSIER), source) == expected


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("in_region", (1, "china"), "in_region asks about a place, a party or a country"),
        ("assurance", (1,), "assurance asks about an object that evidence can be named for"),
    ],
)
def test_anything_else_is_an_error_of_the_condition(name: str, arguments: tuple[Value, ...], message: str) -> None:
    """It says what can be asked about."""
    with pytest.raises(Failure, match=message):
        a_world(DOSSIER).host[name](*arguments)
