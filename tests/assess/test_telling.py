"""Facts as a report tells them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.assess.builders import DEPLOYMENT, TODAY, a_dossier, a_policy, a_question, an_engagement, judged
from tests.assess.worlds import a_world, missing
from vendor_risk.assess.spot import spot_of
from vendor_risk.assess.telling import is_partly_known, object_words, value_at
from vendor_risk.assess.value_words import number_words, scalar_words, stated_words
from vendor_risk.assess.verdict import Reference
from vendor_risk.assess.world import build_world
from vendor_risk.model.country import CountryKind
from vendor_risk.model.items import Items
from vendor_risk.model.knowledge import UNKNOWN

DOSSIER = """\
parties:
  acme:
    name: Acme Holdings Ltd
    kind: entity
    incorporated: CN
    principal_place: unknown
    owners: [{party: boss, percent: 33.4}, unknown]
    certifications: [{scheme: iso27001, status: active}]
  boss: {name: The Boss}
models:
  m:
    name: M-1
    developer: acme
    released: 2025-01-20
    parameters_total: 671000000000
    claims: [{benchmark: GPQA, metric: pass@1, value: 71.5}]
    evaluations: [{topic: jailbreak, benchmark: HarmBench, metric: success, by: Cisco}]
deployments:
  d:
    title: The API
    model: m
    operator: acme
    places:
      - {activity: inference, country: {any_of: [DE, FR]}, party: acme, data: [prompts, logs], use: possible}
      - {activity: storage, country: {not_in: us}}
    terms:
      trains_on_inputs: yes
      retention_days: {value: not_disclosed, asked: 2026-01-01}
      uptime_percent: {value: 99.50, until: 2026-01-31}
    controls: {guardrails: {status: in_place}}
