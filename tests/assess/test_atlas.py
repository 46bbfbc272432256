"""The countries of a region on a day."""

from __future__ import annotations

from datetime import date

import pytest

from vendor_risk.assess.atlas import RegionAtlas
from vendor_risk.errors import UsageError
from vendor_risk.jurisdiction import Effect, Member, Region, Regions
from vendor_risk.model.iso import countries

REGIONS = Regions(
    {
        "free": Region(
            "free",
            "Free",
            Effect.PERMITS,
            (
                Member(country="CH"),
                Member(country="US", certification="dpf"),
                Member(subdivision="CA-QC"),
                Member(country="GB", until=date(2025, 12, 27)),
                Member(organisation="ICRC"),
                Member(country="MC", confirmed=False),
            ),
        )
    }
)


def an_atlas(day: date = date(2026, 1, 1)) -> RegionAtlas:
    """Return an atlas that has looked nothing up yet."""
    return RegionAtlas(REGIONS, day)


def test_a_region_is_in_every_country_in_which_some_recipient_may_be_of_it() -> None:
    """A condition, and a doubt, leave that possible; a member whose days are over does not."""
    assert an_atlas().within("free") == ("CA", "CH", "MC", "US")
    assert an_atlas(date(2025, 12, 27)).within("free") == ("CA", "CH", "GB", "MC", "US")


def test_all_countries_are_outside_but_those_that_are_of_the_region_for_every_recipient() -> None:
    """Somebody in the United States, and in doubtful Monaco, may be outside."""
    assert set(countries()) - set(an_atlas().outside("free")) == {"CH"}
    assert list(an_atlas().outside("free")) == sorted(an_atlas().outside("free"))


def test_a_country_is_a_region_by_its_code() -> None:
    """In either case."""
    assert an_atlas().within("cn") == an_atlas().within("CN") == ("CN",)
    assert set(countries()) - set(an_atlas().outside("cn")) == {"CN"}


def test_a_region_that_there_is_not_is_refused() -> None:
    """With the one that was meant."""
    for ask in (an_atlas().within, an_atlas().outside):
        with pytest.raises(UsageError, match="there is no region 'fre' in the policy; did you mean 'free'"):
            ask("fre")


def test_what_was_looked_up_is_kept() -> None:
    """The same list, not another one."""
    atlas = an_atlas()

    assert atlas.within("free") is atlas.within("free")
    assert atlas.outside("free") is atlas.outside("free")
