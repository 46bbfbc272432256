"""Derivation: facts that follow from what documents state, each computed when a condition first asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from vendor_risk.cel import CelList, Struct, Unknown, Value
from vendor_risk.jurisdiction import access_laws_of
from vendor_risk.model.control_state import ControlState, unstated
from vendor_risk.model.data_set import Collected
from vendor_risk.model.person import Person
from vendor_risk.policy.fields import struct_types

from . import agreements, claims, us_data
from .assurance import assurance_of
from .reach import HOSTING, data_in, hosting_places
from .view import View, holds_on

if TYPE_CHECKING:
    from vendor_risk.model.entries import Entries

Derivation = Callable[[View], Value]


@cache
def derivations() -> Mapping[tuple[str, str], Derivation]:
    """Return how each derived field comes about, by the name of the struct and of the field."""
    return {
        ("party", "id"): _key,
        ("party", "kind"): _party_kind,
        ("party", "employer"): _employer,
        ("party", "roles"): _roles,
        ("party", "access_laws"): _access_laws,
        ("model", "id"): _model_id,
        ("model", "base"): _base,
        ("model", "lineage"): _lineage,
        ("deployment", "id"): lambda deployment: deployment.world.deployment_id,
        ("deployment", "controls"): _controls,
        ("control", "id"): _key,
        ("control", "assurance"): _control_assurance,
        ("certification", "assurance"): assurance_of,
        ("data", "id"): _key,
        ("data", "collected"): lambda data: isinstance(data.record, Collected),
        ("data", "title"): _data_title,
        ("data", "us_category"): us_data.category,
        ("data", "us_categories"): us_data.categories,
        ("data", "us_persons"): lambda data: us_data.counted(data, "persons"),
        ("data", "us_devices"): lambda data: us_data.counted(data, "devices"),
        ("place", "data"): lambda place: data_in(place.world, place),
        ("place", "hosted"): _hosted,
        ("engagement", "data"): _data_sets,
        ("agreement", "counterparty"): lambda agreement: agreement.world.person_or_party(agreement.scalar("counterparty")),
        ("agreement", "data"): _agreement_data,
        ("agreement", "passes_to"): agreements.passes_to,
        ("agreement", "service"): agreements.is_service,
        ("agreement", "held"): lambda agreement: agreements.held(agreement.world, agreement.get("counterparty"), agreement.get("data")),
        ("agreement", "directed"): lambda agreement: _or(agreement.scalar("directed"), agreement.get("service")),
        ("agreement", "volumes"): lambda agreement: agreements.volumes(agreement.get("data")),
        ("agreement", "cisa_requirements"): lambda agreement: _or_terms(agreement, "cisa_requirements", "cisa_requirements"),
        ("agreement", "onward_clause"): lambda agreement: _or_terms(agreement, "onward_clause", "onward_transfer_clause"),
        ("claim", "validation"): claims.validation,
        ("claim", "required"): claims.required,
        ("claim", "at_least"): claims.at_least,
        ("claim", "meets"): claims.meets,
        ("requirement", "claimed_meets"): claims.claimed_meets,
        ("requirement", "validated_meets"): claims.validated_meets,
    }


def _key(view: View) -> Value:
    """Return the id at the end of a path; of a list's item the id it has of its own, or its place in the list."""
    return getattr(view.record, "id", "") or view.path.rpartition(".")[2]


def _model_id(model: View) -> Value:
    return model.world.model_id if model.path == "model" else _key(model)


def _party_kind(party: View) -> Value:
    """Return what a party is; where nobody says it, who resides somewhere is an individual, and who is incorporated somewhere is none."""
    if isinstance(party.record, Person):
        return "individual"
    kind = party.scalar("kind")
    if isinstance(kind, Unknown) and (not isinstance(party.scalar("residence"), Unknown) or party.get("citizenships").items):
        return "individual"
    places = (party.scalar(field) for field in ("incorporated", "principal_place"))
    if isinstance(kind, Unknown) and not all(isinstance(place, Unknown) for place in places):
        return Unknown(kind.facts, possible=("entity", "government"))
    return kind


def _employer(party: View) -> Value:
    return party.world.referred(party.scalar("employer"), "parties")


def _roles(party: View) -> Value:
    roles = party.world.reaching.roles.get(party.path, {})
    return CelList(tuple(roles))