incidents: [{title: A leak, subject: service}]
authority_actions: [{id: a-1, authority: The Authority, country: IT, kind: order}]
"""
USE = "data: {mails: {title: Customers' mails, category: mails}}\nrequirements: [{benchmark: GPQA, metric: pass@1, at_least: 60}]\n"


@pytest.mark.parametrize(
    ("path", "words", "value", "known"),
    [
        ("deployment.terms.trains_on_inputs", "whether the operator trains models on what we send (terms)", "yes", True),
        ("deployment.terms.retention_days", "for how many days the operator keeps what we send (terms)", "not disclosed", False),
        (
            "deployment.terms.uptime_percent",
            "how many per cent of the time the service is up by contract (terms)",
            "99.5, but not on this day",
            False,
        ),
        ("deployment.terms.audit_rights", "whether we may audit the operator (terms)", "unknown", False),
        (
            "deployment.places[0].country",
            "the country in which it is done (inference by Acme)",
            "one of Germany (DE) or France (FR)",
            False,
        ),
        (
            "deployment.places[1].country",
            "the country in which it is done (storage by an unknown party)",
            "not in United States (US)",
            False,
        ),
        ("deployment.places[0].party", "who does it (inference by Acme)", "Acme", True),
        ("deployment.places[0].data", "which data it is done with (inference by Acme)", "prompts and logs", True),
        ("deployment.places[0].hosted", "whether the data is held there (inference by Acme)", "yes", True),
        ("deployment.places[0]", "inference by Acme in one of Germany (DE) or France (FR)", "one of Germany (DE) or France (FR)", True),
        (
            "deployment.places",
            "where the operator has our data",
            "inference by Acme in one of Germany (DE) or France (FR) and storage by an unknown party, not in United States (US)",
            True,
        ),
        ("deployment.operator", "who operates the model", "Acme", True),
        ("deployment.controls.guardrails.status", "how far the control is in place (Filters on input and output)", "in place", True),
        ("deployment.controls.no-such.status", "how far the control is in place (no such)", "unknown", False),
        ("parties.acme", "Acme", "incorporated in China (CN)", True),
        ("parties.boss", "The Boss", "where it stands is unknown", True),
        ("parties.acme.name", "the party's name (Acme)", "Acme Holdings Ltd", True),
        ("parties.acme.owners", "who owns the party (Acme)", "The Boss (33.4 %) and perhaps others", False),
        ("parties.acme.owners[0].percent", "how many per cent the owner holds (The Boss as owner of Acme)", "33.4", True),
        ("parties.acme.certifications", "the certifications the party has (Acme)", "iso27001 (active)", True),
        ("parties.acme.certifications[0].status", "whether the certification is active (iso27001 of Acme)", "active", True),
        ("model.released", "the day on which the model was released (M-1)", "20 January 2025", True),
        ("model.parameters_total", "how many parameters the model has (M-1)", "671 000 000 000", True),
        ("model.training.code_released", "whether the training code is released (training of M-1)", "unknown", False),
        ("model.claims[0].value", "the value claimed (GPQA, pass@1)", "71.5", True),
        ("model.claims[0].validation", "whether the claim was reproduced or contradicted (GPQA, pass@1)", "claimed", True),
        ("model.evaluations[0].result", "whether the result is favourable (HarmBench, measured by Cisco)", "unknown", False),
        ("model.lineage", "the models it was made from (M-1)", "M-1 and perhaps others", False),
        ("engagement.data.mails.personal", "whether it is personal data (Customers' mails)", "unknown", False),
        ("engagement.data", "the data sets we would send, by id", "mails", True),
        ("engagement.requirements[0].at_least", "the value that the model must reach (GPQA, pass@1)", "60", True),
        ("engagement.organisation.country", "the country we are established in", "unknown", False),
        ("incidents[0].subject", "whether it concerns the service, the weights or both (A leak)", "service", True),
        ("authority_actions[0].country", "the authority's country (The Authority)", "Italy (IT)", True),
        ("cost.within_budget", "whether the month's bill stays within the budget", "unknown", False),
        ("as_of", "the day of the assessment", "24 November 2026", True),
        ("answers.ASK-01", "Is it so?", "unknown", False),
        ("regions.eu_adequate.GB", "whether United Kingdom belongs to", "unknown", False),
        ("data", "the data that goes to the service", "Customers' mails and perhaps others", False),
        ("vendor.name", "the vendor's name", "Acme", True),
        ("nonsense.of[3].any.kind", "nonsense.of[3].any.kind", "unknown", False),
    ],
)
def test_a_fact_has_words_a_value_and_is_known_or_not(path: str, words: str, value: str, known: bool) -> None:  # a case
    """For a person who knows no field names."""
    fact = a_world(DOSSIER, USE).fact(path)

    assert fact.words.startswith(words)
    assert (fact.value, fact.known) == (value, known)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("deployment.terms.trains_on_inputs", "acme.yaml:30"),
        ("deployment.terms.audit_rights", "acme.yaml:30"),
        ("deployment.places[1].country", "acme.yaml:28"),
        ("parties.boss.kind", "acme.yaml:12"),
        ("engagement.requirements[0].at_least", "use.yaml:5"),
        ("engagement.autonomy", "use.yaml:1"),
    ],
)
def test_a_fact_knows_its_line(path: str, line: str) -> None:
    """One that nobody states, the line where it would stand."""
    assert str(a_world(DOSSIER, USE).fact(path).source) == line


def test_a_fact_that_was_filled_in_is_known() -> None:
    """In its world alone."""
    world = a_world(DOSSIER, USE)

    assert world.filled({"deployment.terms.audit_rights": True}).fact("deployment.terms.audit_rights").value == "yes"
    assert not world.fact("deployment.terms.audit_rights").known


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (1500, "1 500"),
        (Decimal("0.550"), "0.55"),
        (1234567.5, "1 234 567.5"),
        (100.0, "100"),
        (-0.5, "-0.5"),
        (1e20, "100 000 000 000 000 000 000"),
        (1e-7, "0.0000001"),
    ],
)
def test_numbers_are_grouped_and_end_where_they_end(value: float, words: str) -> None:
    """So that a board can read them."""
    assert number_words(value) == words


def test_days_and_truths_read_as_words() -> None:
    """And words without their underscores."""
    assert [scalar_words(value) for value in (True, False, date(2026, 11, 24), "in_place")] == ["yes", "no", "24 November 2026", "in place"]


HOSTED = {"activity": "inference", "party": "acme", "data": "all", "form": "clear"}
IN_CHINA = {"answer": 'places.exists(p, p.country == "CN")', "expect": "no", "gate": "reject"}


def _hosted_in(country: object) -> str:
    assessment = judged(a_policy(a_question("SEC-01", **IN_CHINA)), a_dossier(places=[{**HOSTED, "country": country}]))
    return assessment.question("SEC-01").because_outcome


def test_what_is_partly_known_is_told_as_far_as_it_is() -> None:
    """It decided the question, so the sentence names it."""
    assert "not in China" in _hosted_in({"not_in": "CN"})


def test_it_is_told_why_a_fact_is_missing() -> None:
    """Sources disagree, the vendor would not say, or nobody has stated it; a statement that no longer holds disputes nothing."""
    told = _hosted_in({"stated": [{"value": "FI"}, {"value": "CN"}]})
    lapsed = _hosted_in({"stated": [{"value": "FI"}, {"value": "CN", "until": "2020-01-01"}]})

    assert "sources disagree on" in told
    assert "Finland (FI) or China (CN)" in told
    assert "nobody has stated" not in told
    assert "disputed" not in lapsed
    assert "Finland (FI)" in lapsed
    beside = a_question("SEC-02", answer="deployment.terms.trains_on_inputs && deployment.terms.zero_retention", expect="no")
    both = judged(a_policy(beside), a_dossier(terms={"trains_on_inputs": "not_disclosed"})).question("SEC-02").because_outcome
    assert "asked for and not disclosed; nobody has stated" in both


def test_a_place_is_called_by_what_is_known_of_its_country() -> None:
    """In words that read as a sentence."""
    labels = {
        "not in China (CN)": {"not_in": "CN"},
        "disputed: Finland (FI) or China (CN)": {"stated": [{"value": "FI"}, {"value": "CN"}]},
    }
    for words, country in labels.items():
        world = build_world(
            a_dossier(places=[{**HOSTED, "country": country}]), DEPLOYMENT, an_engagement(), a_policy(a_question("SEC-01")), None, TODAY
        )
        assert world.label("deployment.places[0]").endswith(f", {words}")


WHOLE = DOSSIER.replace(
    "    controls:", "    subprocessors: [{party: boss, places: []}, {places: []}]\n    collects: [{category: key_strokes}]\n    controls:"
)
PARTIES_TO = """\
persons: [{id: ann, name: Ann Lee}, {id: bob}]
agreements: [{kind: data_brokerage, counterparty: boss}, {}]
conduct: [{role: lender}, {}]
"""


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("deployment.subprocessors[0].service", "(sub-processor The Boss)"),
        ("deployment.subprocessors[1].service", "(sub-processor an unknown party)"),
        ("deployment.collects[0].personal", "(key strokes that the service collects)"),
        ("engagement.persons[0].residence", "(Ann Lee)"),
        ("engagement.persons[1].residence", "(bob)"),
        ("engagement.agreements[0].directed", "(data brokerage agreement with The Boss)"),
        ("engagement.agreements[1].directed", "(an agreement with an unknown party)"),
        ("engagement.conduct[0].role", "(conduct of lender)"),
        ("engagement.conduct[1].role", "(conduct of somebody)"),
    ],
)
def test_a_fact_of_a_list_says_of_which_entry_it_is(path: str, words: str) -> None:
    """By the name that a person would use; one that has none is somebody's."""
    assert a_world(WHOLE, USE + PARTIES_TO).label(path).endswith(words)


