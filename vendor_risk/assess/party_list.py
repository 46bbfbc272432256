"""Party list: who can reach our data, who controls them and whose access laws reach them, as an assessment reports it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.cel import CelList, Struct, Unknown
from vendor_risk.jurisdiction import Effect

from .party_result import PartyResult
from .value_words import listed

if TYPE_CHECKING:
    from vendor_risk.jurisdiction import Truth

    from .world import World

_FACTS = ("name", "incorporated", "principal_place", "owners", "certifications")


def party_results(world: World) -> tuple[PartyResult, ...]:
    """Return every party that can reach the data on the day; control is told for the regions that a policy would keep data from."""
    regions = [id_ for id_, region in world.policy.regions.items() if region.effect is Effect.PROHIBITS]
    return tuple(_party(world, party, regions) for party in world.parties.items)


def _party(world: World, party: Struct, regions: list[str]) -> PartyResult:
    facts = tuple(world.fact(f"{party.path}.{field}") for field in _FACTS)
    told = {field: fact.value for field, fact in zip(_FACTS, facts, strict=True)}
    roles: CelList = party.get("roles")
    id_ = party.path.rpartition(".")[2]
    return PartyResult(
        id=id_,
        name=id_ if told["name"] == "unknown" else told["name"],
        roles=tuple(str(role).replace("_", " ") for role in roles.items),
        incorporated=told["incorporated"],
        principal_place=told["principal_place"],
        controlled=tuple((region, _truth(world.controlled(party, region))) for region in regions),
        access_laws=tuple(_laws(party.get("access_laws"))),
        facts=facts,
    )


def _laws(laws: CelList) -> list[str]:
    found = [str(law.get("title")) for law in laws.items]
    return found if laws.more is None else [listed(found, more=True)]


def _truth(truth: Truth) -> str:
    return "unknown" if isinstance(truth, Unknown) else "yes" if truth else "no"
