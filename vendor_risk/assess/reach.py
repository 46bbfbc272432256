"""Reach: the places where our data may be on the day, and the parties that can reach it there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vendor_risk.cel import CelList, Struct, Unknown, Value

from .view import View, view_of

if TYPE_CHECKING:
    from .world import World

HOSTING = frozenset({"storage", "inference", "logging", "training", "backup"})
"""Activities by which data is hosted in a place, and not only viewed from it."""


@dataclass(slots=True)
class Gathered:
    """Objects found along the way, and the facts that leave open whether there are more."""

    found: list[Struct] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)

    def take(self, listed: CelList) -> tuple[Struct, ...]:
        """Note where a list is open; return what is known of it."""
        if listed.more is not None:
            self.gaps += listed.more.facts
        return listed.items

    def listed(self) -> CelList:
        """Return what was found as a list that is open where there may be more."""
        gaps = tuple(dict.fromkeys(self.gaps))
        return CelList(tuple(self.found), Unknown(gaps) if gaps else None, positions=not gaps)


def places_used(deployment: View) -> CelList:
    """Return every place of the operator and of all sub-processors, theirs included, that is in use on the day; possible use counts.

    A model that somebody operates must run somewhere: where no place is stated to be one of inference, the list is open.
    """
    gathered = Gathered()
    for holder in (deployment, *subprocessors(deployment, gathered)):
        gathered.found += gathered.take(holder.get("places"))
    if deployment.get("operator") is not None:
        gathered.gaps += _unplaced(deployment, [place for place in gathered.found if place.get("activity") == "inference"])
    return gathered.listed()


def _unplaced(deployment: View, inference: list[Struct]) -> Iterator[str]:
    """Yield the facts that would tell where the model runs on data of ours that no place of inference surely has."""
    scopes = [place.get("data") for place in inference]
    placed = {data.path for scope in scopes for data in scope.items}
    sent = [data for data in deployment.world.data.items if data.get("collected") is not True]
    if not inference or any(data.path not in placed for data in sent):
        yield from (fact for scope in scopes if scope.more is not None for fact in scope.more.facts)
        yield f"{deployment.path}.places"


def subprocessors(holder: View, gathered: Gathered) -> Iterator[View]:
    """Yield the sub-processors of a day, each followed by those that it engages."""
    for struct in gathered.take(holder.get("subprocessors")):
        view = view_of(struct)
        yield view
        yield from subprocessors(view, gathered)


@dataclass(slots=True)
class Reaching:
    """The parties that can reach the data, with what they do for us."""

    gathered: Gathered = field(default_factory=Gathered)
    roles: dict[str, dict[str, None]] = field(default_factory=dict)

    def add(self, party: Value, role: Value) -> None:
        """Note a party in a role; one that is not known for certain leaves the list open, and nobody is none."""
        if party is None:
            return
        if isinstance(party, Unknown):
            self.gathered.gaps += party.facts
            return
        known = self.roles.get(party.path)
        if known is None:
            known = self.roles[party.path] = {}
            self.gathered.found.append(party)
        if isinstance(role, str):
            known[role] = None


def parties_reaching(world: World, deployment: View) -> Reaching:
    """Return the operator, all sub-processors and whoever has a place in use on the day."""
    reaching = Reaching()
    reaching.add(deployment.get("operator"), "operator")
    for subprocessor in subprocessors(deployment, reaching.gathered):
        reaching.add(subprocessor.get("party"), "subprocessor")
    for place in reaching.gathered.take(world.places):
        reaching.add(place.get("party"), place.get("activity"))
    return reaching


def data_sent(deployment: View, engagement: View) -> CelList:
    """Return the engagement's data sets, and what the service collects on its own."""
    gathered = Gathered()
    gathered.found += gathered.take(engagement.get("data"))
    gathered.found += gathered.take(deployment.get("collects"))
    return gathered.listed()


def data_in(world: World, place: View) -> CelList:
    """Return the data sets that a place has; one whose category is not known leaves the list open.

    So does a word of the dossier that is neither a data set of the engagement nor a category of data: a vendor's own word for our data does
    not say that our data is elsewhere.
    """
    scope = place.scalar("data")
    if isinstance(scope, Unknown):
        return CelList((), Unknown(scope.facts))
    if scope == "all":
        return world.data
    gathered = Gathered()
    if world.data.more is not None:
        gathered.gaps += world.data.more.facts
    matched = set()
    for data in world.data.items:
        category, name = data.get("category"), data.path.rpartition(".")[2]
        if name in scope or category in scope:
            gathered.found.append(data)
            matched |= {name, category}
        elif isinstance(category, Unknown):
            gathered.gaps += category.facts
    if not gathered.gaps and not matched.issuperset(scope):
        gathered.gaps.append(f"{place.path}.data")
    return gathered.listed()


def hosting_places(world: World, party: Struct) -> Iterator[Value]:
    """Yield the countries in which a party hosts data, as far as known, and an unknown for each place that may be another one."""
    for place in world.places.items:
        holder, hosted = place.get("party"), place.get("hosted")
        if hosted is False or (isinstance(holder, Struct) and holder.path != party.path):
            continue
        doubts = [fact for doubt in (holder, hosted) if isinstance(doubt, Unknown) for fact in doubt.facts]
        yield Unknown(tuple(doubts)) if doubts else place.get("country")
    if world.places.more is not None:
        yield world.places.more
