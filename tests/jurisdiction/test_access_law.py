"""Which access laws reach a party."""

from __future__ import annotations

from datetime import date

from vendor_risk.cel import Unknown
from vendor_risk.jurisdiction import AccessLaw, Reach, Reached, access_laws_of

from .facts import Given, an_entity, missing, owners_of

TODAY = date(2026, 11, 24)
INTELLIGENCE = AccessLaw("cn", "Intelligence", "CN", "Article 7", frozenset({Reach.CONTROL, Reach.LOCATION}), from_=date(2017, 6, 28))
INTERCEPTION = AccessLaw("in", "Interception", "IN", "section 69", frozenset({Reach.INCORPORATION, Reach.LOCATION}))


def reaching(party: Given, *others: Given, locations: tuple[object, ...] = (), as_of: date = TODAY) -> dict[str, object]:
    """Return the laws that reach the party, each with how sure that is."""
    parties = {one.path.removeprefix("parties."): one for one in (party, *others)}
    found = access_laws_of(party.path.removeprefix("parties."), (INTELLIGENCE, INTERCEPTION), parties, locations, as_of)
    return {reached.law.id: reached.holds for reached in found}


def test_a_law_reaches_through_the_parent() -> None:
    """A Dutch subsidiary of a Chinese company is reached wherever its servers stand."""
    child = an_entity("a", owners=owners_of("a", ("top", 100)))

    assert reaching(child, an_entity("top", "CN"), locations=("NL",)) == {"cn": True}


def test_a_law_reaches_what_lies_in_its_country() -> None:
    """Data kept in China is reached though nobody there controls the party."""
    assert reaching(an_entity("a"), locations=("NL", "CN")) == {"cn": True}
    assert reaching(an_entity("a"), locations=("NL",)) == {}


def test_incorporation_is_asked_only_where_the_law_says_so() -> None:
    """India's law reaches its own companies, and not those that its companies own abroad."""
    assert reaching(an_entity("a", "IN")) == {"in": True}
    assert reaching(an_entity("a", owners=owners_of("a", ("top", 100))), an_entity("top", "IN")) == {}


def test_what_is_not_known_leaves_a_law_possible() -> None:
    """An unknown country of storage may be anywhere, and is named."""
    assert reaching(an_entity("a"), locations=(missing("p.country", "CN", "SG"),)) == {"cn": Unknown(("p.country",))}


def test_a_law_reaches_nobody_before_its_first_day() -> None:
    """The law of 2017 is no law of 2016."""
    assert reaching(an_entity("a", "CN"), as_of=date(2017, 6, 27)) == {}


def test_each_way_of_reaching_is_asked_only_where_the_law_has_it() -> None:
    """A law on data in the country reaches no company for being founded there, and a law on companies no data for lying there."""
    data_in_china = AccessLaw("data", "Data", "CN", "1", frozenset({Reach.LOCATION}))
    of_chinese = AccessLaw("companies", "Companies", "CN", "2", frozenset({Reach.INCORPORATION}))
    chinese, dutch = {"a": an_entity("a", "CN")}, {"a": an_entity("a", "NL")}

    assert access_laws_of("a", [data_in_china], chinese, ["NL"], TODAY) == ()
    assert access_laws_of("a", [of_chinese], dutch, ["CN"], TODAY) == ()
    assert access_laws_of("a", [of_chinese], chinese, [], TODAY) == (Reached(of_chinese, True),)


def test_a_law_is_in_force_from_its_first_day_to_its_last() -> None:
    """Both days count, and the days beside them do not."""
    law = AccessLaw("x", "X", "CN", "1", frozenset({Reach.CONTROL}), from_=date(2017, 6, 28), until=date(2020, 12, 31))
    days = (date(2017, 6, 27), date(2017, 6, 28), date(2020, 12, 31), date(2021, 1, 1))

    assert [law.in_force(day) for day in days] == [False, True, True, False]


def test_a_party_that_nobody_described_is_reached_by_where_it_keeps_data_alone() -> None:
    """Of control nothing is known, of incorporation nothing is asked."""
    found = access_laws_of("ghost", [INTELLIGENCE, INTERCEPTION], {}, ["IN"], TODAY)

    assert found == (Reached(INTELLIGENCE, Unknown(("parties.ghost",))), Reached(INTERCEPTION, True))
