"""What evidence is worth on a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assess.worlds import POLICY, a_world, asked
from vendor_risk.assess.evidence import Standing, greatest_ages, standing, strongest
from vendor_risk.assess.evidence_list import assumptions, disputed, evidence_results
from vendor_risk.cel import Unknown
from vendor_risk.model.evidence import ASSURANCE_OF, ASSURANCES, Evidence, EvidenceSort
from vendor_risk.policy import parse_policy

AGES = {"independent_audit": 400, "vendor_statement": 730, "certificate": 1095, "law": None}
AUDIT = {"kind": "independent_audit", "title": "An audit"}


def worth(day: date, **facts: object) -> Standing:
    """Return what a source is worth on a day."""
    return standing(Evidence.model_validate({**AUDIT, **facts}), day, AGES)


def test_every_kind_of_evidence_carries_a_stated_way() -> None:
    """From asserted to verified."""
    kinds: tuple[EvidenceSort, ...] = ("assumption", "press", "certificate", "law", "independent_audit", "authority_finding", "test")
    carried = ["asserted", "asserted", "documented", "documented", "attested", "attested", "verified"]
    assert [ASSURANCE_OF[kind] for kind in kinds] == carried
    assert strongest([]) == "asserted"
    assert strongest(["documented", "verified", "asserted"]) == "verified"


@pytest.mark.parametrize(
    ("day", "state", "assurance"),
    [
        (date(2025, 1, 14), "not_yet", "asserted"),
        (date(2025, 1, 15), "current", "attested"),
        (date(2025, 6, 30), "current", "attested"),
        (date(2025, 7, 1), "expired", "asserted"),
    ],
)
def test_evidence_counts_from_its_day_to_its_last_day(day: date, state: str, assurance: str) -> None:
    """Both included; outside it counts as asserted."""
    found = worth(day, dated="2025-01-15", expires="2025-06-30")

    assert (found.state, found.assurance, found.last_day) == (state, assurance, date(2025, 6, 30))


def test_evidence_without_a_last_day_of_its_own_follows_the_greatest_age_of_its_kind() -> None:
    """Laws and authorities' findings do not age."""
    assert worth(date(2026, 2, 19), dated="2025-01-15").state == "current"
    assert worth(date(2026, 2, 20), dated="2025-01-15") == Standing("too_old", "asserted", date(2026, 2, 19), "attested")
    assert worth(date(2099, 1, 1), kind="law", dated="1995-10-24").state == "current"


def test_a_source_that_nobody_read_counts_as_asserted() -> None:
    """What was recalled is what somebody says."""
    assert worth(date(2025, 2, 1), dated="2025-01-15", confirmed="no").assurance == "asserted"


def test_evidence_that_names_no_day_may_be_too_old() -> None:
    """It counts as asserted, and what it is worth is unknown, however lately somebody read it; read too long ago it surely is too old."""
    assert worth(date(2025, 2, 1)) == Standing("too_old", "asserted", None, "attested", doubtful=True)
    assert worth(date(2025, 2, 1), retrieved="2025-01-01") == Standing("too_old", "asserted", None, "attested", doubtful=True)
    assert worth(date(2026, 2, 6), retrieved="2025-01-01") == Standing("too_old", "asserted", None, "attested")
    assert worth(date(2025, 2, 1), kind="law") == Standing("current", "documented", None, "documented")
    assert not worth(date(2025, 2, 1), kind="vendor_statement").doubtful


def test_a_source_without_a_date_is_none_before_it_was_read() -> None:
    """A day to come shows nothing today; one that is dated was there before somebody read it."""
    assert worth(date(2025, 2, 1), retrieved="2099-11-20") == Standing("not_yet", "asserted", None, "attested")
    assert worth(date(2025, 2, 1), kind="law", retrieved="2099-11-20").assurance == "asserted"
    assert worth(date(2025, 2, 1), dated="2025-01-15", retrieved="2025-03-01").state == "current"


def test_the_shortest_age_that_a_policy_states_counts() -> None:
    """Several questionnaires may be judged together."""
    policy = parse_policy(POLICY + "evidence_age_days: {contract: 100, law: none}\n")
    ages = greatest_ages(policy)

    assert (ages["contract"], ages["law"], ages["authority_finding"]) == (100, None, None)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.sampled_from(sorted(ASSURANCE_OF)))
