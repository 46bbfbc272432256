"""Whether a place or a party is in a region on a day."""

from __future__ import annotations

from datetime import date

from vendor_risk.cel import Unknown
from vendor_risk.jurisdiction import Effect, Member, Region, Whereabouts, certified, member, standing_in

from .facts import a_party, an_entity, certifications, missing

TODAY = date(2026, 11, 24)
FREE = Region(
    "free",
    "Where data may go",
    Effect.PERMITS,
    (
        Member(country="CH", from_=date(2000, 7, 26)),
        Member(country="GB", from_=date(2021, 6, 28), until=date(2025, 12, 27)),
        Member(country="US", certification="dpf"),
        Member(subdivision="CA-QC"),
        Member(country="MC", confirmed=False),
        Member(country="BR", exporters=frozenset({"DE", "FR"})),
        Member(organisation="EPO", names=("European Patent Office",), seats=("DE", "NL"), from_=date(2025, 7, 15)),
    ),
)
BARRED = Region("barred", "Where data may not go", Effect.PROHIBITS, (Member(country="CN"), Member(country="XK", confirmed=False)))


def test_the_last_valid_day_still_counts_and_the_next_does_not() -> None:
    """`until` is the last valid day, `from` the first."""
    days = (date(2021, 6, 27), date(2021, 6, 28), date(2025, 12, 27), date(2025, 12, 28))

    assert [member(FREE, Whereabouts("GB"), day) for day in days] == [False, True, True, False]


def test_a_country_elsewhere_is_outside_whatever_else_is_unknown() -> None:
    """No condition of another member makes a known country unknown."""
    assert member(FREE, Whereabouts("CN", missing("deployment.places[0].party")), TODAY) is False


def test_a_partly_known_country_is_in_when_all_it_can_be_is() -> None:
    """Possibilities decide when they agree, and are named when they don't."""
    certified_party = an_entity("p", certifications=certifications("p", ("dpf", "active")))

    assert member(BARRED, Whereabouts(missing("p.country", "FI", "SE")), TODAY) is False
    assert member(FREE, Whereabouts(missing("p.country", "CH", "US"), certified_party), TODAY) is True
    assert member(BARRED, Whereabouts(missing("p.country", "CN", "SG")), TODAY) == Unknown(("p.country",))


def test_an_unknown_country_is_unknown_and_named_alone() -> None:
    """Nothing known of a country decides nothing, whatever else is filled in."""
    assert member(FREE, Whereabouts(missing("p.country"), an_entity("c")), TODAY) == Unknown(("p.country",))
    assert member(BARRED, Whereabouts(missing("p.country")), TODAY) == Unknown(("p.country",))


def test_a_condition_on_the_recipient_is_asked_of_the_recipient() -> None:
    """The US is adequate for a certified recipient only; who is silent about certifications leaves it open."""
    active, claimed, none, silent = (
        an_entity("c", certifications=certifications("c", ("dpf", "active"))),
        an_entity("c", certifications=certifications("c", ("dpf", "claimed"))),
        an_entity("c", certifications=certifications("c")),
        an_entity("c"),
    )

    assert member(FREE, Whereabouts("US", active), TODAY) is True
    assert member(FREE, Whereabouts("US", claimed), TODAY) is False
    assert member(FREE, Whereabouts("US", none), TODAY) is False
    assert member(FREE, Whereabouts("US", None), TODAY) is False
    assert member(FREE, Whereabouts("US", silent), TODAY) == Unknown(("parties.c.certifications",))


def test_a_certification_on_its_holders_word_alone_permits_nothing() -> None:
    """A register, a certificate or an audit shows it; nobody shows it by saying so, and where the evidence's age is unknown it is open."""
    aged = Unknown(("evidence.paper.dated",), possible=("asserted", "attested"))

    assert certified(an_entity("c", certifications=certifications("c", ("dpf", "active"), assurance="asserted")), "dpf") is False
    assert certified(an_entity("c", certifications=certifications("c", ("dpf", "active"), assurance="documented")), "dpf") is True
    assert certified(an_entity("c", certifications=certifications("c", ("dpf", "active"), assurance=aged)), "dpf") == Unknown(aged.facts)


def test_an_unknown_certification_names_itself() -> None:
    """A status nobody stated, and a list that goes on, are both named."""
    party = an_entity("c", certifications=certifications("c", ("dpf", missing("parties.c.certifications[0].status")), more=True))

    assert certified(party, "dpf") == Unknown(("parties.c.certifications[0].status", "parties.c.certifications"))
    assert certified(party, "pipeda") == Unknown(("parties.c.certifications",))


def test_what_else_could_decide_is_named_beside_the_country() -> None:
    """With a certified recipient Switzerland or the US would be in; without one it matters which of the two it is."""
    either = missing("p.country", "CH", "US")

    assert member(FREE, Whereabouts(either, an_entity("c")), TODAY) == Unknown(("p.country", "parties.c.certifications"))


def test_a_subdivision_counts_where_it_is_known() -> None:
    """A member may be part of a country; without the part the country alone decides nothing."""
    assert member(FREE, Whereabouts("CA", subdivision="CA-QC"), TODAY) is True
    assert member(FREE, Whereabouts("CA", subdivision="CA-ON"), TODAY) is False
    assert member(FREE, Whereabouts("CA", subdivision=missing("p.subdivision")), TODAY) == Unknown(("p.subdivision",))


def test_an_organisation_without_seats_is_in_wherever_it_works() -> None:
    """Then no country rules it out, and an unknown recipient may be it."""
    region = Region("r", "R", Effect.PERMITS, (Member(organisation="ICRC"),))

    assert member(region, Whereabouts("CN", an_entity("icrc", name="icrc")), TODAY) is True
    assert member(region, Whereabouts("CN", missing("p.party")), TODAY) == Unknown(("p.party",))


