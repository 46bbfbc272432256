"""The regions and access laws that ship."""

from __future__ import annotations

from datetime import date

import pytest

from vendor_risk.cel import Unknown
from vendor_risk.jurisdiction import Regions, Whereabouts, load_access_laws, load_regions, member
from vendor_risk.shipped import shipped

from .facts import an_entity, certifications

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def regions() -> Regions:
    """Return every region that ships."""
    return load_regions(sorted((shipped("questionnaires") / "regions").glob("*.yaml")))


def test_every_member_names_its_source(regions: Regions) -> None:
    """A membership without a source could not be looked up."""
    assert [(region.id, one.code) for region in regions.values() for one in region.members if not one.source] == []


def test_the_eea_has_thirty_countries_and_their_territories(regions: Regions) -> None:
    """27 Member States, Iceland, Liechtenstein, Norway, and the seven territories with codes of their own; not the UK any more."""
    countries = regions.countries("eea", TODAY)

    assert len(countries) == 30 + 7
    assert {"IS", "LI", "NO"} <= set(countries)
    assert not {"GB", "CH"} & set(countries)
    assert "GB" in regions.countries("eea", date(2020, 12, 31))


@pytest.mark.parametrize(
    ("scheme", "day", "expected"),
    [
        ("safe-harbour", date(2000, 7, 25), False),
        ("safe-harbour", date(2000, 7, 26), True),
        ("safe-harbour", date(2015, 10, 5), True),
        ("safe-harbour", date(2015, 10, 6), False),
        ("privacy-shield", date(2016, 7, 12), True),
        ("privacy-shield", date(2020, 7, 15), True),
        ("privacy-shield", date(2020, 7, 16), False),
        ("privacy-shield", date(2020, 7, 17), False),
        ("privacy-shield", date(2023, 7, 10), False),
        ("dpf", date(2023, 7, 9), False),
        ("dpf", date(2023, 7, 10), True),
        ("dpf", TODAY, True),
        ("iso27001", TODAY, False),
    ],
)
def test_the_united_states_are_adequate_under_the_scheme_of_the_day_only(regions: Regions, scheme: str, day: date, expected: bool) -> None:
    """Safe Harbour, Privacy Shield and the Data Privacy Framework each cover their own recipients in their own days."""
    recipient = an_entity("r", "US", certifications=certifications("r", (scheme, "active")))

    assert member(regions["eu_adequate"], Whereabouts("US", recipient, exporter="DE"), day) is expected


@pytest.mark.parametrize(
    ("country", "day", "expected"),
    [
        ("GB", date(2021, 6, 28), True),
        ("GB", date(2025, 12, 18), True),
        ("GB", date(2025, 12, 27), True),
        ("GB", TODAY, True),
        ("GB", date(2031, 12, 27), True),
        ("GB", date(2031, 12, 28), False),
        ("BR", date(2026, 1, 25), False),
        ("BR", date(2026, 1, 26), True),
        ("KR", date(2021, 12, 16), False),
        ("KR", date(2021, 12, 17), True),
        ("CH", date(2010, 1, 1), True),
        ("CN", TODAY, False),
        ("RU", TODAY, False),
        ("IN", TODAY, False),
        ("SG", TODAY, False),
    ],
)
def test_adequacy_decisions_hold_on_their_days(regions: Regions, country: str, day: date, expected: bool) -> None:
    """The first day, the last one, and the countries that have none."""
    assert (
        member(
            regions["eu_adequate"], Whereabouts(country, an_entity("r", country, certifications=certifications("r")), exporter="DE"), day
        )
        is expected
    )


def test_what_was_not_read_is_unknown_and_named(regions: Regions) -> None:
    """Brazil's decision for exporters in Norway, and Guernsey's in the years for which its day matters."""
    norway = member(regions["eu_adequate"], Whereabouts("BR", an_entity("r", "BR"), exporter="NO"), TODAY)
    guernsey = member(regions["eu_adequate"], Whereabouts("GG", an_entity("r", "GG"), exporter="DE"), date(2004, 1, 1))

    assert norway == Unknown(("regions.eu_adequate.BR",))
    assert guernsey == Unknown(("regions.eu_adequate.GG",))


def test_canada_asks_for_pipeda(regions: Regions) -> None:
    """Only organisations subject to the federal act are covered."""
    covered = an_entity("r", "CA", certifications=certifications("r", ("pipeda", "active")))

    assert member(regions["eu_adequate"], Whereabouts("CA", covered), TODAY) is True
    assert member(regions["eu_adequate"], Whereabouts("CA", an_entity("r", "CA", certifications=certifications("r"))), TODAY) is False


def test_china_holds_hong_kong_and_macao_and_not_taiwan(regions: Regions) -> None:
    """A list of countries stands for it."""
    assert regions.countries("china", TODAY) == ("CN", "HK", "MO")
    assert not regions["china"].conditional


def test_the_countries_of_concern_began_with_the_rule(regions: Regions) -> None:
    """28 CFR Part 202 took effect on 8 April 2025."""
    assert regions.countries("countries_of_concern", date(2025, 4, 7)) == ()
    assert regions.countries("countries_of_concern", TODAY) == ("CN", "CU", "HK", "IR", "KP", "MO", "RU", "VE")


def test_plain_regions_can_be_named_in_a_list_of_countries(regions: Regions) -> None:
    """`country in regions.eea` is what a policy's author writes; adequacy has conditions and is asked by `in_region`."""
    assert {name for name in regions if not regions[name].conditional} >= {"china", "countries_of_concern", "eea", "eu", "us"}
    assert regions["eu_adequate"].conditional


def test_access_laws_say_whose_where_and_since_when() -> None:
    """Each has an article, a source and a first day; what was not confirmed says so in a note."""
    laws = load_access_laws([shipped("questionnaires") / "laws" / "access_laws.yaml"])

    assert {law.country for law in laws} == {"CN", "US", "GB", "RU", "IN"}
    assert all(law.article and law.source and law.from_ and (law.confirmed or law.note) for law in laws)


def test_the_swiss_list_counts_where_it_was_read(regions: Regions) -> None:
    """Germany was read, France recalled; the US counts for a certified recipient since 15 September 2024."""
    swiss = regions["swiss_adequate"]
    certified = an_entity("c", "US", certifications=certifications("c", ("dpf-ch", "active")))

    assert member(swiss, Whereabouts("DE"), TODAY) is True
    assert isinstance(member(swiss, Whereabouts("FR"), TODAY), Unknown)
    assert member(swiss, Whereabouts("CN"), TODAY) is False
    assert member(swiss, Whereabouts("US", certified), TODAY) is True
    assert member(swiss, Whereabouts("US", certified), date(2024, 9, 14)) is False
