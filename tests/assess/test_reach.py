"""Where our data may be, and who can reach it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.assess.worlds import a_world, asked, missing, paths
from vendor_risk.assess.party_list import party_results
from vendor_risk.assess.place_list import collected_results, place_results
from vendor_risk.cel import Unknown

CHAIN = """\
parties:
  acme: {name: Acme Ltd, kind: entity, incorporated: DE, principal_place: DE, owners: []}
  pool: {kind: entity, incorporated: US, principal_place: US, owners: []}
  deep: {kind: entity, incorporated: CN, principal_place: CN, owners: []}
models: {m: {}}
deployments:
  d:
    model: m
    operator: acme
    places:
      - {activity: storage, country: DE, party: acme, data: [mails]}
      - {activity: inference, country: US, party: pool, data: all, use: possible}
      - {activity: support, country: IN, party: acme, data: all, until: 2025-12-31}
    subprocessors:
      - party: pool
        places: []
        subprocessors:
          - {party: deep, from: 2025-06-01, places: [{activity: logging, country: CN, party: deep, data: [prompts]}], subprocessors: []}
    collects: [{category: keystrokes, subjects: users, personal: yes}]
"""
USE = "data: {mails: {category: support}, tickets: {category: prompts}}\n"


def test_places_are_those_of_the_day_at_any_depth() -> None:
    """Possible use counts as used, what has ended does not."""
    world = a_world(CHAIN, USE)

    assert paths(world.places) == [
        "deployment.places[0]",
        "deployment.places[1]",
        "deployment.subprocessors[0].subprocessors[0].places[0]",
    ]
    assert world.places.more is None
    assert paths(a_world(CHAIN, USE, as_of=date(2025, 5, 31)).places) == [f"deployment.places[{index}]" for index in range(3)]


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        (("until: 2025-12-31}\n", "until: 2025-12-31}\n      - unknown\n"), "deployment.places"),
        (("        places: []\n", ""), "deployment.subprocessors[0].places"),
        (
            ("party: deep, data: [prompts]}], subprocessors: []}", "party: deep, data: [prompts]}]}"),
            "deployment.subprocessors[0].subprocessors[0].subprocessors",
        ),
    ],
)
def test_a_list_left_open_anywhere_leaves_places_open(change: tuple[str, str], fact: str) -> None:
    """There may be another place, with another party."""
    world = a_world(CHAIN.replace(*change), USE)

    assert world.places.more == Unknown((fact,))
    assert world.parties.more is not None
    assert fact in world.parties.more.facts
    assert missing(asked(world, 'places.exists(p, p.country == "RU")')) == (fact,)


def test_parties_are_whoever_can_reach_the_data_with_what_they_do() -> None:
    """Each once."""
    world = a_world(CHAIN, USE)

    assert paths(world.parties) == ["parties.acme", "parties.pool", "parties.deep"]
    assert asked(world, "parties.map(p, p.roles)").items[0].items == ("operator", "storage")
    assert asked(world, 'parties.exists(p, p.id == "deep" && "logging" in p.roles && "subprocessor" in p.roles)') is True


def test_a_party_that_is_not_known_leaves_the_parties_open() -> None:
    """It may be anybody."""
    world = a_world(CHAIN.replace("country: US, party: pool", "country: US, party: unknown"), USE)

    assert world.parties.more == Unknown(("deployment.places[1].party",))
    assert missing(asked(world, 'parties.exists(p, p.incorporated == "RU")')) == ("deployment.places[1].party",)


def test_a_party_that_is_one_of_two_decides_what_both_decide() -> None:
    """Sources may dispute who it is."""
    world = a_world(CHAIN.replace("operator: acme", "operator: {stated: [{value: acme}, {value: pool}]}"), USE)

    assert asked(world, 'deployment.operator.incorporated != "CN"') is True
    assert asked(world, 'controlled_by(deployment.operator, "china")') is False
    assert missing(asked(world, 'deployment.operator.incorporated == "DE"')) == ("deployment.operator",)


def test_a_place_has_the_data_that_it_names() -> None:
    """By category or by the data set's id; `all` means what the service collects too."""
    world = a_world(CHAIN, USE)

    assert [paths(place.get("data")) for place in world.places.items] == [
        ["engagement.data.mails"],
        ["engagement.data.mails", "engagement.data.tickets", "deployment.collects[0]"],
        ["engagement.data.tickets"],
    ]
    vague = a_world(
        CHAIN.replace("data: [mails]", "data: unknown").replace("category: prompts", "title: T"),
        USE.replace("category: prompts", "title: T"),
    )
    assert missing(asked(vague, "deployment.places[0].data.exists(d, true)")) == ("deployment.places[0].data",)
    logged = asked(vague, "places.exists(p, p.activity == 'logging' && p.data.exists(d, true))")
    assert "engagement.data.tickets.category" in missing(logged)