def test_an_organisation_is_in_at_its_seats() -> None:
    """An organisation is found by its name, from its first day on, in the countries it works in."""
    office = an_entity("epo", "DE", name="European Patent Office")

    assert member(FREE, Whereabouts("DE", office), TODAY) is True
    assert member(FREE, Whereabouts("DE", office), date(2025, 7, 14)) is False
    assert member(FREE, Whereabouts("DE", an_entity("other", "DE")), TODAY) is False
    assert member(FREE, Whereabouts("SG", office), TODAY) is False


def test_a_decision_covers_the_exporters_it_names() -> None:
    """Data that comes from elsewhere is not covered; an unknown exporter is named."""
    assert member(FREE, Whereabouts("BR", exporter="DE"), TODAY) is True
    assert member(FREE, Whereabouts("BR", exporter="NO"), TODAY) is False
    assert member(FREE, Whereabouts("BR"), TODAY) == Unknown(("engagement.organisation.country",))


def test_what_could_not_be_confirmed_permits_nothing_and_still_prohibits() -> None:
    """An unconfirmed membership is unknown where it would permit, and in force where it would prohibit."""
    assert member(FREE, Whereabouts("MC"), TODAY) == Unknown(("regions.free.MC",))
    assert member(FREE, Whereabouts("MC"), TODAY, permits=False) is True
    assert member(BARRED, Whereabouts("XK"), TODAY) is True
    assert member(BARRED, Whereabouts("XK"), TODAY, permits=True) == Unknown(("regions.barred.XK",))


def test_a_membership_with_doubtful_days_is_sure_from_the_day_it_was_seen() -> None:
    """The list shows that it is a member now; since when was not read."""
    doubtful = Member(country="GG", from_=date(2003, 11, 21), dates_confirmed=False, seen=date(2016, 12, 16))
    region = Region("r", "R", Effect.PERMITS, (doubtful,))

    assert member(region, Whereabouts("GG"), date(2003, 11, 20)) is False
    assert member(region, Whereabouts("GG"), date(2010, 1, 1)) == Unknown(("regions.r.GG",))
    assert member(region, Whereabouts("GG"), date(2016, 12, 16)) is True


def test_a_party_stands_where_all_its_places_permit_and_any_prohibits() -> None:
    """One foot in a barred country is enough; for a permission both feet must be in."""
    mixed = an_entity("m", "CH", principal_place="CN")

    assert standing_in(BARRED, mixed, TODAY) is True
    assert standing_in(FREE, mixed, TODAY) is False
    assert standing_in(FREE, an_entity("s", "CH"), TODAY) is True


def test_a_kind_nobody_stated_is_named_with_the_places_it_leaves_open() -> None:
    """What could decide is named: the kind too, since it says which places count."""
    party = a_party("x", incorporated="NL")

    assert standing_in(BARRED, party, TODAY) == Unknown(("parties.x.principal_place", "parties.x.kind"))
    assert standing_in(BARRED, a_party("y", kind="individual", residence="NL"), TODAY) is False


def test_a_demand_overrules_what_the_region_is_for_of_a_party_too() -> None:
    """Asked for a permission every place must be in, and what could not be confirmed permits nothing; asked for a ban one is enough."""
    mixed, doubtful = an_entity("m", "CH", principal_place="CN"), an_entity("d", "XK")

    assert standing_in(BARRED, mixed, TODAY, permits=True) is False
    assert standing_in(FREE, mixed, TODAY, permits=False) is True
    assert standing_in(BARRED, doubtful, TODAY) is True
    assert standing_in(BARRED, doubtful, TODAY, permits=True) == Unknown(("regions.barred.XK",))


def test_a_party_meets_a_members_condition_by_itself() -> None:
    """A company in the United States stands in the region when it is certified."""
    assert standing_in(FREE, an_entity("c", "US", certifications=certifications("c", ("dpf", "active"))), TODAY) is True
    assert standing_in(FREE, an_entity("c", "US", certifications=certifications("c")), TODAY) is False


def test_a_recipient_nobody_names_may_hold_any_certification() -> None:
    """Who it is, is what is missing."""
    assert certified(missing("p.party"), "dpf") == Unknown(("p.party",))
    assert member(FREE, Whereabouts("US", missing("p.party")), TODAY) == Unknown(("p.party",))


def test_an_organisation_is_found_by_its_name_alone() -> None:
    """Without a recipient there is none; a recipient whose name is missing may be it."""
    region = Region("r", "R", Effect.PERMITS, (Member(organisation="ICRC"),))

    assert member(region, Whereabouts("CN"), TODAY) is False
    assert member(region, Whereabouts("CN", a_party("x")), TODAY) == Unknown(("parties.x.name",))


def test_a_partly_known_subdivision_and_exporter_decide_when_all_they_can_be_agree() -> None:
    """Possibilities that agree decide, others leave the fact to be named."""
    quebec = [missing("s", *codes) for codes in (("CA-QC",), ("CA-ON", "CA-BC"), ("CA-QC", "CA-ON"))]
    exporters = [missing("e", *codes) for codes in (("DE", "FR"), ("NO", "IS"), ("DE", "NO"))]

    assert [member(FREE, Whereabouts("CA", subdivision=one), TODAY) for one in quebec] == [True, False, Unknown(("s",))]
    assert [member(FREE, Whereabouts("BR", exporter=one), TODAY) for one in exporters] == [True, False, Unknown(("e",))]
