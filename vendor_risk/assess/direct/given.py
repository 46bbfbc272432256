"""Given: the documents of one case as conditions read them directly, and what is put together from them once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from vendor_risk.cel import Unknown
from vendor_risk.model.control_state import ControlState, unstated
from vendor_risk.model.data_set import Collected
from vendor_risk.model.knowledge import NOT_DISCLOSED, Sourced
from vendor_risk.policy.fields import visible_shapes

from ..evidence import standing, strongest
from ..impact import Impact
from ..judgement import Judge
from ..said import Said
from ..world import build_world
from .impact import of_data, of_service
from .leaf import OPEN, GiveUpError, joined, more_of, state_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vendor_risk.cel import Value
    from vendor_risk.model.ai_model import AIModel
    from vendor_risk.model.answers import Answers
    from vendor_risk.model.dossier import Dossier, Vendor
    from vendor_risk.model.engagement import Engagement
    from vendor_risk.model.party import Party
    from vendor_risk.model.place import Place
    from vendor_risk.policy import Policy, Scales

    from ..fact import Assurance
    from ..world import World
    from .leaf import Leaves, State

Listed = tuple["Sequence[Any]", "State"]
"""Records that hold on the day, and whether there may be more (False: no)."""
NOTHING_SAID = ControlState()


class Given:
    """One case. Everything is put together when it is first asked for; what is rare raises `GiveUpError`."""

    def __init__(  # noqa: PLR0917  # what a case is
        self, leaves: Leaves, policy: Policy, ages: Mapping[str, int | None], dossier: Dossier, deployment_id: str, engagement: Engagement,
        answers: Answers | None,
    ) -> None:  # fmt: skip
        """Take the documents."""
        self.leaves = leaves
        self.policy = policy
        self.ages = ages
        self.dossier = dossier
        self.engagement = engagement
        self.answers = answers
        self.deployment_id = deployment_id
        self.deployment = dossier.deployments[deployment_id]
        self.said: dict[str, str] = {}
        self.memory: dict[int, State] = {}
        self._impacts: dict[int, Impact] = {}
        self._controls: dict[str, tuple[Value, Value]] = {}
        if self.deployment.from_ is not None or self.deployment.until is not None:
            self.sure(self.deployment)

    @cached_property
    def world(self) -> World:
        """The world of the case, for what is left to the careful way."""
        return build_world(self.dossier, self.deployment_id, self.engagement, self.policy, self.answers, self.leaves.day)

    @cached_property
    def judge(self) -> Judge:
        """The judge of the case, for questions that are left to the careful way."""
        return Judge(self.world, {id_: Said(word, "-") for id_, word in self.said.items()})

    def sure(self, record: Any) -> Any:
        """Return a record that must hold on the day to be read directly."""
        if not self.leaves.holds(record):
            raise GiveUpError
        return record

    def listed(self, items: Any) -> Listed:
        """Return the records of a list that hold on the day."""
        for record in items:
            if record.from_ is not None or record.until is not None:
                return [record for record in items if self.leaves.holds(record)], more_of(items)
        return items, (False if items.more is None else more_of(items))

    def reference(self, fact: Any) -> Any:
        """Return the id that a fact names; None for nobody, Unknown where it is not known."""
        if fact.__class__ is str or fact is None:
            return fact
        return self.leaves.value(fact, visible_shapes(type(self.deployment))["operator"].kind)  # type: ignore[arg-type]  # a scalar has a kind

    def party(self, fact: Any) -> Party:
        """Return the party that a fact names for certain."""
        id_ = self.reference(fact)
        if id_.__class__ is not str:
            raise GiveUpError
        party = self.dossier.parties[id_]
        return party if party.from_ is None and party.until is None else self.sure(party)

    @cached_property
    def vendor(self) -> Vendor:
        """The vendor."""
        return self.dossier.vendor

    @cached_property
    def model(self) -> AIModel:
        """The model that is deployed."""
        id_ = self.reference(self.deployment.model)
        if id_.__class__ is not str:
            raise GiveUpError
        return self.sure(self.dossier.models[id_])  # type: ignore[no-any-return]  # the same

    @cached_property
    def incidents(self) -> Listed:
        """What went wrong."""
        return self.listed(self.dossier.incidents)

    @cached_property
    def authority_actions(self) -> Listed:
        """What authorities decided."""
        return self.listed(self.dossier.authority_actions)

    @cached_property
    def named_data(self) -> tuple[list[tuple[str, Any]], State]:
        """The data sets that we send, and what the service collects, each by what its path ends in."""
        entries = self.engagement.data
        found: list[tuple[str, Any]] = [(key, data) for key, data in entries.items() if self.leaves.holds(data)]
        collected, more = self.listed(self.deployment.collects)
        if collected:
            every = enumerate(self.deployment.collects)
            found += [(f"collects[{index}]", each) for index, each in every if self.leaves.holds(each)]
        return found, joined(more_of(entries), more)

    @cached_property
    def data(self) -> Listed:
        """The data sets, and what the service collects."""
        found, more = self.named_data
        return [each for _name, each in found], more

    @cached_property
    def subprocessors(self) -> Listed:
        """All sub-processors on the day, theirs included."""
        doubts: list[State] = [False]
        found = list(self._below(self.deployment, doubts))
        more: State = False
        for doubt in doubts:
            more = joined(more, doubt)
        return found, more

    def _below(self, holder: Any, doubts: list[State]) -> Iterator[Any]:
        records, more = self.listed(holder.subprocessors)
        doubts.append(more)
        for each in records:
            yield each
            yield from self._below(each, doubts)

    @cached_property
    def places(self) -> Listed:
        """Every place in use on the day, those of sub-processors included; open where the model may run somewhere else."""
        holders, more = self.subprocessors
        found: list[Place] = []
        for holder in (self.deployment, *holders):
            records, open_ = self.listed(holder.places)
            found += records
            more = joined(more, open_)
        if self.reference(self.deployment.operator) is not None:
            more = joined(more, self._unplaced(found))
        return found, more

    def _unplaced(self, places: list[Place]) -> State:
        """Return whether the model may run elsewhere with data of ours that no place of inference surely has."""
        activity = visible_shapes(type(places[0]))["activity"].kind if places else None
        inference = [
            place
            for place in places
            if place.activity == "inference"
            or (place.activity.__class__ is Sourced and activity is not None and self.leaves.value(place.activity, activity) == "inference")
        ]
        scopes = [self.scope(place) for place in inference]
        placed = {name for names, _more in scopes for name in names}
        if inference and all(name in placed for name, each in self.named_data[0] if each.__class__ is not Collected):
            return False
        gap: State = more_of(self.deployment.places) or OPEN
        for _names, more in scopes:
            gap = joined(gap, more)
        return gap

    def scope(self, place: Place) -> tuple[set[str], State]:
        """Return the data sets, by name, that a place has, and whether there may be more."""
        scope = place.data
        if scope.__class__ is not str and scope.__class__ is not tuple:
            kind = visible_shapes(type(place))["data"].kind
            scope = self.leaves.value(scope, kind)  # type: ignore[arg-type]  # a scalar has a kind
            if isinstance(scope, Unknown):
                return set(), state_of(scope)
        data, more = self.named_data
        if scope == "all":
            return {name for name, _each in data}, more
        found, matched = set(), set()
        for name, each in data:
            category = each.category
            if category.__class__ is not str:
                category = self.leaves.value(category, visible_shapes(type(each))["category"].kind)  # type: ignore[arg-type]  # a scalar has a kind
            if name in scope or category in scope:
                found.add(name)
                matched |= {name, category}
            elif isinstance(category, Unknown):
                more = joined(more, state_of(category))
        return found, OPEN if more is False and not matched.issuperset(scope) else more

    @cached_property
    def parties(self) -> Listed:
        """Every party that can reach the data on the day."""
        holders, more = self.subprocessors
        places, open_ = self.places
        more = joined(more, open_)
        ids: dict[str, None] = {}
        for fact in (self.deployment.operator, *(each.party for each in holders), *(place.party for place in places)):
            id_ = fact if fact.__class__ is str else self.reference(fact)
            if isinstance(id_, Unknown):
                more = joined(more, state_of(id_))
            elif id_ is not None:
                ids[id_] = None
        return [self.party(id_) for id_ in ids], more

    def control(self, id_: str) -> ControlState:
        """Return the state of a control."""
        state = self.deployment.controls.get(id_)
        if state is None:
            return NOTHING_SAID if self.deployment.controls.more is not NOT_DISCLOSED else unstated(self.deployment.controls)
        return state if state.from_ is None and state.until is None else self.sure(state)

    def mitigating(self, id_: str) -> tuple[Value, Value]:
        """Return how far a control is in place, and how far that is shown."""
        known = self._controls.get(id_)
        if known is None:
            state = self.control(id_)
            status = state.status
            if status.__class__ is not str:
                status = self.leaves.value(status, visible_shapes(ControlState)["status"].kind)  # type: ignore[arg-type]  # a scalar has a kind
            known = self._controls[id_] = (status, None if isinstance(status, Unknown) else self._assurance(state))
        return known

    def impact_of_service(self) -> Impact:
        """Return the impact that the engagement's criticality gives."""
        fact = self.engagement.criticality
        return Impact(fact, fact) if fact.__class__ is int else of_service(self.leaves, self.engagement)

    def impact_of_data(self, scales: Scales) -> Impact:
        """Return the impact of the worst data set."""
        known = self._impacts.get(id(scales))
        if known is None:
            known = self._impacts[id(scales)] = of_data(self.leaves, *self.data, scales)
        return known

    def _assurance(self, state: ControlState) -> Value:
        ids = state.evidence
        if state.status.__class__ is Sourced:
            ids += state.status.evidence
        elif state.status.__class__ is not str:
            raise GiveUpError
        standings = [standing(self.dossier.evidence[each], self.leaves.day, self.ages) for each in ids]
        sure: Assurance = strongest(each.assurance for each in standings)
        most: Assurance = strongest(each.stated if each.doubtful else each.assurance for each in standings)
        return sure if sure == most else Unknown(("?",), possible=(sure, most))
