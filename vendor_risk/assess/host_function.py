"""Host functions: what conditions can ask of a world beside its facts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from vendor_risk.cel import Struct, Value
from vendor_risk.cel.failure import Failure
from vendor_risk.jurisdiction import Whereabouts, member, standing_in

from .assurance import assurance_of
from .view import View

if TYPE_CHECKING:
    from .world import World


def host_functions(world: World) -> dict[str, Callable[..., Value]]:
    """Return the functions by name; those on places and parties in the engagement's own terms: data comes from our country."""

    def in_region(where: Value, region: str) -> Value:
        chosen = world.policy.regions[region]
        exporter = world.variables["engagement"].get("organisation").get("country")
        if isinstance(where, str):
            return member(chosen, Whereabouts(where, exporter=exporter), world.as_of)
        if isinstance(where, Struct) and where.type.name == "place":
            there = Whereabouts(where.get("country"), where.get("party"), where.get("subdivision"), exporter)
            return member(chosen, there, world.as_of)
        if isinstance(where, Struct) and where.type.name == "party":
            return standing_in(chosen, where, world.as_of)
        raise Failure("in_region asks about a place, a party or a country")

    def controlled_by(party: Struct, region: str) -> Value:
        return world.controlled(party, region)

    def assurance(thing: Value) -> Value:
        if isinstance(thing, Struct) and isinstance(thing.values, View):
            return thing.get("assurance") if thing.type.name == "control" else assurance_of(thing.values)
        raise Failure('assurance asks about an object that evidence can be named for, such as controls["…"] or deployment.terms')

    return {"in_region": in_region, "controlled_by": controlled_by, "assurance": assurance}