def _access_laws(party: View) -> Value:
    world = party.world
    locations = hosting_places(world, world.struct(party.record, party.path))
    reached = access_laws_of(party.path.rpartition(".")[2], world.policy.access_laws, world.all_parties, locations, world.as_of)
    law_type = struct_types()["access_law"]
    found, gaps = [], dict[str, None]()
    for one in reached:
        if isinstance(one.holds, Unknown):
            gaps |= dict.fromkeys(one.holds.facts)
        else:
            title = one.law.title if one.law.confirmed else f"{one.law.title} (not confirmed)"
            values = {"id": one.law.id, "title": title, "country": one.law.country}
            found.append(Struct(law_type, f"{party.path}.access_laws.{one.law.id}", values))
    return CelList(tuple(found), Unknown(tuple(gaps)) if gaps else None, positions=not gaps)


def _base(model: View) -> Value:
    return model.world.referred(model.scalar("base"), "models")


def _lineage(model: View) -> Value:
    """Return the model, its base, and so on; open where it is not known whether there is a further one."""
    found = [model.world.struct(model.record, model.path)]
    while True:
        base = found[-1].get("base")
        if isinstance(base, Unknown):
            return CelList(tuple(found), Unknown(base.facts))
        if base is None:
            return CelList(tuple(found))
        found.append(base)


def _controls(deployment: View) -> Value:
    return Struct(struct_types()["deployment"].fields["controls"], f"{deployment.path}.controls", ControlStates(deployment))  # type: ignore[arg-type]  # a struct type


class ControlStates(Mapping[str, Value]):
    """The controls of a deployment by id; one that nobody speaks of is wholly unknown, and refused where all of them were."""

    def __init__(self, deployment: View) -> None:
        """Take the deployment whose controls they are."""
        self._deployment = deployment
        self._stated: Entries[ControlState] = deployment.record.controls  # type: ignore[attr-defined]  # a deployment has controls
        self._seen: dict[str, Value] = {}

    def get(self, field: str, _default: Value = None, /) -> Value:
        """Return the state of a control."""
        if field not in self._seen:
            state = self._stated.get(field)
            valid = state if state is not None and holds_on(state, self._deployment.world.as_of) else unstated(self._stated)
            path = f"{self._deployment.path}.controls.{field}"
            self._seen[field] = self._deployment.world.struct(valid, path, self._deployment)
        return self._seen[field]

    def __getitem__(self, field: str) -> Value:
        return self.get(field)

    def __iter__(self) -> Iterator[str]:
        return iter(self._stated)

    def __len__(self) -> int:
        return len(self._stated)


def _control_assurance(control: View) -> Value:
    """Return how far it is shown; what is not known to be in place is not shown either."""
    status = control.get("status")
    return Unknown(status.facts) if isinstance(status, Unknown) else assurance_of(control)


def _data_title(data: View) -> Value:
    if isinstance(data.record, Collected):
        return str(data.record.category).replace("_", " ")
    return data.scalar("title")


def _hosted(place: View) -> Value:
    activity = place.get("activity")
    if not isinstance(activity, Unknown):
        return activity in HOSTING
    words = {word in HOSTING for word in activity.possible or ("storage", "support")}
    return next(iter(words)) if len(words) == 1 else Unknown(activity.facts, possible=(True, False))


def _data_sets(engagement: View) -> Value:
    entries = engagement.record.data  # type: ignore[attr-defined]  # an engagement has data
    found = (
        engagement.world.struct(data, f"{engagement.path}.data.{key}", engagement)
        for key, data in entries.items()
        if holds_on(data, engagement.world.as_of)
    )
    return CelList(tuple(found), Unknown((f"{engagement.path}.data",)) if entries.open else None)


def _agreement_data(agreement: View) -> Value:
    named = agreement.record.data  # type: ignore[attr-defined]  # an agreement has data
    wanted = {f"engagement.data.{key}" for key in named}
    found = tuple(data for data in agreement.world.data.items if data.path in wanted)
    return CelList(found, Unknown((f"{agreement.path}.data",)) if named.open else None)


def _or(one: Value, other: Value) -> Value:
    """Return whether one of two holds."""
    return True if one is True or other is True else other if isinstance(other, Unknown) else one


def _or_terms(agreement: View, field: str, term: str) -> Value:
    """Return what an agreement says; of the one under which the service is used, where it says nothing, what its terms say.

    Where it says one thing and the terms deny it, the terms count.
    """
    value = agreement.scalar(field)
    terms = agreement.world.variables["deployment"].get("terms").get(term)
    if value is True:
        return terms if terms is False and agreement.get("service") is True else value
    service = agreement.get("service") if isinstance(value, Unknown) else False
    return terms if service is True else value
