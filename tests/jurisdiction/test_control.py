"""Who is controlled from where."""

from __future__ import annotations

from datetime import date

from vendor_risk.cel import Unknown
from vendor_risk.jurisdiction import Effect, Member, Region, Truth, controlled_by

from .facts import Given, a_party, an_entity, missing, owners_of

TODAY = date(2026, 11, 24)
CHINA = Region("china", "China", Effect.PROHIBITS, (Member(country="CN"), Member(country="HK")))
CONCERN = Region("concern", "Concern", Effect.PROHIBITS, CHINA.members, frozenset({"residence", "employment", "designation"}))


def asked(party: str, *parties: Given, region: Region = CHINA) -> Truth:
    """Return whether one of the parties is controlled from the region."""
    return controlled_by(party, region, {one.path.removeprefix("parties."): one for one in parties}, TODAY)


def test_incorporation_and_principal_place_each_suffice() -> None:
    """A Dutch company run from Hong Kong is controlled from there."""
    assert asked("a", an_entity("a", "CN")) is True
    assert asked("a", an_entity("a", "NL", principal_place="HK")) is True
    assert asked("a", an_entity("a", "NL")) is False


def test_half_in_aggregate_is_control_and_less_is_not() -> None:
    """Two owners of the region with 25 % each control together; 49.9 % do not; 33.3 and 16.7 are exactly a half."""
    one, two = an_entity("one", "CN"), an_entity("two", "HK")

    assert asked("a", an_entity("a", owners=owners_of("a", ("one", 25), ("two", 25))), one, two) is True
    assert asked("a", an_entity("a", owners=owners_of("a", ("one", 33.3), ("two", 16.7))), one, two) is True
    assert asked("a", an_entity("a", owners=owners_of("a", ("one", 25), ("two", 24.9))), one, two) is False


def test_control_passes_down_whole() -> None:
    """50 % of 50 % is control, though it is a quarter when multiplied."""
    parties = (
        an_entity("top", "CN"),
        an_entity("mid", owners=owners_of("mid", ("top", 50))),
        an_entity("low", owners=owners_of("low", ("mid", 50))),
    )

    assert asked("low", *parties) is True


def test_a_circle_of_owners_controls_nothing_by_itself() -> None:
    """Two companies that own each other belong to nobody of the region until one of the region comes in."""
    circle = (an_entity("a", owners=owners_of("a", ("b", 100))), an_entity("b", owners=owners_of("b", ("a", 50), ("c", 50))))

    assert asked("a", *circle, an_entity("c", "NL")) is False
    assert asked("a", *circle, an_entity("c", "CN")) is True


def test_the_rest_of_a_closed_list_is_nobodys_and_of_an_open_one_anybodys() -> None:
    """30 % of the region and nothing said of the rest decides nothing when there may be other owners."""
    top = an_entity("top", "CN")

    assert asked("a", an_entity("a", owners=owners_of("a", ("top", 30))), top) is False
    assert asked("a", an_entity("a", owners=owners_of("a", ("top", 30), more=True)), top) == Unknown(("parties.a.owners",))
    assert asked("a", an_entity("a", owners=missing("parties.a.owners"))) == Unknown(("parties.a.owners",))


def test_an_open_list_decides_where_the_known_owners_leave_too_little() -> None:
    """With 51 % in other hands the rest can't be a half."""
    assert asked("a", an_entity("a", owners=owners_of("a", ("nl", 51), more=True)), an_entity("nl", "NL")) is False


def test_an_unknown_share_is_named() -> None:
    """A share nobody stated may be a half, unless others hold too much."""
    top, other, share = an_entity("top", "CN"), an_entity("other", "NL"), missing("parties.a.owners[0].percent")

    assert asked("a", an_entity("a", owners=owners_of("a", ("top", share))), top) == Unknown(("parties.a.owners[0].percent",))
    assert asked("a", an_entity("a", owners=owners_of("a", ("top", share), ("other", 60))), top, other) is False
    assert asked("a", an_entity("a", owners=owners_of("a", ("other", share))), other) is False


def test_a_disputed_share_decides_where_all_that_is_stated_does() -> None:
    """Two sources that say 51 and 60 % agree on control; 40 and 60 % do not."""
    top = an_entity("top", "CN")

    assert asked("a", an_entity("a", owners=owners_of("a", ("top", missing("s", 51, 60)))), top) is True
    assert asked("a", an_entity("a", owners=owners_of("a", ("top", missing("s", 40, 60)))), top) == Unknown(("s",))


def test_an_owner_nobody_names_may_be_of_the_region() -> None:
    """What matters of an unknown owner is who it is, and how much it holds."""
    nobody = missing("parties.a.owners[0].party")

    assert asked("a", an_entity("a", owners=owners_of("a", (nobody, 60)))) == Unknown(("parties.a.owners[0].party",))
    assert asked("a", an_entity("a", owners=owners_of("a", (nobody, 10)))) is False


def test_the_facts_behind_an_owner_are_named() -> None:
    """A parent that may stand in the region leaves its child undecided, by the parent's own fact."""
    parent = an_entity("p", missing("parties.p.incorporated"), principal_place="NL")

    assert asked("a", an_entity("a", owners=owners_of("a", ("p", 100))), parent) == Unknown(("parties.p.incorporated",))


def test_an_individual_counts_by_residence_and_has_no_owners() -> None:
    """A person who lives in the region brings his company into it; who lives elsewhere does not."""
    company = an_entity("a", owners=owners_of("a", ("person", 100)))

    assert asked("a", company, a_party("person", kind="individual", residence="CN")) is True
    assert asked("a", company, a_party("person", kind="individual", residence="NL")) is False


def test_employment_and_designation_count_where_the_region_says_so() -> None:
    """Under 28 CFR Part 202 an employee of a Chinese company is covered abroad, and so is who is designated."""
    worker = a_party("w", kind="individual", residence="NL", employer="top", designated=False)
    top, named = an_entity("top", "CN"), an_entity("named", "NL", designated=True)

    assert asked("w", worker, top) is False
    assert asked("w", worker, top, region=CONCERN) is True
    assert asked("named", named) is False
    assert asked("named", named, region=CONCERN) is True
    assert asked("a", an_entity("a", owners=owners_of("a", ("named", 50))), named, region=CONCERN) is True
    assert asked("a", an_entity("a", designated=missing("parties.a.designated")), region=CONCERN) == Unknown(("parties.a.designated",))


def test_a_government_is_of_its_country_and_owned_by_nobody() -> None:
    """A state's own share is control; the state itself has no owners to ask for."""
    state = a_party("state", kind="government", incorporated="CN")

    assert asked("state", state) is True
    assert asked("a", an_entity("a", owners=owners_of("a", ("state", 50))), state) is True
    assert asked("state", a_party("state", kind="government", incorporated="NL")) is False


def test_a_party_that_nobody_described_is_unknown() -> None:
    """An id without a party is an unknown of its own."""
    assert asked("ghost") == Unknown(("parties.ghost",))