def test_a_word_for_data_that_nobody_uses_leaves_open_what_is_there() -> None:
    """A vendor's own word for our data, or a misspelt one, does not say that our data is elsewhere."""
    world = a_world(CHAIN.replace("data: [mails]", "data: [mials]"), USE)

    assert missing(asked(world, "deployment.places[0].data.exists(d, true)")) == ("deployment.places[0].data",)


def test_a_model_runs_somewhere() -> None:
    """Where no place is one of inference, there may be another place, whatever the list says."""
    nowhere = a_world(CHAIN.replace("activity: inference", "activity: storage"), USE)

    assert missing(asked(nowhere, 'places.exists(p, p.country == "KP")')) == ("deployment.places",)


def test_hosted_is_stored_processed_or_trained_on_there() -> None:
    """Support and remote access only view it."""
    world = a_world(CHAIN, USE, as_of=date(2025, 5, 31))

    assert asked(world, "places.map(p, p.hosted)").items == (True, True, False)
    unknown = a_world(CHAIN.replace("activity: storage", "activity: {stated: [{value: support}, {value: remote_access}]}"), USE)
    assert asked(unknown, "deployment.places[0].hosted") is False
    assert missing(asked(a_world(CHAIN.replace("activity: storage, ", ""), USE), "deployment.places[0].hosted")) == (
        "deployment.places[0].activity",
    )


def test_access_laws_reach_a_party_by_control_seat_and_place() -> None:
    """What is not known of places or owners leaves the list open."""
    world = a_world(CHAIN, USE)

    assert asked(world, 'parties.exists(p, p.id == "deep" && p.access_laws.exists(l, l.country == "CN"))') is True
    assert asked(world, 'parties.exists(p, p.id == "acme" && p.access_laws.exists(l, l.country == "CN"))') is False
    assert asked(world, 'parties.exists(p, p.id == "pool" && p.access_laws.exists(l, l.country == "US"))') is True
    owned = a_world(CHAIN.replace("principal_place: DE, owners: []", "principal_place: DE"), USE)
    assert missing(asked(owned, 'parties.exists(p, p.id == "acme" && p.access_laws.exists(l, l.country == "CN"))')) == (
        "parties.acme.owners",
    )


def test_places_parties_and_what_is_collected_are_told_for_a_report() -> None:
    """In words."""
    world = a_world(CHAIN, USE)
    places, parties = place_results(world, ()), party_results(world)

    assert [(place.activity, place.country, place.party_name, place.use) for place in places] == [
        ("storage", "Germany (DE)", "Acme", "unknown"),
        ("inference", "United States (US)", "pool", "possible"),
        ("logging", "China (CN)", "deep", "unknown"),
    ]
    assert (parties[0].name, parties[0].roles, dict(parties[0].controlled)["china"]) == ("Acme Ltd", ("operator", "storage"), "no")
    assert dict(parties[2].controlled)["china"] == "yes"
    (collected,) = collected_results(world)
    assert (collected.category, collected.subjects) == ("keystrokes", "users")
    assert world.label("deployment.places[1]") == "inference by pool in United States (US)"


def test_a_list_of_data_that_may_go_on_leaves_open_what_a_place_has() -> None:
    """Another data set may be of the category that the place names."""
    dossier = "parties: {acme: {}}\ndeployments: {d: {places: [{activity: storage, party: acme, data: [mails]}], collects: []}}\n"
    engagement = "data: {one: {category: mails}}\n"
    (known,) = a_world(dossier, engagement).places.items
    (place,) = a_world(dossier.replace(", collects: []", ""), engagement).places.items

    assert paths(known.get("data")) == paths(place.get("data")) == ["engagement.data.one"]
    assert (known.get("data").more, place.get("data").more) == (None, Unknown(("deployment.collects",)))
