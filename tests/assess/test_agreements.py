"""Agreements: the use of the service as an agreement, and those that an engagement states."""

from __future__ import annotations

from typing import Any

from vendor_risk.assess.world import World
from vendor_risk.cel import CelList, Struct, Unknown

from .worlds import a_world, missing, paths

DOSSIER = """\
parties: {acme: {incorporated: FI}, sub: {incorporated: CN}, broker: {incorporated: CN}}
deployments:
  d:
    operator: acme
    places: [{activity: inference, party: acme, data: all}]
    subprocessors: [{party: sub, places: [], subprocessors: []}]
    collects: [{category: keystrokes}]
    terms: {cisa_requirements: yes}
"""
DATA = "data: {notes: {us_category: personal_health, us_persons: 6000}, more: {us_category: personal_health, us_persons: 5000}}\n"


def made(agreements: str = "[]", persons: str = "[]", dossier: str = DOSSIER) -> tuple[World, CelList]:
    """Return a world and what is agreed in it."""
    world = a_world(dossier, f"{DATA}agreements: {agreements}\npersons: {persons}\n")
    return world, world.agreements


def test_using_a_service_is_a_vendor_agreement_with_its_operator() -> None:
    """With what we send, not what the service collects; everybody who reaches it gets access, the persons of the engagement too."""
    _, agreements = made(persons="[{id: ann, residence: FI}]")
    (service,) = agreements.items

    assert (service.get("kind"), service.get("service"), service.get("access")) == ("vendor", True, "counterparty")
    assert service.get("counterparty").path == "parties.acme"
    assert paths(service.get("data")) == ["engagement.data.notes", "engagement.data.more"]
    assert paths(service.get("passes_to")) == ["parties.sub", "engagement.persons[0]"]
    assert service.get("cisa_requirements") is True


def test_where_nobody_operates_anything_there_is_no_service() -> None:
    """Only what is stated is agreed."""
    world, agreements = made("[{kind: data_brokerage, counterparty: broker}]", dossier=DOSSIER.replace("operator: acme", "operator: none"))

    assert paths(agreements) == ["engagement.agreements[0]"]
    assert world.parties.items


def test_a_stated_agreement_with_the_operator_takes_its_data_from_the_service() -> None:
    """What it does not name is left to the use of the service; what it says goes before the terms."""
    _, agreements = made("[{kind: vendor, counterparty: acme, data: [notes], cisa_requirements: no}]")
    service, stated = agreements.items

    assert paths(service.get("data")) == ["engagement.data.more"]
    assert (stated.get("service"), stated.get("cisa_requirements"), stated.get("directed")) == (True, False, True)
    assert paths(stated.get("passes_to")) == ["parties.sub"]


def test_places_show_who_has_the_data_of_an_agreement() -> None:
    """The operator has what any place of the service holds, anybody else what is in places of its own; an unknown one leaves it open."""

    def held(counterparty: str, dossier: str = DOSSIER) -> Any:
        return made(f"[{{kind: other, counterparty: {counterparty}, data: [notes]}}]", dossier=dossier)[1].items[-1].get("held")

    elsewhere = DOSSIER.replace("party: acme, data: all", "party: sub, data: all")
    other_data = DOSSIER.replace("data: all", "data: [more]")

    assert (held("acme"), held("sub"), held("broker")) == (True, False, False)
    assert (held("acme", elsewhere), held("sub", elsewhere)) == (True, True)
    assert "deployment.places" in missing(held("acme", other_data))
    assert missing(held("sub", DOSSIER.replace("party: acme, ", ""))) == ("deployment.places[0].party",)


def test_the_terms_of_the_service_deny_what_an_agreement_with_its_operator_says() -> None:
    """Where an agreement claims the security requirements and the terms deny them, they are not met."""
    _, agreements = made(
        "[{kind: vendor, counterparty: acme, data: [notes], cisa_requirements: yes}]",
        dossier=DOSSIER.replace("cisa_requirements: yes", "cisa_requirements: no"),
    )

    assert agreements.items[-1].get("cisa_requirements") is False


def test_an_agreement_that_nobody_may_have_stated_leaves_the_service_open() -> None:
    """It could be one with the operator, for another purpose and on other terms."""
    world = a_world(DOSSIER, DATA)
    (service,) = world.agreements.items

    assert missing(service.get("purpose")) == ("engagement.agreements",)
    assert world.agreements.more == Unknown(("engagement.agreements",))


def test_counts_of_one_category_add_up() -> None:
    """Each data set by itself, and all of a category together; an unknown one leaves the sum open."""
    _, agreements = made()
    counts = [(item.get("category"), item.get("count")) for item in agreements.items[0].get("volumes").items]
    world = a_world(DOSSIER, DATA.replace("6000", "unknown") + "agreements: []\npersons: []\n")
    total = world.agreements.items[0].get("volumes").items[-1]

    assert counts == [("personal_health", 6000), ("personal_health", 5000), ("personal_health", 11000)]
    assert missing(total.get("count")) == ("engagement.data.notes.us_persons",)


def data_set(facts: str) -> Struct:
    """Return a data set that says this."""
    found: Struct = a_world(DOSSIER, f"data: {{it: {{{facts}}}}}\n").variables["engagement"].get("data").items[0]
    return found


