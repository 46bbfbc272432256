"""Cartogram: a tile for each country of the world, those where our data is marked; the template only draws it."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, TypedDict

from .plain import clip
from .words import count, series, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..assess.place_result import PlaceResult

Use: TypeAlias = Literal["stored", "processed", "viewed"]

PITCH, SIDE = 22, 20
"""From one tile to the next, and the side of a tile, in the units of the drawing."""

KEY: dict[Use, str] = {
    "stored": "our data is kept there",
    "processed": "it is worked on there",
    "viewed": "it is seen from there",
}
"""How a country is marked by what is done there; where several things are, by the first of these."""

_USES: dict[str, Use] = {
    "storage": "stored",
    "logging": "stored",
    "backup": "stored",
    "inference": "processed",
    "training": "processed",
    "support": "viewed",
    "remote_access": "viewed",
}
_ORDER: tuple[Use, ...] = ("stored", "processed", "viewed")
_EMPTY = ".."
_LISTED = 9


class Spot(NamedTuple):
    """Where a country's tile stands, in columns and rows."""

    column: int
    row: int


class Tile(TypedDict):
    """A country that is marked: where its tile is, its code, how it is marked, whether that is only possible."""

    x: int
    y: int
    code: str
    use: Use
    possible: bool


class Name(TypedDict):
    """The code of a country that is not marked, and the middle of its tile."""

    x: int
    y: int
    code: str


class Cartogram(TypedDict):
    """What is drawn: the size, the tiles of all other countries as one path, the marked ones, and what can't be drawn, in words."""

    width: int
    height: int
    ground: str
    names: list[Name]
    tiles: list[Tile]
    listed: list[dict[str, str]]
    rest: str
    absent: list[str]
    key: list[dict[str, str]]
    maybe: bool
    title: str


@cache
def spots() -> dict[str, Spot]:
    """Return the place of every country's tile by its ISO code."""
    text = (resources.files(__package__ or "") / "tiles.txt").read_text("utf-8")
    rows = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return {code: Spot(column, row) for row, codes in enumerate(rows) for column, code in enumerate(codes) if code != _EMPTY}


def cartogram(places: Iterable[PlaceResult]) -> Cartogram | None:
    """Return the drawing of where the data is; None where no place's country is known well enough to be drawn."""
    uses: dict[str, tuple[Use, bool]] = {}
    done: dict[str, dict[str, None]] = {}
    absent: dict[str, None] = {}
    for place in places:
        use = _USES.get(place.activity, "stored")
        sure = place.use != "possible" and len(place.countries) == 1
        for code in place.countries:
            if code in spots():
                uses[code] = _stronger(uses.get(code), (use, sure))
                done.setdefault(code, {})[words(place.activity)] = None
        if not place.countries or any(code not in spots() for code in place.countries):
            absent.setdefault(clip(f"{words(place.activity)}: {place.country}", 60))
    if not uses:
        return None
    marked = sorted(uses, key=lambda code: (not uses[code][1], _ORDER.index(uses[code][0]), code))
    used = [use for use in _ORDER if any(use == each for each, _ in uses.values())]
    return {
        "width": PITCH * (1 + max(spot.column for spot in spots().values())),
        "height": PITCH * (1 + max(spot.row for spot in spots().values())),
        "ground": "".join(
            f"M{spot.column * PITCH} {spot.row * PITCH}h{SIDE}v{SIDE}h-{SIDE}z" for code, spot in spots().items() if code not in uses
        ),
        "names": [_name(code, spot) for code, spot in spots().items() if code not in uses],
        "tiles": [_tile(code, *uses[code]) for code in marked],
        "listed": [{"code": code, "told": ", ".join(done[code])} for code in marked[:_LISTED]],
        "rest": count(len(marked) - _LISTED, "more country", "more countries") if len(marked) > _LISTED else "",
        "absent": list(absent),
        "key": [{"use": use, "meaning": KEY[use]} for use in used],
        "maybe": not all(sure for _, sure in uses.values()),
        "title": _title(uses),
    }


def _stronger(one: tuple[Use, bool] | None, other: tuple[Use, bool]) -> tuple[Use, bool]:
    """What is sure counts before what is possible, then what is done with the data."""
    return other if one is None else min(one, other, key=lambda each: (not each[1], _ORDER.index(each[0])))


def _name(code: str, spot: Spot) -> Name:
    return {"x": spot.column * PITCH + SIDE // 2, "y": spot.row * PITCH + SIDE // 2, "code": code}


def _tile(code: str, use: Use, sure: bool) -> Tile:
    spot = spots()[code]
    return {"x": spot.column * PITCH, "y": spot.row * PITCH, "code": code, "use": use, "possible": not sure}


def _title(uses: dict[str, tuple[Use, bool]]) -> str:
    told = []
    for use in _ORDER:
        for sure in (True, False):
            codes = sorted(code for code, marked in uses.items() if marked == (use, sure))
            if codes:
                told.append(f"{'' if sure else 'possibly '}{use} in {series(codes)}")
    return f"Cartogram of the world, a tile for each country. Our data is {'; '.join(told)}."