def test_what_the_policy_concludes_is_called_by_its_titles() -> None:
    """A determination, a rule, and an access law that reaches a party."""
    policy = """\
determinations:
  covered: {title: Covered by the rule, verdicts: [covered, not_covered], cases: [{then: not_covered}]}
residency:
  - {id: HERE, title: Here only, verdicts: [{then: permitted}]}
"""
    world = a_world(DOSSIER, USE, policy)
    law = next(each for each in world.policy.access_laws if each.country == "CN")

    assert world.label("determinations.covered") == "Covered by the rule"
    assert world.label("residency.HERE.verdict") == "Here only"
    assert world.label("residency.THERE.verdict") == "THERE"
    assert world.label("answers.ASK-99") == "the answer to ASK-99"
    assert a_world(DOSSIER.replace("model: m", "model: unknown"), USE).label("model") == "the model that is deployed"
    assert world.label(f"parties.acme.access_laws.{law.id}") == f"{law.title}, which reaches Acme"
    assert world.label(f"parties.acme.access_laws.{law.id}.country") == f"the country whose {law.title} reaches Acme"


def test_a_country_is_told_as_far_as_it_is_known() -> None:
    """Also where sources dispute it, or somebody refused to say."""

    def where(country: str) -> str:
        return a_world(DOSSIER.replace("{not_in: us}", country), USE).label("deployment.places[1]")

    assert where("unknown") == "storage by an unknown party in an unknown country"
    assert where("not_disclosed") == "storage by an unknown party in a country not disclosed"
    assert where("FR") == "storage by an unknown party in France (FR)"
    assert where("{within: eea}").startswith("storage by an unknown party, somewhere in eea")


