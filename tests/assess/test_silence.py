"""Silence: what nobody states is unknown where it matters, and what counts all the same claims no line and no source."""

from __future__ import annotations

from typing import Any

import pytest

from tests.questionnaires.one_change import judged_clean, outcome
from vendor_risk.assess.decision import Decision

from .worlds import a_world

LOCATIONS: dict[str, Any] = {
    "engagement.organisation.us_person": True,
    "engagement.data.tickets.us_category": "precise_geolocation",
    "engagement.data.tickets.us_persons": 10,
    "engagement.data.tickets.us_devices": 10,
    "engagement.agreements": [],
    "parties.cloud.incorporated": "CN",
}
NEITHER = {"engagement.data.tickets.marketed_as_government": False, "engagement.data.tickets.in_listed_area": False}


@pytest.mark.parametrize("left_out", sorted(NEITHER))
def test_locations_that_nobody_looked_up_may_be_government_related(left_out: str) -> None:
    """Ten persons are no bulk; on the list of areas, or marketed as linked to the government, they count in any number."""
    said = judged_clean("us-data-security-program", LOCATIONS, NEITHER)
    silent = judged_clean("us-data-security-program", LOCATIONS, {path: value for path, value in NEITHER.items() if path != left_out})

    assert said.decision is Decision.APPROVE
    assert (silent.best, silent.worst) == (Decision.APPROVE, Decision.REJECT)
    assert silent.deciding_unknowns == (left_out,)


def test_a_place_is_not_certain_because_nobody_says_that_it_is_only_possible() -> None:
    """RES-03 asks for places that are named and certain."""
    place = {"activity": "inference", "country": "FI", "party": "cloud", "data": "all", "form": "clear", "evidence": ["audit"]}
    silent = judged_clean("ai-vendor", {"deployments.it.places": [place]})

    assert outcome(silent, "RES-03") == "not_satisfied or satisfied"
    assert outcome(judged_clean("ai-vendor", {"deployments.it.places": [{**place, "use": "certain"}]}), "RES-03") == "satisfied"


DOSSIER = """\
parties: {acme: {name: Acme, incorporated: US, principal_place: US, owners: [], evidence: [paper]}}
models:
  m: {developer: acme, claims: [{benchmark: B, metric: m, value: 1, by: acme, evidence: [paper]}], evaluations: [], evidence: [paper]}
deployments:
  d:
    model: m
    operator: acme
    places: [{activity: inference, party: acme, country: US, data: all, evidence: [paper]}]
    subprocessors: []
    collects: []
    evidence: [paper]
evidence: {paper: {kind: contract, title: The contract, dated: 2025-01-01}}
"""


def test_a_default_is_told_as_one_and_names_neither_line_nor_source() -> None:
    """The object around it says nothing of it."""
    told = a_world(DOSSIER).fact("deployment.places[0].ours")

    assert (told.value, told.known, told.source, told.evidence) == ("no, as nothing else is stated", True, None, ())
    assert a_world(DOSSIER.replace("data: all", "data: all, ours: no")).fact("deployment.places[0].ours").value == "no"


@pytest.mark.parametrize("path", ["model.claims[0].validation", "deployment.places[0].hosted"])
def test_what_follows_from_other_facts_names_neither_line_nor_source(path: str) -> None:
    """No document states it."""
    told = a_world(DOSSIER).fact(path)

    assert (told.known, told.source, told.evidence) == (True, None, ())


def test_what_is_stated_names_its_source() -> None:
    """As it did."""
    assert [each.id for each in a_world(DOSSIER).fact("deployment.places[0].country").evidence] == ["paper"]
