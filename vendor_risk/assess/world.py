"""World: everything a policy's conditions see of a deployment for an engagement, on one day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cached_property
from typing import TYPE_CHECKING, Any

from vendor_risk.cel import CelList, Lazy, Struct, Unknown, Value
from vendor_risk.jurisdiction import control
from vendor_risk.policy.fields import struct_types

from .agreements import agreements_made
from .answer_value import AnswerStructs
from .conclusion import Conclusions
from .cost import Bill
from .derivation import derivations
from .energy import EnergyUse
from .family import Family
from .figures import Figures, RegionLists
from .host_function import host_functions
from .label import label
from .origin import stated_path
from .possibility import possibilities
from .reach import Reaching, data_sent, parties_reaching, places_used
from .spot import Rank, spot_of
from .telling import fact_used, is_disclosed, value_at
from .variables import Variables
from .verdict_value import RuleStructs, Verdicts, container, determination_verdicts, residency_verdicts
from .view import View, holds_on, view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from vendor_risk.jurisdiction import Truth
    from vendor_risk.model.answers import Answers
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement
    from vendor_risk.model.kind import Kind
    from vendor_risk.model.record import Record
    from vendor_risk.model.root import Root
    from vendor_risk.policy import Policy

    from .evidence import Standing
    from .fact import FactUsed

_NOTHING: Mapping[str, Value] = {}
_OF_PARTIES = ("parties.", "engagement.persons")


class World:
    """What is so, and what follows from it, as conditions see it; made by `build_world`.

    Everything is computed when it is first asked for. `overlay` holds facts that were filled in to see what would follow.
    """

    def __init__(self, family: Family, overlay: Mapping[str, Value] = _NOTHING, base: World | None = None) -> None:
        """Make a world of a family; `base` is the one without the facts of `overlay`."""
        self.family = family
        self.overlay = overlay
        self.dossier, self.engagement, self.policy, self.answers = family.dossier, family.engagement, family.policy, family.answers
        self.deployment_id, self.as_of = family.deployment_id, family.as_of
        self.deployment = family.dossier.deployments[family.deployment_id]
        self.derivations = derivations()
        self._base = base
        self._structs: dict[str, Struct] = {}
        self._facts: dict[str, FactUsed] = {}
        self._labels: dict[str, str] = {}

    # what conditions are evaluated with

    @cached_property
    def variables(self) -> Mapping[str, Value]:
        """The variables of a policy's conditions."""
        return Variables(
            vendor=Lazy(lambda: self.struct(self.dossier.vendor, "vendor")),
            deployment=Lazy(lambda: self._deployment),
            engagement=Lazy(lambda: self._engagement),
            model=Lazy(lambda: self.model),
            data=Lazy(lambda: self.data),
            places=Lazy(lambda: self.places),
            parties=Lazy(lambda: self.parties),
            agreements=Lazy(lambda: self.agreements),
            claims=Lazy(self._claims),
            requirements=Lazy(lambda: self.requirements),
            cost=Struct(struct_types()["cost"], "cost", Figures(lambda: self.bill, Bill.FIGURES)),
            energy=Struct(struct_types()["energy_use"], "energy", Figures(lambda: self.energy_use, EnergyUse.FIGURES)),
            incidents=Lazy(lambda: self._listed("incidents")),
            authority_actions=Lazy(lambda: self._listed("authority_actions")),
            controls=Lazy(lambda: self._deployment.get("controls")),
            answers=container("answers", AnswerStructs(self)),
            determinations=container("determinations", self.determination_verdicts),
            residency=container("residency", RuleStructs(self.residency_verdicts)),
            regions=container("regions", RegionLists(self.policy.regions, self.as_of)),
            as_of=datetime.combine(self.as_of, time(), UTC),
        )

    @cached_property
    def host(self) -> Mapping[str, Callable[..., Value]]:
        """The functions of a policy's conditions that are ours, whatever the policy determines."""
        return host_functions(self)

    @cached_property
    def functions(self) -> Mapping[str, Callable[..., Value]]:
        """The functions of a policy's conditions."""
        return self.conclusions.functions

    @cached_property
    def conclusions(self) -> Conclusions:
        """What determinations conclude of single subjects, however the unknowns may be filled in: what conditions see."""
        return Conclusions(self, self._base.conclusions if self._base is not None else None, in_bounds=True)

    @cached_property
    def today(self) -> Conclusions:
        """What determinations conclude from what is known today, as results report it."""
        return Conclusions(self, None, in_bounds=False)

    @cached_property
    def data(self) -> CelList:
        """The engagement's data sets, and what the service collects on its own."""
        return data_sent(view_of(self._deployment), view_of(self._engagement))

    @cached_property
    def places(self) -> CelList:
        """Every place in use on the day, those of sub-processors included."""
        return places_used(view_of(self._deployment))

    @cached_property
    def parties(self) -> CelList:
        """Every party that can reach the data on the day."""
        return self.reaching.gathered.listed()

    @cached_property
    def agreements(self) -> CelList:
        """The use of the service as an agreement, and what else was agreed."""
        return agreements_made(self)

    @cached_property
    def persons(self) -> CelList:
        """The persons of the engagement, as parties."""
        persons: CelList = self._engagement.get("persons")
        return persons

    @cached_property
    def reaching(self) -> Reaching:
        """The parties that can reach the data, with their roles."""
        return parties_reaching(self, view_of(self._deployment))

    @cached_property
    def model(self) -> Value:
        """The model that is deployed."""
        return self._deployment.get("model")

    @cached_property
    def model_id(self) -> str | None:
        """The id of the model that is deployed, None where it is not known."""
        stated = view_of(self._deployment).scalar("model")
        return stated if isinstance(stated, str) else None

    @cached_property
    def requirements(self) -> CelList:
        """What the engagement requires of the model."""
        requirements: CelList = self._engagement.get("requirements")
        return requirements

    @cached_property
    def bill(self) -> Bill:
        """The month's bill."""
        return Bill(self)

    @cached_property
    def energy_use(self) -> EnergyUse:
        """The month's energy and emissions."""
        return EnergyUse(self)

    @cached_property
    def determination_verdicts(self) -> Verdicts:
        """What the policy's determinations come to."""
        return determination_verdicts(self, self._base.determination_verdicts if self._base is not None else None)

    @cached_property
    def residency_verdicts(self) -> Verdicts:
        """What the policy's residency rules come to over all places."""
        return residency_verdicts(self, self._base.residency_verdicts if self._base is not None else None)

    # facts by their path

    def filled(self, facts: Mapping[str, Value]) -> World:
        """Return the world in which unknown facts have these values, by path."""
        return World(self.family, {**self.overlay, **facts}, self._base or self)

    def possible(self, path: str) -> tuple[Value, ...] | None:
        """Return every value that an unknown fact can have; None where there is no end of them, or too many to try."""
        return possibilities(self, path)

    def disclosed(self, path: str) -> bool:
        """Tell whether a fact was not refused: False where it was asked for and not disclosed."""
        return path in self.overlay or is_disclosed(self, path)

    def fact(self, path: str) -> FactUsed:
        """Tell a fact: its value in words, its line, and the evidence behind it on the day."""
        if path not in self._facts:
            self._facts[path] = fact_used(self, path)
        return self._facts[path]

    def object_at(self, path: str) -> Struct | None:
        """Return the object that a path names, None where it names none."""
        value = value_at(self, path)
        return value if isinstance(value, Struct) else None

    def stated(self, path: str) -> str | None:
        """Return the fact that a document states behind one that conditions see; None where it goes without saying."""
        return stated_path(self, path)

    def label(self, path: str) -> str:
        """Return what a fact is called for a person."""
        if path not in self._labels:
            self._labels[path] = label(self, path)
        return self._labels[path]

    def order(self, path: str) -> tuple[Rank, ...]:
        """Return what facts are sorted by, so that they stand as in their documents whatever is known of them."""
        spot = spot_of(self, path)
        return (*spot.order, (0, path)) if spot is not None else ((1000, path),)

    # what derived facts are made from

    def leaf(self, fact: Any, kind: Kind, path: str) -> Value:
        """Return the value of a stated fact, or the one it was filled in with."""
        if path in self.overlay:
            return self.overlay[path]
        return self.family.leaf(fact, kind, path)

    def struct(self, record: Record, path: str, parent: View | None = None) -> Struct:
        """Return a record as conditions see it, always the same for a path."""
        struct = self._structs.get(path)
        if struct is None:
            view = View(self, record, path, parent)
            struct = self._structs[path] = Struct(struct_types()[view.name], path, view)
        return struct

    def referred(self, id_: Value, section: str) -> Value:
        """Return the object that an id of a section stands for; where it may be one of several, an unknown among these."""
        if isinstance(id_, Unknown):
            among = None if id_.possible is None else tuple(self.referred(each, section) for each in id_.possible)
            return Unknown(id_.facts, id_.errors, among)
        if section == "parties" and id_ is not None:
            return self._entry(self.dossier.parties[id_], f"parties.{id_}")
        if section == "models" and id_ is not None:
            return self._entry(self.dossier.models[id_], "model" if id_ == self.model_id else f"models.{id_}")
        return id_

    def person_or_party(self, id_: Value) -> Value:
        """Return the party of the dossier, or the person of the engagement, that an id stands for."""
        if isinstance(id_, str) and id_ not in self.dossier.parties:
            index = next(index for index, person in enumerate(self.engagement.persons) if person.id == id_)
            return self.struct(self.engagement.persons[index], f"engagement.persons[{index}]", view_of(self._engagement))
        return self.referred(id_, "parties")

    @cached_property
    def all_parties(self) -> dict[str, Struct]:
        """Every party of the dossier, and every person of the engagement, by what their paths end in."""
        persons = {person.path.rpartition(".")[2]: person for person in self.persons.items}
        return {id_: self.referred(id_, "parties") for id_ in self.dossier.parties} | persons

    def controlled(self, party: Struct, region: str) -> Truth:
        """Tell whether a party is controlled from a region on the day."""
        changed = tuple(sorted((path, value) for path, value in self.overlay.items() if path.startswith(_OF_PARTIES)))
        known = self.family.controls.get((region, changed))
        if known is None:
            known = control(self.policy.regions[region], self.all_parties, self.as_of)
            self.family.controls[region, changed] = known
        return known[party.path.rpartition(".")[2]]

    def standing(self, root: Root, evidence_id: str) -> Standing:
        """Return what a source is worth on the day."""
        return self.family.standing(root, evidence_id)

    @cached_property
    def _deployment(self) -> Struct:
        return self._entry(self.deployment, "deployment")

    @cached_property
    def _engagement(self) -> Struct:
        return self.struct(self.engagement, "engagement")

    def _claims(self) -> Value:
        return Unknown(self.model.facts) if isinstance(self.model, Unknown) else self.model.get("claims")

    def _entry(self, record: Record, path: str) -> Struct:
        """Return an entry of a section; one that does not hold on the day says nothing."""
        return self.struct(record if holds_on(record, self.as_of) else type(record)(), path)

    def _listed(self, section: str) -> CelList:
        listed = getattr(self.dossier, section)
        found = (self.struct(item, f"{section}[{index}]") for index, item in enumerate(listed) if holds_on(item, self.as_of))
        return CelList(tuple(found), Unknown((section,)) if listed.open else None)


def build_world(  # noqa: PLR0917  # what an assessment takes
    dossier: Dossier, deployment_id: str, engagement: Engagement, policy: Policy, answers: Answers | None, as_of: date
) -> World:
    """Return the world of one deployment for an engagement on a day; raises `UsageError` where the documents don't fit each other."""
    return World(Family(dossier, deployment_id, engagement, policy, answers, as_of))
