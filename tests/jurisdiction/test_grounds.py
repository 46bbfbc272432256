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