def test_a_later_day_never_makes_dated_evidence_stronger(one: date, other: date, kind: str) -> None:
    """Once its own day has come."""
    evidence = Evidence.model_validate({"kind": kind, "title": "T", "dated": "2020-01-01"})
    earlier, later = sorted((one, other))

    strength = [ASSURANCES.index(standing(evidence, day, AGES).assurance) for day in (earlier, later)]
    assert strength[1] <= strength[0]


DOSSIER = """\
parties: {acme: {}}
models: {m: {}}
deployments:
  d:
    model: m
    evidence: [plan]
    places: [{party: acme, country: {stated: [{value: DE, evidence: [contract]}, {value: FR, evidence: [audit]}]}, evidence: [contract]}]
    terms: {audit_rights: {value: yes, evidence: [contract]}, evidence: [audit]}
    controls:
      guardrails: {status: in_place, evidence: [audit]}
      egress-filter: {status: in_place}
      logging: {status: in_place, evidence: [undated]}
evidence:
  plan: {kind: assumption, title: A plan of ours}
  contract: {kind: contract, title: The contract, dated: 2025-01-01, url: https://example.org/c}
  audit: {kind: independent_audit, title: The audit, dated: 2026-01-01}
  undated: {kind: independent_audit, title: An audit}
"""


def test_evidence_of_a_record_stands_for_what_is_in_it() -> None:
    """A fact's own evidence goes before that of the record, and that before the evidence of what is around it."""
    world = a_world(DOSSIER)

    assert [source.id for source in world.fact("deployment.terms.audit_rights").evidence] == ["contract"]
    assert [source.id for source in world.fact("deployment.places[0].party").evidence] == ["contract"]
    assert [source.id for source in world.fact("deployment.model").evidence] == ["plan"]
    assert world.fact("deployment.terms.retention_days").evidence == (), "nothing backs what nobody states"
    assert world.fact("deployment.terms.audit_rights").assurance == "documented"
    assert world.fact("deployment.model").illustrative


def test_conditions_can_ask_how_far_evidence_carries() -> None:
    """Of an object; of a control that is not known to be in place it is unknown, as it is where evidence has no day."""
    world = a_world(DOSSIER)

    assert asked(world, "assurance(deployment.terms)") == "attested"
    assert asked(world, 'controls["guardrails"].assurance') == "attested"
    assert asked(world, 'assurance(controls["egress-filter"])') == "asserted"
    assert asked(world, 'controls["logging"].assurance') == Unknown(("evidence.undated.dated",), possible=("asserted", "attested"))
    assert asked(a_world(DOSSIER, as_of=date(2027, 6, 1)), "assurance(deployment.terms)") == "asserted"
    assert asked(world, "assurance(1)").is_error
    assert world.label("evidence.undated.dated") == "the day it was issued (An audit)"


def test_every_source_is_listed_with_its_last_day() -> None:
    """Those of the dossier and of the engagement."""
    world = a_world(DOSSIER, "evidence: {memo: {kind: contract, title: A memo}}\n")
    results = {result.id: result for result in evidence_results(world, ())}

    assert list(results) == ["plan", "contract", "audit", "undated", "memo"]
    assert (results["audit"].last_day, results["audit"].state, results["contract"].url) == (
        date(2027, 2, 5),
        "current",
        "https://example.org/c",
    )
    assert str(results["plan"].source) == "acme.yaml:17"


def test_what_is_illustrative_and_what_is_disputed_is_listed() -> None:
    """A report says so on its first page."""
    world = a_world(DOSSIER)

    assert assumptions(world) == ("A plan of ours",)
    (fact,) = disputed(world)
    assert (fact.path, fact.value, fact.known) == ("deployment.places[0].country", "disputed: Germany (DE) or France (FR)", False)
    assert [source.id for source in fact.evidence] == ["contract", "audit"]


def test_what_sources_dispute_is_listed_where_no_model_is_named() -> None:
    """Of a model that is not known nothing can be disputed; the rest is told all the same."""
    stated = "{stated: [{value: yes}, {value: no}]}"
    deployment = f"deployments: {{d: {{%s, terms: {{trains_on_inputs: {stated}}}}}}}\n"
    dossier = f"parties: {{acme: {{}}}}\nmodels: {{m: {{license: {stated}}}}}\n{deployment}"

    assert [fact.path for fact in disputed(a_world(dossier % "model: unknown"))] == ["deployment.terms.trains_on_inputs"]
    assert [fact.path for fact in disputed(a_world(dossier % "model: m"))] == ["deployment.terms.trains_on_inputs", "model.license"]
