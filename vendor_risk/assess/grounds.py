"""Grounds: the single facts behind a reason that names a whole object, such as a party that is controlled from somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from vendor_risk.cel import CelList, Struct, Unknown
from vendor_risk.jurisdiction import certified, grounds_of_control

if TYPE_CHECKING:
    from vendor_risk.cel import Reason

    from .world import World

_ASKED = re.compile(r'(in_region|controlled_by)\(.*["\']([^"\']+)["\']\)', re.DOTALL)
_ASSURANCE = "assurance("
_CONCLUDED = re.compile(r"([a-z][a-z0-9_]*)\(")


def grounds(world: World, reasons: Iterable[Reason]) -> dict[str, None]:
    """Return the paths of the facts behind reasons, each once: for a party or a place asked about a region, the facts that decided it.

    For something that another determination was asked about, these are the facts behind that conclusion.
    """
    return dict.fromkeys(path for reason in reasons for path in _of(world, reason))


def _of(world: World, reason: Reason) -> Iterator[str]:
    asked = _ASKED.match(reason.note)
    if reason.note.startswith(_ASSURANCE):
        yield f"{reason.path}.assurance"
        return
    concluded = _CONCLUDED.match(reason.note)
    determination_id = concluded.group(1) if concluded else ""
    subject = world.object_at(reason.path) if determination_id in world.policy.determinations else None
    if subject is not None:
        yield from grounds(world, world.today.reasons(determination_id, subject))
        return
    holder = _object(world, reason.path) if asked else None
    if asked is None or holder is None:
        stated = world.stated(reason.path)
        if stated is not None:
            yield stated
    elif holder.type.name == "place":
        yield from _place(world, holder, asked.group(2))
    elif asked.group(1) == "controlled_by":
        yield from grounds_of_control(_id(holder), world.policy.regions[asked.group(2)], _behind(holder), world.as_of)
    else:
        yield from (f"{holder.path}.{field}" for field in ("incorporated", "principal_place", "residence"))


def _place(world: World, place: Struct, region_id: str) -> Iterator[str]:
    """Yield a place's country and, where membership in the region asks for a certificate there, what its party holds."""
    yield f"{place.path}.country"
    country, party = place.get("country"), place.get("party")
    asked = {one.certification for one in world.policy.regions[region_id].members if one.certification and country in one.lies_in}
    if isinstance(party, Struct):
        for scheme in sorted(asked):
            if isinstance(certified(party, scheme), Unknown) or party.get("certifications").items:
                yield f"{party.path}.certifications"
                return


def _object(world: World, path: str) -> Struct | None:
    listed = (*world.variables["parties"].items, *world.variables["places"].items)
    found = next((item for item in listed if isinstance(item, Struct) and item.path == path), None)
    return found if found is not None or not path.startswith(("parties.", "engagement.persons")) else world.object_at(path)


def _behind(party: Struct) -> dict[str, Struct]:
    """Return a party and all that it belongs to, owners and employers, by id."""
    found, waiting = {_id(party): party}, [party]
    while waiting:
        one = waiting.pop()
        owners = one.get("owners")
        listed = owners.items if isinstance(owners, CelList) else ()
        for other in (*(owner.get("party") for owner in listed if isinstance(owner, Struct)), one.get("employer")):
            if isinstance(other, Struct) and _id(other) not in found:
                found[_id(other)] = other
                waiting.append(other)
    return found


def _id(party: Struct) -> str:
    return party.path.rsplit(".", 1)[-1]