def shown(value: Any) -> Any:
    """Return a list's items, and the facts that would close it."""
    return (value.items, () if value.more is None else value.more.facts)


def test_persons_are_counted_by_country() -> None:
    """Those of the United States and of its territories; a total that is stated goes first."""
    counted = "counts: [{country: US, persons: 70}, {country: PR, persons: 7}, {country: FI, persons: 900}]"

    assert data_set(counted).get("us_persons") == 77
    assert data_set(f"us_persons: 80, {counted}").get("us_persons") == 80
    assert data_set("counts: [{country: FI, persons: 900}]").get("us_persons") == 0
    assert "engagement.data.it.us_persons" in missing(data_set(counted.replace("]", ", unknown]")).get("us_persons"))


def test_a_data_set_may_have_several_categories() -> None:
    """Those listed and the one stated; nothing said is not none."""
    both = data_set("us_category: personal_health, us_categories: [biometric_identifiers]")
    one = data_set("us_categories: [personal_health]")

    assert shown(both.get("us_categories")) == (("personal_health", "biometric_identifiers"), ())
    assert (one.get("us_category"), data_set("us_categories: []").get("us_category")) == ("personal_health", "none")
    assert shown(data_set("us_category: none").get("us_categories")) == ((), ())
    assert shown(data_set("personal: yes").get("us_categories")) == ((), ("engagement.data.it.us_category",))


def test_a_person_of_the_engagement_is_a_party() -> None:
    """An individual, called by its own id, whose employer is a party of the dossier or nobody."""
    world, agreements = made(
        "[{id: work, kind: employment, counterparty: ann, data: [notes]}]", "[{id: ann, employer: sub}, {id: bo, employer: none}]"
    )
    ann, bo = world.persons.items

    assert (ann.get("kind"), ann.get("id"), ann.get("employer").path) == ("individual", "ann", "parties.sub")
    assert bo.get("employer") is None
    assert agreements.items[1].get("counterparty").path == ann.path


def test_facts_that_nobody_stated_and_that_go_without_saying_explain_nothing() -> None:
    """Facts behind the use of the service are told as the dossier's own."""
    world, _ = made()

    assert world.stated("engagement.data.notes.us_bulk") is None
    assert world.stated("deployment.agreement.kind") is None
    assert world.stated("deployment.agreement.counterparty") == "deployment.operator"
    assert world.stated("engagement.data.notes.volume.count") == "engagement.data.notes.us_persons"
    assert world.stated("engagement.data.notes.us_categories[0]") == "engagement.data.notes.us_category"
    assert world.stated("deployment.places[0].use") == "deployment.places[0].use"


def test_an_agreement_passes_data_to_whom_it_names() -> None:
    """Parties of the dossier and persons of the engagement; through an agreement with another party nobody else gets at the data."""
    world, agreements = made(
        "[{kind: other, counterparty: broker, data: [notes], passes_to: [sub, ann]}]", persons="[{id: ann, residence: FI}]"
    )

    assert paths(agreements.items[-1].get("passes_to")) == ["parties.sub", "engagement.persons[0]"]
    assert world.person_or_party("ann").path == "engagement.persons[0]"


def test_an_agreement_with_nobody_is_not_the_one_of_the_service() -> None:
    """Nobody is no party, on either side."""
    _, stated = made("[{kind: vendor, counterparty: acme, data: [notes]}]", dossier=DOSSIER.replace("operator: acme", "operator: none"))

    assert stated.items[0].get("service") is False


def test_an_agreement_with_somebody_unknown_leaves_the_service_open() -> None:
    """It may be the one with the operator; where the operator is unknown as well, both are what is missing."""
    _, agreements = made("[{kind: vendor, data: [notes]}]")
    _, nameless = made("[{kind: vendor, data: [notes]}]", dossier=DOSSIER.replace("operator: acme", "operator: unknown"))

    assert missing(agreements.items[0].get("kind")) == ("engagement.agreements[0].counterparty",)
    assert missing(nameless.items[0].get("kind")) == ("engagement.agreements[0].counterparty", "deployment.operator")


def test_what_is_published_anyway_counts_in_no_volume() -> None:
    """Nobody gets access to it by the agreement."""
    world = a_world(
        DOSSIER, DATA.replace("us_persons: 6000", "us_persons: 6000, publicly_available: yes") + "agreements: []\npersons: []\n"
    )

    assert [each.get("count") for each in world.agreements.items[0].get("volumes").items] == [5000]


def test_whether_an_agreement_with_somebody_unknown_is_the_service_is_open_both_ways() -> None:
    """A condition that holds either way is decided all the same."""
    _, agreements = made("[{kind: vendor, data: [notes]}]")

    assert agreements.items[-1].get("service") == Unknown(("engagement.agreements[0].counterparty",), possible=(True, False))


def test_the_data_of_an_agreement_is_what_it_names() -> None:
    """A list that ends is closed; one that goes on names itself."""
    data = [
        made(f"[{{kind: other, counterparty: broker, data: {named}}}]")[1].items[-1].get("data")
        for named in ("[notes]", "[notes, unknown]")
    ]

    assert [paths(each) for each in data] == [["engagement.data.notes"]] * 2
    assert [each.more for each in data] == [None, Unknown(("engagement.agreements[0].data",))]
