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
ATLAS = RegionAtlas(REGIONS, date(2026, 1, 1))


def test_a_region_is_in_every_country_in_which_some_recipient_may_be_of_it() -> None:
    """A condition, and a doubt, leave that possible; a member whose days are over does not."""
    assert ATLAS.within("free") == ("CA", "CH", "MC", "US")
    assert RegionAtlas(REGIONS, date(2025, 12, 27)).within("free") == ("CA", "CH", "GB", "MC", "US")


def test_all_countries_are_outside_but_those_that_are_of_the_region_for_every_recipient() -> None:
    """Somebody in the United States, and in doubtful Monaco, may be outside."""
    assert set(countries()) - set(ATLAS.outside("free")) == {"CH"}
    assert list(ATLAS.outside("free")) == sorted(ATLAS.outside("free"))


def test_a_country_is_a_region_by_its_code() -> None:
    """In either case."""
    assert ATLAS.within("cn") == ATLAS.within("CN") == ("CN",)
    assert set(countries()) - set(ATLAS.outside("cn")) == {"CN"}


def test_a_region_that_there_is_not_is_refused() -> None:
    """With the one that was meant."""
    for ask in (ATLAS.within, ATLAS.outside):
        with pytest.raises(UsageError, match="there is no region 'fre' in the policy; did you mean 'free'"):
            ask("fre")


def test_what_was_looked_up_is_kept() -> None:
    """The same list, not another one."""
    assert ATLAS.within("free") is ATLAS.within("free")
    assert ATLAS.outside("free") is ATLAS.outside("free")
