"""The shipped law judged with facts missing: what is decided stays, what is open holds the truth and names what it waits for."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effort import FEWER
from vendor_risk.assess.world import build_world
from vendor_risk.cel import Unknown, Value
from vendor_risk.model.load import parse_dossier, parse_engagement
from vendor_risk.policy import Policy, load_policy

ANY_COUNTRY = ("CN", "DE", "JP", "SG", "US")
YES_OR_NO = ("yes", "no")
FACTS: dict[str, tuple[str, ...]] = {
    "deployment.places[0].country": ANY_COUNTRY,
    "deployment.places[0].activity": ("inference", "backup"),
    "deployment.places[0].mechanism": ("none", "scc", "derogation"),
    "deployment.places[0].form": ("clear", "encrypted", "pseudonymised"),
    "deployment.places[0].keys": ("exporter", "importer"),
    "deployment.places[0].reidentifiable": YES_OR_NO,
    "deployment.places[0].encryption.state_of_the_art": YES_OR_NO,
    "deployment.terms.transfer_impact_assessment": YES_OR_NO,
    "deployment.terms.cisa_requirements": YES_OR_NO,
    "parties.cloud.kind": ("entity",),
    "parties.cloud.incorporated": ANY_COUNTRY,
    "parties.cloud.principal_place": ANY_COUNTRY,
    "parties.cloud.designated": YES_OR_NO,
    "parties.cloud.owners[0].percent": ("10", "50"),
    "parties.cloud.certifications[0].status": ("active", "lapsed"),
    "parties.parent.incorporated": ("CN", "DE"),
    "engagement.systematic": YES_OR_NO,
    "engagement.organisation.country": ("DE", "US"),
    "engagement.organisation.us_person": YES_OR_NO,
    "engagement.data.people.personal": YES_OR_NO,
    "engagement.data.people.government_related": YES_OR_NO,
    "engagement.data.people.us_category": ("none", "human_genomic", "personal_health"),
    "engagement.data.people.us_persons": ("100", "40000"),
}
DOSSIER = """\
kind: dossier
schema: 1
vendor: {name: Cloud, party: cloud}
evidence: {register: {kind: public_register, title: The register, dated: 2026-11-01}}
parties:
  cloud:
    name: Cloud
    kind: <parties.cloud.kind>
    incorporated: <parties.cloud.incorporated>
    principal_place: <parties.cloud.principal_place>
    designated: <parties.cloud.designated>
    owners: [{party: parent, percent: <parties.cloud.owners[0].percent>}]
    certifications: [{scheme: dpf, status: <parties.cloud.certifications[0].status>, evidence: [register]}]
  parent: {name: Parent, kind: entity, incorporated: <parties.parent.incorporated>, principal_place: DE, designated: no, owners: []}
models: {m: {name: M, developer: cloud}}
deployments:
  api:
    title: API
    model: m
    route: cloud_hosted
    operator: cloud
    places:
      - activity: <deployment.places[0].activity>
        country: <deployment.places[0].country>
        use: certain
        party: cloud
        data: all
        form: <deployment.places[0].form>
        keys: <deployment.places[0].keys>
        mechanism: <deployment.places[0].mechanism>
        authority_access: untold
        reidentifiable: <deployment.places[0].reidentifiable>
        encryption:
          {before_transfer: yes, state_of_the_art: <deployment.places[0].encryption.state_of_the_art>, sound: yes, keys_managed: yes}
        pseudonyms: {before_transfer: yes, single_out: no, kept_apart: yes}
      - {activity: inference, country: DE, use: certain, party: cloud, data: all, form: clear, mechanism: none}
    subprocessors: []
    collects: []
    terms:
      transfer_impact_assessment: <deployment.terms.transfer_impact_assessment>
      cisa_requirements: <deployment.terms.cisa_requirements>
"""
ENGAGEMENT = """\
kind: engagement
schema: 1
title: Use
organisation:
  {name: Ours, country: <engagement.organisation.country>, us_person: <engagement.organisation.us_person>}
systematic: <engagement.systematic>
agreements: []
persons: []
data:
  people:
    title: People
    category: people
    personal: <engagement.data.people.personal>
    subjects_in: [DE]
    government_related: <engagement.data.people.government_related>
    marketed_as_government: no
    in_listed_area: no
    us_category: <engagement.data.people.us_category>
    us_persons: <engagement.data.people.us_persons>
"""


@cache
def policy() -> Policy:
    """Return both shipped policies of law."""
    return load_policy("gdpr-transfers", "us-data-security-program")


def written(template: str, facts: dict[str, str]) -> str:
    """Return a document with these facts in it."""
    for path, value in facts.items():
        template = template.replace(f"<{path}>", value)
    return template


def verdicts(facts: dict[str, str], hidden: Collection[str] = ()) -> dict[str, Value]:
    """Return what conditions see of the shipped rules and determinations, some facts being unknown."""
    shown = {path: "unknown" if path in hidden else value for path, value in facts.items()}
    dossier, engagement = parse_dossier(written(DOSSIER, shown), "d.yaml"), parse_engagement(written(ENGAGEMENT, shown), "e.yaml")
    world = build_world(dossier, "api", engagement, policy(), None, date(2026, 11, 24))
    return {**world.determination_verdicts, **world.residency_verdicts}


PERSONAL, CATEGORY = "engagement.data.people.personal", "engagement.data.people.us_category"


def consistent(facts: dict[str, str]) -> dict[str, str]:
    """Return facts of which none denies another: data of a sensitive personal category is personal."""
    return {**facts, CATEGORY: "none"} if facts[PERSONAL] == "no" else facts


STATED = st.fixed_dictionaries({path: st.sampled_from(values) for path, values in FACTS.items()}).map(consistent)
HIDDEN = st.sets(st.sampled_from(sorted(FACTS)), max_size=6)


@given(STATED, HIDDEN)
@settings(max_examples=FEWER)
def test_what_is_decided_stays_and_what_is_open_holds_the_truth(facts: dict[str, str], hidden: set[str]) -> None:
    """However the hidden facts turn out, a verdict given without them is the one given with them, or one of those left open."""
    truth, seen = verdicts(facts), verdicts(facts, hidden)

    for name, value in seen.items():
        assert truth[name] in (value.possible or ()) if isinstance(value, Unknown) else truth[name] == value


@given(STATED, HIDDEN)
@settings(max_examples=FEWER)
def test_an_open_verdict_stays_open_until_a_fact_it_names_is_known(facts: dict[str, str], hidden: set[str]) -> None:
    """Telling everything else decides nothing."""
    for name, value in verdicts(facts, hidden).items():
        if isinstance(value, Unknown):
            assert value.facts
            again = verdicts(facts, hidden.intersection(value.facts))[name]
            assert isinstance(again, Unknown)
