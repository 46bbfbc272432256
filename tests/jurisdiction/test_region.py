"""Regions as such."""

from __future__ import annotations

from datetime import date

import pytest

from vendor_risk.jurisdiction import Effect, Member, Region, Regions, Standing


@pytest.mark.parametrize(
    ("member", "expected"),
    [
        (Member(country="DE"), False),
        (Member(country="US", certification="dpf"), True),
        (Member(subdivision="CA-QC"), True),
        (Member(organisation="EPO"), True),
        (Member(country="BR", exporters=frozenset({"DE"})), True),
        (Member(country="MC", confirmed=False), True),
        (Member(country="GG", dates_confirmed=False), True),
    ],
)
def test_a_list_of_countries_stands_for_a_region_without_conditions_and_doubts_only(member: Member, expected: bool) -> None:
    """Where membership depends on more than the country, `country in regions.x` must be refused."""
    assert Region("r", "R", Effect.PERMITS, (Member(country="FR"), member)).conditional is expected


def test_a_doubt_is_no_condition_where_the_region_prohibits() -> None:
    """What could not be confirmed is in force there, so the list stands."""
    assert not Region("r", "R", Effect.PROHIBITS, (Member(country="HK", dates_confirmed=False),)).conditional


def test_countries_leave_out_what_is_not_sure_where_the_region_permits() -> None:
    """The list that a condition sees holds the members of the day."""
    members = (Member(country="FR"), Member(country="GB", until=date(2020, 12, 31)), Member(country="MC", confirmed=False))
    regions = Regions({"p": Region("p", "P", Effect.PERMITS, members), "f": Region("f", "F", Effect.PROHIBITS, members)})

    assert regions.countries("p", date(2020, 12, 31)) == ("FR", "GB")
    assert regions.countries("p", date(2021, 1, 1)) == ("FR",)
    assert regions.countries("f", date(2021, 1, 1)) == ("FR", "MC")


def test_doubt_does_not_outlast_the_days() -> None:
    """A membership that ended is none, confirmed or not."""
    assert Member(country="GB", until=date(2020, 12, 31), confirmed=False).standing(date(2021, 1, 1)) is Standing.NONE


def test_all_regions_are_counted() -> None:
    """The set is a mapping like any other."""
    regions = Regions({"p": Region("p", "P", Effect.PERMITS, ()), "f": Region("f", "F", Effect.PROHIBITS, ())})

    assert (len(regions), list(regions)) == (2, ["p", "f"])


def test_one_country_is_a_region_of_its_name_that_prohibits() -> None:
    """Who is controlled from a country is asked of the country itself, without conditions or days."""
    region = Region.of_country("CN")

    assert (region.id, region.title, region.effect, region.conditional) == ("CN", "CN", Effect.PROHIBITS, False)
    assert Regions({"CN": region}).countries("CN", date(1970, 1, 1)) == ("CN",)
