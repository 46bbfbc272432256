"""Spot: where in the documents a fact path leads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vendor_risk.model.control_state import ControlState, unstated
from vendor_risk.model.entries import Entries
from vendor_risk.model.items import Items
from vendor_risk.model.knowledge import UNKNOWN, Sourced, Stated
from vendor_risk.model.record import Record
from vendor_risk.model.shape import Shape, shapes_of

if TYPE_CHECKING:
    from vendor_risk.documents import Path
    from vendor_risk.model.root import Root

    from .world import World

Rank = tuple[int, str]
_STEP = re.compile(r"\[([0-9]+)\]|([A-Za-z0-9_-]+)")
_LISTS = ("incidents", "authority_actions")
_SECTIONS = ("parties", "models", "evidence")


@dataclass(frozen=True, slots=True)
class Spot:
    """What a fact path names.

    `root` is the document's object and `at` the way to it in the document, `chain` the records on that way, the outermost first, and
    `names` their keys, one for each. `shape` says what the field holds (None for what is derived, and for records themselves), `stated`
    what the document says. `order` sorts spots as their facts stand in a document, whatever is stated.
    """

    root: Root | None
    at: Path
    chain: tuple[Record, ...]
    names: tuple[str, ...]
    shape: Shape | None
    stated: Any
    order: tuple[Rank, ...]

    @property
    def record(self) -> Record:
        """The record that states the fact."""
        return self.chain[-1]

    @property
    def derived(self) -> bool:
        """Whether no document states it, since it follows from others."""
        return self.shape is None and self.stated is None

    @property
    def by_default(self) -> bool:
        """Whether the document leaves it out and it counts as some value all the same."""
        shape = self.shape
        if shape is None or shape.kind is None or shape.kind.factual or shape.kind.short or shape.many != "one":
            return False
        return shape.name not in self.record.model_fields_set

    @property
    def evidence(self) -> tuple[str, ...]:
        """Ids of the evidence behind it: its own, or else that of the nearest record around it that names any."""
        if isinstance(self.stated, Sourced) and self.stated.evidence:
            return self.stated.evidence
        if isinstance(self.stated, Stated):
            own = tuple(dict.fromkeys(id_ for statement in self.stated.values for id_ in statement.evidence))
            if own:
                return own
        for record in reversed(self.chain):
            found: tuple[str, ...] = getattr(record, "evidence", ())
            if found and isinstance(found, tuple):
                return found
        return ()


def steps_of(path: str) -> list[str | int]:
    """Return the names and indexes of a fact path."""
    return [int(index) if index else name for index, name in _STEP.findall(path)]


def spot_of(world: World, path: str) -> Spot | None:
    """Return where a fact path leads, or None where no document could state it."""
    spots = world.family.spots
    if path not in spots:
        spots[path] = _find(world, path)
    return spots[path]


def _find(world: World, path: str) -> Spot | None:
    steps = steps_of(path)
    if not steps:
        return None
    start = _start(world, steps)
    if start is None:
        return None
    root, at, record, rest, rank = start
    return _Walk(root, at, record, rank, str(steps[0])).along(rest)


def _start(world: World, steps: list[str | int]) -> tuple[Root, Path, Any, list[str | int], int] | None:
    first, dossier = steps[0], world.dossier
    second = str(steps[1]) if len(steps) > 1 else ""
    if first == "engagement":
        return world.engagement, (), world.engagement, steps[1:], 100
    if first == "answers":
        if world.answers is None:
            return None
        return world.answers, ("answers",), world.answers.answers, steps[1:], 200
    rank = list(type(dossier).model_fields).index
    if first == "vendor":
        return dossier, ("vendor",), dossier.vendor, steps[1:], rank("vendor")
    if first == "deployment":
        return dossier, ("deployments", world.deployment_id), world.deployment, steps[1:], rank("deployments")
    if first == "model" and world.model_id is not None:
        return dossier, ("models", world.model_id), dossier.models[world.model_id], steps[1:], rank("models")
    if first in _SECTIONS and second in getattr(dossier, str(first)):
        return dossier, (str(first), second), getattr(dossier, str(first))[second], steps[2:], rank(str(first))
    if first in _LISTS:
        return dossier, (str(first),), getattr(dossier, str(first)), steps[1:], rank(str(first))
    return None


class _Walk:
    """Follows a path from a record into the document."""

    def __init__(self, root: Root, at: Path, value: Any, rank: int, first: str) -> None:
        self.root, self.at, self.value = root, at, value
        self.chain: list[Record] = [value] if isinstance(value, Record) else [root]
        self.names = [str(at[-1]) if at else first]
        self.shape: Shape | None = None
        self.order: list[Rank] = [(rank, "")]
        if len(at) > 1:
            self.order.append((list(getattr(root, str(at[0]))).index(at[1]), ""))

    def along(self, steps: list[str | int]) -> Spot:
        """Return the spot at the end of the steps."""
        for step in steps:
            if not self._take(step):
                self.shape, self.value = None, None
                break
        return Spot(self.root, self.at, tuple(self.chain), tuple(self.names), self.shape, self.value, tuple(self.order))

    def _take(self, step: str | int) -> bool:
        value = self.value
        if isinstance(value, Record):
            return self._field(value, str(step))
        if isinstance(value, Items) and isinstance(step, int) and step < len(value):
            self._enter(value[step], step, (step, ""))
            return True
        if isinstance(value, Entries):
            key = str(step)
            model = self.shape.model if self.shape is not None else None
            entry = value.get(key)
            rank = (0, key) if model is ControlState else (list(value).index(key) if entry is not None else len(value), "")
            missing = unstated(value) if model is ControlState else model() if model is not None else None
            self._enter(entry if entry is not None else missing, key, rank)
            return True
        return False

    def _field(self, record: Record, name: str) -> bool:
        shapes = shapes_of(type(record))
        shape = shapes.get(name)
        if shape is None:
            return False
        self.shape = shape
        self.order.append((list(shapes).index(name), ""))
        self.at = (*self.at, shape.key)
        self.value = getattr(record, name)
        if isinstance(self.value, Record):
            self.chain.append(self.value)
            self.names.append(name)
        return True

    def _enter(self, value: Any, step: str | int, rank: Rank) -> None:
        self.at = (*self.at, step)
        self.order.append(rank)
        self.value = UNKNOWN if value is None else value
        if isinstance(value, Record):
            self.chain.append(value)
            self.names.append(str(step))
