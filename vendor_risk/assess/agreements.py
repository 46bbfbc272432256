"""Agreements: what gives others access to our data, that is the use of the service itself and what else was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.cel import CelList, Lazy, Struct, Unknown, Value
from vendor_risk.jurisdiction import all_of, any_of
from vendor_risk.jurisdiction.truth import merged
from vendor_risk.model.agreement import Agreement
from vendor_risk.policy.fields import struct_types, visible_shapes

from .reach import Gathered
from .view import View

if TYPE_CHECKING:
    from vendor_risk.jurisdiction import Truth

    from .world import World

SERVICE = "deployment.agreement"
"""The path of the agreement that using the service is."""


def agreements_made(world: World) -> CelList:
    """Return the agreement that the use of the service is, and those that the engagement states.

    Data that a stated agreement with the operator covers is left to that one. Where nobody operates anything there is no service.
    """
    stated: CelList = world.variables["engagement"].get("agreements")
    operator = world.variables["deployment"].get("operator")
    if operator is None:
        return stated
    sent = _left(world, operator, stated)
    service = [_service(world, operator, sent, _doubt(operator, stated))] if sent.items or sent.more is not None else []
    return CelList((*service, *stated.items), stated.more)


def passes_to(agreement: View) -> CelList:
    """Return who gets access through the counterparty: whom the agreement names, and all whom the service lets at the data."""
    gathered = Gathered()
    for name in agreement.record.passes_to:  # type: ignore[attr-defined]  # an agreement has it
        gathered.found.append(agreement.world.person_or_party(name))
    if is_service(agreement) is not False:
        _add_reaching(agreement.world, gathered, agreement.get("counterparty"))
    return gathered.listed()


def is_service(agreement: View) -> Value:
    """Tell whether an agreement is the one under which the service is used."""
    same = _same(agreement.world.variables["deployment"].get("operator"), agreement.get("counterparty"))
    return Unknown(same.facts, same.errors, (True, False)) if isinstance(same, Unknown) else same


def held(world: World, counterparty: Value, data: CelList) -> Truth:
    """Tell whether the dossier's places show that the counterparty has data of an agreement, whatever the agreement says of access.

    Who operates the service has what any of its places holds.
    """
    operates = _same(world.variables["deployment"].get("operator"), counterparty)
    truths = [
        all_of((any_of((operates, _same(place.get("party"), counterparty))), _shares(place.get("data"), data)))
        for place in world.places.items
    ]
    return any_of([*truths, *([world.places.more] if world.places.more is not None else [])])


def _same(one: Value, other: Value) -> Truth:
    """Tell whether two parties are the same one; nobody is no party."""
    if one is None or other is None:
        return False
    doubts = [each for each in (one, other) if isinstance(each, Unknown)]
    return merged(doubts) if doubts else bool(one.path == other.path)


def _shares(one: CelList, other: CelList) -> Truth:
    """Tell whether two lists have a data set in common."""
    if {data.path for data in one.items}.intersection(data.path for data in other.items):
        return True
    doubts = [listed.more for listed in (one, other) if listed.more is not None]
    return merged(doubts) if doubts else False


def _left(world: World, operator: Value, stated: CelList) -> CelList:
    """Return what we send to the service and no stated agreement with the operator covers."""
    covered: set[str] = set()
    for agreement in stated.items:
        counterparty = agreement.get("counterparty")
        if isinstance(operator, Struct) and isinstance(counterparty, Struct) and counterparty.path == operator.path:
            covered.update(data.path for data in agreement.get("data").items)
    left = tuple(data for data in world.data.items if data.path not in covered and data.get("collected") is not True)
    return CelList(left, world.data.more, positions=False)


def _doubt(operator: Value, stated: CelList) -> Unknown | None:
    """Return why another agreement with the operator may be there, which would say more of the use of the service."""
    doubts = [stated.more] if stated.more is not None else []
    for agreement in stated.items:
        counterparty = agreement.get("counterparty")
        if isinstance(counterparty, Unknown):
            doubts.append(counterparty)
    if doubts and isinstance(operator, Unknown):
        doubts.append(operator)
    return Unknown(tuple(dict.fromkeys(fact for doubt in doubts for fact in doubt.facts))) if doubts else None


def _service(world: World, operator: Value, sent: CelList, doubt: Unknown | None) -> Struct:
    """Return the use of the service as an agreement: of services, for a price, with all whom the dossier lets at the data."""
    terms = world.variables["deployment"].get("terms")
    plain = Agreement()
    shapes = visible_shapes(Agreement)
    values: dict[str, Value] = {name: Unknown(("engagement.agreements",)) for name in shapes}
    values |= {name: doubt or getattr(plain, name) for name, shape in shapes.items() if shape.kind is not None and not shape.kind.factual}
    values |= {
        "id": "service",
        "service": True,
        "kind": doubt or "vendor",
        "counterparty": operator,
        "data": sent,
        "directed": doubt or True,
        "passes_to": Lazy(lambda: _reaching(world, operator)),
        "volumes": Lazy(lambda: volumes(sent)),
        "cisa_requirements": terms.get("cisa_requirements"),
        "onward_clause": terms.get("onward_transfer_clause"),
        "discloses_data": False,
        "held": Lazy(lambda: held(world, operator, sent)),
    }
    return Struct(struct_types()["agreement"], SERVICE, values)


def _reaching(world: World, operator: Value) -> CelList:
    gathered = Gathered()
    _add_reaching(world, gathered, operator)
    return gathered.listed()


def _add_reaching(world: World, gathered: Gathered, counterparty: Value) -> None:
    """Add the parties that can reach the data beside the counterparty, and the persons of the engagement."""
    own = counterparty.path if isinstance(counterparty, Struct) else ""
    for listed in (world.parties, world.variables["engagement"].get("persons")):
        known = {each.path for each in gathered.found}
        gathered.found += [party for party in gathered.take(listed) if party.path not in known and party.path != own]


def volumes(data: CelList) -> CelList:
    """Return how many US persons, or devices, data is about by category: of each data set, and of all that share a category together.

    What is counted in several data sets is counted as often: where the same persons are meant it is one data set.
    """
    gathered = Gathered()
    by_category: dict[str, list[Value]] = {}
    for each in gathered.take(data):
        if each.get("collected") is True or each.get("publicly_available") is True:
            continue
        categories = each.get("us_categories")
        for category in categories.items:
            count = _count(each, category)
            by_category.setdefault(category, []).append(count)
            gathered.found.append(_volume(f"{each.path}.volume", category, count))
        if categories.more is not None:
            gathered.found.append(_volume(f"{each.path}.volume", categories.more, _count(each, None)))
    for category, counts in by_category.items():
        if len(counts) > 1:
            gathered.found.append(_volume(f"data.volume.{category}", category, _sum(counts)))
    return gathered.listed()


def _volume(path: str, category: Value, count: Value) -> Struct:
    return Struct(struct_types()["us_volume"], path, {"category": category, "count": count})


def _count(data: Struct, category: str | None) -> Value:
    """Return the persons that data of a category is about; of locations the devices, and the persons where these are more."""
    persons = data.get("us_persons")
    if category != "precise_geolocation":
        return persons
    devices = data.get("us_devices")
    if isinstance(devices, Unknown) or isinstance(persons, Unknown):
        return devices
    return max(persons, devices)


def _sum(counts: list[Value]) -> Value:
    missing = [fact for count in counts if isinstance(count, Unknown) for fact in count.facts]
    return Unknown(tuple(dict.fromkeys(missing))) if missing else sum(counts)
