"""A tile for each country, those where our data is marked: without colour, and in words too."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pycountry

from vendor_risk.report.cartogram import cartogram, spots
from vendor_risk.report.html import render_html

from .sample import sample
from .sample_places import places


def drawn(*changes: dict[str, Any]) -> Any:
    """The drawing of one place for each change."""
    return cartogram([replace(places()[0], path=f"deployment.places[{index}]", **change) for index, change in enumerate(changes)])


def test_every_country_has_a_tile_of_its_own() -> None:
    """No two tiles are in one spot, and every code but Kosovo's is ISO's."""
    codes = {country.alpha_2 for country in pycountry.countries}

    assert len(set(spots().values())) == len(spots()) > 193
    assert set(spots()) - codes == {"XK"}


def test_countries_lie_as_they_do_on_the_globe() -> None:
    """West is left and north is up: a reader finds a country where it belongs."""
    at = spots()

    assert at["US"].column < at["GB"].column < at["DE"].column < at["CN"].column < at["JP"].column
    assert at["SE"].row < at["DE"].row < at["IT"].row < at["EG"].row < at["ZA"].row
    assert at["SG"].row > at["CN"].row


def test_what_is_done_in_a_country_marks_it() -> None:
    """Where data is kept, worked on and seen from are three marks; where several apply, the heaviest."""
    found = drawn(
        {"activity": "storage", "countries": ("CN",)},
        {"activity": "inference", "countries": ("CN",)},
        {"activity": "training", "countries": ("FR",)},
        {"activity": "support", "countries": ("SG",)},
    )

    assert {tile["code"]: tile["use"] for tile in found["tiles"]} == {"CN": "stored", "FR": "processed", "SG": "viewed"}
    assert [each["use"] for each in found["key"]] == ["stored", "processed", "viewed"]
    assert found["listed"][0] == {"code": "CN", "told": "storage, inference"}


def test_what_is_only_possible_is_not_drawn_as_certain() -> None:
    """A place that may be in use, or that is in one of two countries, is marked as possible; a certain one beside it counts."""
    found = drawn(
        {"countries": ("RU",), "use": "possible"},
        {"countries": ("NL", "SG")},
        {"countries": ("SG",), "activity": "support"},
    )

    assert {tile["code"]: tile["possible"] for tile in found["tiles"]} == {"RU": True, "NL": True, "SG": False}
    assert found["maybe"]


def test_what_can_not_be_drawn_is_told() -> None:
    """A country nobody named, or one without a tile, stands beside the map; where none can be drawn there is no map."""
    found = drawn({"countries": (), "country": "not in the US"}, {"countries": ("CN",)}, {"countries": ("AQ",), "country": "Antarctica"})

    assert found["absent"] == ["storage: not in the US", "storage: Antarctica"]
    assert drawn({"countries": (), "country": "unknown"}) is None


def test_the_map_says_in_words_what_it_shows() -> None:
    """Whoever can't see it reads it."""
    title = "Our data is stored in CN; viewed in SG."

    assert title in render_html(sample())
