"""Residency rule judged: which verdict it gives on a place, or which ones it still may."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.cel import CelList, Struct, Unknown, Value

from .line import Line, first_true
from .verdict import ResidencyWord

if TYPE_CHECKING:
    from vendor_risk.policy import ResidencyCase, ResidencyRule

    from .world import World

WORDS: tuple[ResidencyWord, ...] = ("not_applicable", "permitted", "safeguarded", "prohibited")
"""What a rule can say of a place, from mildest to strictest; `undetermined` stands for more than one of them."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a rule says of one data set in one place: the lines that may count, and whether the rule applies at all (unknown: it may)."""

    data: Value
    applies: bool | Unknown
    lines: tuple[Line[ResidencyCase], ...]

    @property
    def possible(self) -> frozenset[ResidencyWord]:
        """The verdicts that may come."""
        if self.applies is False:
            return frozenset({"not_applicable"})
        words = frozenset(line.case.then for line in self.lines)
        return words if self.applies is True else words | {"not_applicable"}

    @property
    def missing(self) -> Iterator[Unknown]:
        """What is not known on the way to the verdict."""
        if isinstance(self.applies, Unknown):
            yield self.applies
        yield from (line.unknown for line in self.lines if line.unknown is not None)


def residency_verdict(world: World, rule: ResidencyRule) -> Value:
    """Return the worst verdict of a rule over all places, as conditions see it: unknown, with what it can still be, while that is open.

    A place that an open list may still hold counts with everything the rule can say of it.
    """
    every = [one for place in places_of(world) for one in judged(world, rule, place, in_bounds=True)]
    worst = worst_of([one.possible for one in every])
    if len(worst) == 1:
        return next(iter(worst))
    return _merged([missing for one in every for missing in one.missing], tuple(word for word in WORDS if word in worst))


def places_of(world: World) -> Iterator[Value]:
    """Yield every place, and the unknown that stands for places an open list may still hold."""
    yield from _items(world.variables["places"])


def _items(listed: Value) -> Iterator[Value]:
    """Yield what is in a list, and for an open one the unknown that stands for what else may be in it."""
    assert isinstance(listed, CelList)  # noqa: S101 - the world's own promise
    yield from listed.items
    if listed.more is not None:
        yield listed.more


def judged(world: World, rule: ResidencyRule, place: Value, *, in_bounds: bool) -> Iterator[Judged]:
    """Judge a rule on one place, data set by data set: for today, or (`in_bounds`) for every way of filling in what is unknown."""
    if not rule.in_force(world.as_of):
        return
    conclusions = world.conclusions if in_bounds else world.today
    for data in _items(world.variables["data"]):
        applies = _all([_is_activity(rule, place), _holds(place, data), _concerns(world, rule, data, in_bounds=in_bounds)])
        variables = {**conclusions.variables, "p": place, "d": data}
        lines = () if applies is False else first_true(rule.verdicts, variables, conclusions.functions, in_bounds=in_bounds)
        yield Judged(data, applies, lines)


def _is_activity(rule: ResidencyRule, place: Value) -> bool | Unknown:
    """Tell whether the rule speaks of what is done in the place."""
    if isinstance(place, Unknown):
        return place
    activity = place.get("activity")
    if not isinstance(activity, Unknown):
        return activity in rule.activities
    possible = set(rule.activities) if activity.possible is None else set(activity.possible)
    return activity if possible - set(rule.activities) or activity.possible is None else True


def _holds(place: Value, data: Value) -> bool | Unknown:
    """Tell whether a data set is among the data that a place has."""
    if isinstance(place, Unknown):
        return place
    scope = place.get("data")
    if isinstance(scope, Unknown):
        return scope
    assert isinstance(scope, CelList)  # noqa: S101 - the world's own promise
    if isinstance(data, Unknown):
        return data
    if any(isinstance(item, Struct) and item.path == data.path for item in scope.items):
        return True
    missing = [item for item in (*scope.items, scope.more) if isinstance(item, Unknown)]
    return _merged(missing, None) if missing else False


def _concerns(world: World, rule: ResidencyRule, data: Value, *, in_bounds: bool) -> bool | Unknown:
    """Tell whether the rule concerns a data set."""
    if rule.data is None:
        return True
    value = rule.data.evaluate({**world.variables, "d": data}, world.functions, in_bounds=in_bounds)
    return value if isinstance(value, Unknown) else value is True


def _all(truths: Sequence[bool | Unknown]) -> bool | Unknown:
    if any(truth is False for truth in truths):
        return False
    missing = [truth for truth in truths if isinstance(truth, Unknown)]
    return _merged(missing, None) if missing else True


def worst_of(verdicts: Sequence[frozenset[ResidencyWord]]) -> frozenset[ResidencyWord]:
    """Return what the worst of several verdicts can be, given what each can be."""
    worst: frozenset[ResidencyWord] = frozenset({"not_applicable"})
    for possible in verdicts:
        worst = frozenset(max(one, other, key=WORDS.index) for one in worst for other in possible)
    return worst


def _merged(missing: Sequence[Unknown], possible: tuple[Value, ...] | None) -> Unknown:
    return Unknown(
        facts=tuple(dict.fromkeys(fact for part in missing for fact in part.facts)),
        errors=tuple(dict.fromkeys(error for part in missing for error in part.errors)),
        possible=possible,
    )
