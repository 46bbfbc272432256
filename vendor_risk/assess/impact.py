"""Impact: how much harm a finding may do, from the engagement's data or its criticality."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from vendor_risk.cel import CelList, Struct, Unknown

from .question_result import Rating
from .refusal import at_worst
from .truth import refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.policy import Scales

    from .world import World

LEAST, GREATEST = 1, 5
DATA_FIELDS = ("collected", "classification", "personal", "special_categories", "government_related")
"""The fields of a data set that its impact is read from."""
CLASSIFICATIONS = ("public", "internal", "confidential", "restricted")


@dataclass(frozen=True, slots=True)
class Impact:
    """The impact (1 to 5) at its best and at its worst, and the facts that would bring the two together."""

    best: int
    worst: int
    facts: tuple[str, ...] = ()

    @property
    def rating(self) -> Rating:
        """The two ends alone."""
        return Rating(self.best, self.worst)


def impact_of(source: int | Literal["data", "service"], world: World, scales: Scales) -> Impact:
    """The impact of a question: a number that the policy gives, that of the worst data set, or the engagement's criticality.

    What was refused takes the greatest it may be, whatever else is unknown.
    """
    found = _impact_of(source, world, scales)
    if found.best == found.worst:
        return found
    floor = at_worst(found.facts, world, lambda other: _impact_of(source, other, scales).best, rank=int, worst=found.worst)
    return found if floor is None else Impact(max(found.best, floor), found.worst, found.facts)


def _impact_of(source: int | Literal["data", "service"], world: World, scales: Scales) -> Impact:
    if source == "data":
        return _of_data(world, scales)
    if source == "service":
        return _of_service(world)
    return Impact(source, source)


def _of_service(world: World) -> Impact:
    criticality = world.variables["engagement"].get("criticality")
    if not isinstance(criticality, Unknown):
        return Impact(criticality, criticality)
    if refused(criticality, world):
        return Impact(GREATEST, GREATEST)
    among = criticality.possible or (LEAST, GREATEST)
    return Impact(min(among), max(among), criticality.facts)


def _of_data(world: World, scales: Scales) -> Impact:
    listed: CelList = world.variables["data"]
    ratings = [each for item in listed.items for each in _of_set(item, world, scales)]
    if listed.more is not None:
        adverse = refused(listed.more, world)
        ratings.append(Impact(GREATEST if adverse else LEAST, GREATEST, () if adverse else listed.more.facts))
    best = max((rating.best for rating in ratings), default=LEAST)
    worst = max((rating.worst for rating in ratings), default=LEAST)
    missing = dict.fromkeys(fact for rating in ratings if rating.worst > best for fact in rating.facts)
    return Impact(best, worst, tuple(missing))


def _of_set(data: Struct, world: World, scales: Scales) -> Iterator[Impact]:
    """The ratings that one data set has for what it holds; what the service collects about its users is no data set of ours."""
    if data.get("collected") is True:
        return
    yield _classified(data.get("classification"), world, scales)
    personal = data.get("personal")
    yield _rated(personal, scales.data.personal, world)
    if personal is not False:
        special = data.get("special_categories")
        some = special if isinstance(special, Unknown) else personal if special.items else special.more or False
        yield _rated(some, scales.data.special_category, world)
    yield _rated(data.get("government_related"), scales.data.government_related, world)


def _rated(holds: bool | Unknown, rating: int, world: World) -> Impact:
    if isinstance(holds, Unknown):
        return Impact(rating, rating) if refused(holds, world) else Impact(LEAST, rating, holds.facts)
    return Impact(rating, rating) if holds else Impact(LEAST, LEAST)


def _classified(word: str | Unknown, world: World, scales: Scales) -> Impact:
    if not isinstance(word, Unknown):
        rating: int = getattr(scales.data, word)
        return Impact(rating, rating)
    ratings = [getattr(scales.data, each) for each in word.possible or CLASSIFICATIONS]
    return Impact(max(ratings), max(ratings)) if refused(word, world) else Impact(min(ratings), max(ratings), word.facts)
