"""Place list: where our data may be, and what the service collects on its own, as an assessment reports them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.cel import Struct, Unknown, Value

from .collected_result import CollectedResult
from .place_result import PlaceResult
from .view import is_collected

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .verdict import ResidencyVerdict, ResidencyWord
    from .world import World

_STRICTNESS: tuple[ResidencyWord, ...] = ("not_applicable", "permitted", "safeguarded", "prohibited")
_FACTS = ("activity", "country", "party", "data", "form", "use")


def place_results(world: World, verdicts: Iterable[ResidencyVerdict]) -> tuple[PlaceResult, ...]:
    """Return every place in use on the day with the worst that a residency rule said of it."""
    by_place: dict[str, list[ResidencyVerdict]] = {}
    for verdict in verdicts:
        by_place.setdefault(verdict.place, []).append(verdict)
    return tuple(_place(world, place, by_place.get(place.path, [])) for place in world.places.items)


def collected_results(world: World) -> tuple[CollectedResult, ...]:
    """Return what the service collects from the people who use it."""
    return tuple(
        CollectedResult(
            category=data.get("category"),
            subjects=world.fact(f"{data.path}.subjects").value,
            facts=(world.fact(f"{data.path}.category"), world.fact(f"{data.path}.personal")),
        )
        for data in world.data.items
        if is_collected(data)
    )


def _place(world: World, place: Struct, verdicts: list[ResidencyVerdict]) -> PlaceResult:
    country, party = place.get("country"), place.get("party")
    facts = tuple(world.fact(f"{place.path}.{field}") for field in _FACTS)
    told = {field: fact.value for field, fact in zip(_FACTS, facts, strict=True)}
    best, worst = _worst(verdicts)
    return PlaceResult(
        path=place.path,
        activity=_word(place.get("activity")),
        hosted=place.get("hosted") is True,
        country=told["country"],
        countries=tuple(country.possible or ()) if isinstance(country, Unknown) else (country,),
        party="" if isinstance(party, Unknown) else party.path.rpartition(".")[2],
        party_name=told["party"],
        use=_word(place.get("use")),
        data=told["data"],
        form=told["form"],
        mechanism=world.fact(f"{place.path}.mechanism").value,
        verdict=worst if best == worst else "undetermined",
        verdict_best=best,
        facts=facts,
    )


def _worst(verdicts: list[ResidencyVerdict]) -> tuple[ResidencyWord, ResidencyWord]:
    """Return the worst verdict of all rules at its best and at its worst."""
    best = max((min(each.possible, key=_STRICTNESS.index) for each in verdicts), key=_STRICTNESS.index, default=_STRICTNESS[0])
    worst = max((max(each.possible, key=_STRICTNESS.index) for each in verdicts), key=_STRICTNESS.index, default=_STRICTNESS[0])
    return best, worst


def _word(value: Value) -> str:
    return "unknown" if isinstance(value, Unknown) else str(value)
