"""Who is controlled from where."""

from __future__ import annotations

from datetime import date

from vendor_risk.cel import Unknown
from vendor_risk.jurisdiction import Effect, Member, Region, Truth, control, controlled_by

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


def test_a_person_found_to_be_covered_is_where_designation_counts() -> None:
    """The facts behind such a finding need not be told, and for a region that knows no designation it says nothing."""
    found = an_entity("found", us_standing="covered_person", owners=missing("parties.found.owners"))

    assert asked("found", found, region=CONCERN) is True
    assert asked("a", an_entity("a", owners=owners_of("a", ("found", 50))), found, region=CONCERN) is True
    assert asked("found", found) == Unknown(("parties.found.owners",))
    assert asked("b", an_entity("b", us_standing="not_covered"), region=CONCERN) is False


def test_an_employer_who_may_be_of_the_region_leaves_a_person_undecided() -> None:
    """What is missing is who employs him, or where the employer stands."""
    unemployed = a_party("w", kind="individual", residence="NL", employer=None, designated=False)
    silent = a_party("w", kind="individual", residence="NL", designated=False)
    worker = a_party("w", kind="individual", residence="NL", employer="top", designated=False)
    top = an_entity("top", missing("parties.top.incorporated"), principal_place="NL")

    assert asked("w", unemployed, region=CONCERN) is False
    assert asked("w", silent, region=CONCERN) == Unknown(("parties.w.employer",))
    assert asked("w", worker, top, region=CONCERN) == Unknown(("parties.top.incorporated",))
    assert asked("w", silent) is False


def test_nobody_asks_for_whom_a_company_works() -> None:
    """An employer that is missing leaves only a person open."""
    assert asked("a", an_entity("a"), region=CONCERN) is False


def test_a_party_is_named_by_its_id_or_by_itself() -> None:
    """An owner and an employer may be given as the party they are."""
    top = an_entity("top", "CN")

    assert asked("a", an_entity("a", owners=owners_of("a", (top, 50))), top) is True
    assert asked("w", a_party("w", kind="individual", residence="NL", employer=top), top, region=CONCERN) is True


def test_exactly_a_half_that_may_be_of_the_region_is_named() -> None:
    """A half is control, so it leaves a party undecided: an owner nobody names, one who may stand there, a rest of a half."""
    nobody, parent = missing("parties.a.owners[0].party"), an_entity("p", missing("parties.p.incorporated"), principal_place="NL")

    assert asked("a", an_entity("a", owners=owners_of("a", (nobody, 50)))) == Unknown(("parties.a.owners[0].party",))
    assert asked("a", an_entity("a", owners=owners_of("a", ("p", 50))), parent) == Unknown(("parties.p.incorporated",))
    assert asked("a", an_entity("a", owners=owners_of("a", ("nl", 50), more=True)), an_entity("nl")) == Unknown(("parties.a.owners",))


def test_a_share_that_nobody_stated_may_be_nothing_at_all() -> None:
    """It takes nothing from what others may hold, and adds nothing to what is held for sure."""
    nl, more, top, open_share = an_entity("nl"), an_entity("more"), an_entity("top", "CN"), missing("parties.a.owners[1].percent")

    assert asked("a", an_entity("a", owners=owners_of("a", ("nl", 50), ("more", open_share), more=True)), nl, more) == Unknown(
        ("parties.a.owners", "parties.a.owners[1].percent")
    )
    assert asked("a", an_entity("a", owners=owners_of("a", ("top", 49), ("top", open_share))), top) == Unknown(
        ("parties.a.owners[1].percent",)
    )


def test_owners_who_cannot_bring_a_party_in_are_not_asked_about() -> None:
    """A parent with 30 % is no way in, whatever it is; only the party's own place is missing."""
    parent = an_entity("p", missing("parties.p.incorporated"), principal_place="NL")
    party = an_entity("a", principal_place=missing("parties.a.principal_place"), owners=owners_of("a", ("p", 30)))

    assert asked("a", party, parent) == Unknown(("parties.a.principal_place",))


def test_residence_counts_where_the_region_says_so_and_a_seat_always() -> None:
    """A region that names designation alone leaves out who lives there, not who is founded there."""
    founded = Region("founded", "Founded there", Effect.PROHIBITS, CHINA.members, frozenset({"designation"}))

    assert asked("p", a_party("p", kind="individual", residence="CN", designated=False), region=founded) is False
    assert asked("a", an_entity("a", "CN"), region=founded) is True


def test_control_is_of_the_day() -> None:
    """A region's member counts from its first day on."""
    since = Region("since", "Since April", Effect.PROHIBITS, (Member(country="CN", from_=date(2025, 4, 8)),))
    parties = {"top": an_entity("top", "CN"), "a": an_entity("a", owners=owners_of("a", ("top", 50)))}

    assert control(since, parties, date(2025, 4, 7)) == {"top": False, "a": False}
    assert control(since, parties, date(2025, 4, 8)) == {"top": True, "a": True}
    assert controlled_by("a", since, parties, date(2025, 4, 7)) is False
    assert controlled_by("a", since, parties, date(2025, 4, 8)) is True


def test_an_organisation_of_the_region_controls_what_it_owns() -> None:
    """An organisation may be a member wherever it works."""
    region = Region("banned", "Banned organisations", Effect.PROHIBITS, (Member(organisation="Wagner"),))
    parties = an_entity("a", owners=owners_of("a", ("w", 50))), an_entity("w", "NL", name="Wagner")

    assert asked("a", *parties, region=region) is True


def test_a_place_that_is_stated_counts_whatever_the_party_is() -> None:
    """A company said to reside in China, and a state said to sit there, are taken at the word."""
    assert asked("a", an_entity("a", residence="CN")) is True
    assert asked("s", a_party("s", kind="government", incorporated="NL", principal_place="CN")) is True


def test_what_is_missing_about_a_party_is_what_parties_of_its_kind_have() -> None:
    """A state has a country, a company two places and owners, a person a residence; who is none of them for sure has all of these."""
    seat, home = ("parties.a.incorporated", "parties.a.principal_place"), "parties.a.residence"

    assert asked("a", a_party("a", kind="government")) == Unknown(("parties.a.incorporated",))
    assert asked("a", a_party("a", kind="entity", owners=owners_of("a"))) == Unknown(seat)
    assert asked("a", a_party("a", kind="entity")) == Unknown((*seat, "parties.a.owners"))
    assert asked("a", a_party("a", kind="individual")) == Unknown((home,))
    assert asked("a", a_party("a")) == Unknown(("parties.a.kind", *seat, home, "parties.a.owners"))
    assert asked("a", a_party("a", kind="individual", incorporated="NL", principal_place="NL")) == Unknown(("parties.a.owners",))
