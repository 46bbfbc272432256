"""Reached: the places where data may be, the parties that can reach it, and what the service collects, as the result shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.cel import CelList, Struct, Unknown
from vendor_risk.cel.tree import Literal, Operation, walk

from .collected_result import CollectedResult
from .party_result import PartyResult
from .place_result import PlaceResult
from .reads import policy_conditions
from .residency_rule import WORDS
from .subject import name_of, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .verdict import ResidencyVerdict, ResidencyWord
    from .world import World


def place_results(world: World, verdicts: Sequence[ResidencyVerdict]) -> tuple[PlaceResult, ...]:
    """Every place in use on the day, with the worst that a residency rule says of it."""
    return tuple(_place(world, place, verdicts) for place in world.places.items if isinstance(place, Struct))


def _place(world: World, place: Struct, verdicts: Iterable[ResidencyVerdict]) -> PlaceResult:
    found = [verdict for verdict in verdicts if verdict.place == place.path]
    best = _worst(verdict.possible[0] for verdict in found)
    worst = _worst(verdict.possible[-1] for verdict in found)
    country, party = place.get("country"), place.get("party")
    return PlaceResult(
        path=place.path,
        activity=words(place.get("activity")),
        hosted=place.get("hosted") is not False,
        country=world.fact(f"{place.path}.country").value,
        countries=(country.possible or ()) if isinstance(country, Unknown) else (country,),
        party=party.path.rpartition(".")[2] if isinstance(party, Struct) else "unknown",
        party_name=name_of(party),
        use=words(place.get("use")),
        data=world.fact(f"{place.path}.data").value,
        form=words(place.get("form")),
        mechanism=words(place.get("mechanism")),
        verdict=worst if best == worst else "undetermined",
        verdict_best=best,
        facts=tuple(world.fact(f"{place.path}.{field}") for field in ("country", "party", "data", "form", "mechanism")),
    )


def _worst(verdicts: Iterable[ResidencyWord]) -> ResidencyWord:
    return max(verdicts, key=WORDS.index, default="not_applicable")


def party_results(world: World) -> tuple[PartyResult, ...]:
    """Every party that can reach the data on the day."""
    return tuple(_party(world, party) for party in world.parties.items if isinstance(party, Struct))


def _party(world: World, party: Struct) -> PartyResult:
    laws, roles = party.get("access_laws"), party.get("roles")
    return PartyResult(
        id=party.path.rpartition(".")[2],
        name=name_of(party),
        roles=tuple(roles.items) if isinstance(roles, CelList) else (),
        incorporated=world.fact(f"{party.path}.incorporated").value,
        principal_place=world.fact(f"{party.path}.principal_place").value,
        controlled=tuple((region, _truth(world.controlled(party, region))) for region in controlled_regions(world)),
        access_laws=_laws(laws),
        facts=tuple(world.fact(f"{party.path}.{field}") for field in ("incorporated", "principal_place", "owners")),
    )


def _laws(laws: object) -> tuple[str, ...]:
    if not isinstance(laws, CelList):
        return ("unknown",)
    named = tuple(words(law.get("title")) for law in laws.items if isinstance(law, Struct))
    return named if laws.more is None else (*named, "perhaps others")


def controlled_regions(world: World) -> tuple[str, ...]:
    """The regions that the policy asks control from, in the order of their ids."""
    asked = {
        operation.operands[1].value
        for condition in policy_conditions(world.policy)
        if "controlled_by" in condition.calls
        for operation in walk(condition.tree)
        if isinstance(operation, Operation) and operation.symbol == "controlled_by" and isinstance(operation.operands[1], Literal)
    }
    return tuple(sorted(asked))


def collected_results(world: World) -> tuple[CollectedResult, ...]:
    """What the service collects from the people who use it."""
    listed = world.variables["deployment"].get("collects")
    return tuple(_collected(world, item) for item in listed.items)


def _collected(world: World, item: Struct) -> CollectedResult:
    facts = (world.fact(f"{item.path}.category"), world.fact(f"{item.path}.subjects"))
    return CollectedResult(facts[0].value, facts[1].value, facts)


def _truth(value: object) -> str:
    return "yes" if value is True else "no" if value is False else "unknown"