def test_a_path_that_leads_nowhere_is_unknown() -> None:
    """Nothing, a field of a scalar, an entry past the end of a list."""
    world = a_world(DOSSIER, USE)

    for path in ("", "parties.nobody.name", "deployment.places[9].country", "model.claims[0].value.more", "as_of.year"):
        assert missing(value_at(world, path)) == (path,)
    assert spot_of(world, "") is None
    assert spot_of(world, "as_of") is None


def test_a_fact_that_held_on_some_days_is_partly_known_on_these() -> None:
    """What it was on other days says nothing of today."""
    partial = "{value: {any_of: [DE, CN]}, until: %s}"

    def of(until: str) -> bool:
        return is_partly_known(a_world(DOSSIER.replace("{not_in: us}", partial % until), USE), "deployment.places[1].country")

    assert (of("2026-11-24"), of("2026-11-23")) == (True, False)


def test_a_clause_is_told_by_framework_and_number() -> None:
    """As lawyers write it."""
    assert str(Reference("GDPR", "Art. 44")) == "GDPR Art. 44"


def test_what_an_unknown_object_would_say_is_its_own_gap() -> None:
    """Who the operator is, is missing before its name is."""
    world = a_world(DOSSIER.replace("operator: acme", "operator: unknown"), USE)

    assert missing(value_at(world, "deployment.operator.name")) == ("deployment.operator",)


def test_a_path_past_a_value_leads_to_nothing_that_is_stated() -> None:
    """Neither the value nor its line is told for it."""
    spot = spot_of(a_world(DOSSIER, USE), "model.claims[0].value.more")

    assert spot is not None
    assert (spot.stated, spot.shape) == (None, None)


def test_who_has_data_of_an_agreement_is_told_by_the_places() -> None:
    """That is what shows it."""
    assert a_world(DOSSIER, USE).stated("engagement.agreements[0].held") == "places"


def test_a_list_that_sources_state_is_told_item_by_item() -> None:
    """And that it may go on."""
    kind = CountryKind()

    assert stated_words(Items(("DE", "FR")), kind, lambda _section, name: name) == "Germany (DE) and France (FR)"
    assert stated_words(Items(("DE",), UNKNOWN), kind, lambda _section, name: name) == "Germany (DE) and perhaps others"


def test_any_other_object_that_decided_is_told_by_its_label() -> None:
    """Only of a party and a place it matters where they are."""
    world = a_world(DOSSIER, USE)
    (requirement,) = world.requirements.items

    assert object_words(world, requirement) == world.label("engagement.requirements[0]")
