"""The facts behind an answer on control."""

from __future__ import annotations

from datetime import date

from vendor_risk.jurisdiction import Effect, Member, Region, grounds_of_control

from .facts import Given, a_party, an_entity, missing, owners_of

CONCERN = Region("concern", "Concern", Effect.PROHIBITS, (Member(country="CN"),), frozenset({"residence", "employment", "designation"}))


def grounds(party: str, *parties: Given) -> tuple[str, ...]:
    """Return the paths of the facts behind the answer."""
    return grounds_of_control(party, CONCERN, {one.path.removeprefix("parties."): one for one in parties}, date(2026, 11, 24))


def test_who_stands_there_does_so_by_one_fact() -> None:
    """The first that is true says it all."""
    assert grounds("a", an_entity("a", "CN")) == ("parties.a.incorporated",)
    assert grounds("a", an_entity("a", "NL", designated=True)) == ("parties.a.designated",)


def test_a_chain_of_owners_is_told_down_to_the_one_who_stands_there() -> None:
    """Each share on the way, and the last owner's own fact."""
    parties = (
        an_entity("top", "CN"),
        an_entity("mid", owners=owners_of("mid", ("top", 60))),
        an_entity("low", owners=owners_of("low", ("mid", 50))),
    )

    assert grounds("low", *parties) == ("parties.low.owners[0].percent", "parties.mid.owners[0].percent", "parties.top.incorporated")


def test_an_employee_is_told_by_the_employer() -> None:
    """The employment, and what makes the employer one of the region."""
    worker = a_party("w", kind="individual", residence="NL", employer="top", designated=False)

    assert grounds("w", worker, an_entity("top", "CN")) == ("parties.w.employer", "parties.top.incorporated")


def test_who_is_outside_is_so_by_all_that_was_asked() -> None:
    """Every place, the designation and the owners rule it out together."""
    assert grounds("a", an_entity("a")) == (
        "parties.a.incorporated", "parties.a.principal_place", "parties.a.designated", "parties.a.owners",
    )  # fmt: skip


def test_what_is_not_known_is_told_by_what_is_missing() -> None:
    """The same facts that the unknown answer names."""
    assert grounds("a", an_entity("a", owners=missing("parties.a.owners"))) == ("parties.a.owners",)


def test_a_party_that_nobody_described_is_its_own_gap() -> None:
    """What is missing is the party."""
    assert grounds("ghost") == ("parties.ghost",)


def test_every_owner_that_brings_a_party_in_is_told_once() -> None:
    """Two that hold a half together, each with its own place; an owner elsewhere brings nothing, and a parent met twice is told once."""
    parties = (
        an_entity("one", "CN"),
        an_entity("two", owners=owners_of("two", ("one", 80))),
        an_entity("three", "CN"),
        an_entity("a", owners=owners_of("a", ("one", 20), ("nl", 30), ("two", 20), ("three", 20))),
    )

    assert grounds("a", *parties, an_entity("nl")) == (
        "parties.a.owners[0].percent", "parties.a.owners[2].percent", "parties.a.owners[3].percent",
        "parties.one.incorporated", "parties.two.owners[0].percent", "parties.three.incorporated",
    )  # fmt: skip


def test_companies_that_own_each_other_are_told_once() -> None:
    """A circle is walked through once, wherever it begins."""
    parties = (
        an_entity("a", owners=owners_of("a", ("b", 60))),
        an_entity("b", owners=owners_of("b", ("a", 40), ("top", 60))),
        an_entity("top", "CN"),
        an_entity("below", owners=owners_of("below", ("a", 100))),
    )

    assert grounds("a", *parties) == (
        "parties.a.owners[0].percent", "parties.b.owners[0].percent", "parties.b.owners[1].percent", "parties.top.incorporated",
    )  # fmt: skip
    assert grounds("below", *parties) == ("parties.below.owners[0].percent", *grounds("a", *parties))


def test_a_share_is_a_ground_as_far_as_it_is_stated() -> None:
    """A disputed share counts for the least that is stated; one that nobody stated brings nothing, nor does an owner nobody names."""
    top = an_entity("top", "CN")
    disputed = an_entity("a", owners=owners_of("a", ("top", missing("parties.a.owners[0].percent", 51, 60))))
    unstated = an_entity("a", owners=owners_of("a", ("top", 60), ("top", missing("s")), (missing("p"), 10)))

    assert grounds("a", disputed, top) == ("parties.a.owners[0].percent", "parties.top.incorporated")
    assert grounds("a", unstated, top) == ("parties.a.owners[0].percent", "parties.top.incorporated")


def test_an_employer_is_a_ground_only_where_employment_counts() -> None:
    """For a region that asks for residence alone the owner says it all."""
    parties = {
        "top": an_entity("top", "CN"),
        "boss": an_entity("boss", "CN"),
        "a": an_entity("a", owners=owners_of("a", ("top", 60)), employer="boss"),
    }
    plain = Region("plain", "Plain", Effect.PROHIBITS, (Member(country="CN"),))

    assert grounds_of_control("a", plain, parties, date(2026, 11, 24)) == ("parties.a.owners[0].percent", "parties.top.incorporated")


def test_grounds_are_of_the_day() -> None:
    """Before its first day a region's member is no ground, and what rules control out is told instead."""
    since = Region("since", "Since April", Effect.PROHIBITS, (Member(country="CN", from_=date(2025, 4, 8)),))
    parties = {"a": an_entity("a", "CN")}

    assert grounds_of_control("a", since, parties, date(2025, 4, 8)) == ("parties.a.incorporated",)
    assert grounds_of_control("a", since, parties, date(2025, 4, 7)) == (
        "parties.a.incorporated", "parties.a.principal_place", "parties.a.owners",
    )  # fmt: skip


def test_a_person_is_outside_without_owners() -> None:
    """Nobody owns a person, so owners are no reason."""
    person = a_party("p", kind="individual", residence="NL", designated=False, employer=None)

    assert grounds("p", person) == ("parties.p.residence", "parties.p.designated")
