"""Leaf: a stated fact as a condition sees it, without the path that a reason would name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from vendor_risk.cel import Unknown, Value
from vendor_risk.cel.unknown import strict
from vendor_risk.model.knowledge import NOT_DISCLOSED, UNKNOWN, Sourced

from ..scalar_value import seen, value_on

if TYPE_CHECKING:
    from vendor_risk.cel.failure import Failure
    from vendor_risk.model.kind import Kind

    from ..atlas import RegionAtlas
    from ..impact import Impact
    from ..world import World

MISSING, WITHHELD_FACT = "?", "!"
"""What stands for the path of a fact that nobody stated, and of one that was refused."""
OPEN: Final = None
WITHHELD: Final = 2
MIXED: Final = 3
State: TypeAlias = bool | int | None
"""A truth: True, False, OPEN (unknown), WITHHELD (unknown, as every fact that would tell was refused), or MIXED (as some were)."""

CLASSES: dict[str, type] = {
    "bool": bool, "string": str, "word": str, "country": str, "int": int, "double": Decimal, "timestamp": date, "reference": str,
}  # fmt: skip
"""The class of a plain value in a record, by what a condition sees of it."""
_FACTS: dict[State, tuple[str, ...]] = {OPEN: (MISSING,), WITHHELD: (WITHHELD_FACT,), MIXED: (MISSING, WITHHELD_FACT)}
MOST_KEPT = 1_000
"""What is kept of one test, or of impacts, at the most; then it begins anew."""


class GiveUpError(Exception):
    """Something is met that is left to the careful way."""


class Leaves:
    """Reads facts on one day."""

    def __init__(self, day: date, atlas: RegionAtlas) -> None:
        """Take the day, and who knows what is within the regions."""
        self.day = day
        self.moment = seen(day)
        self.atlas = atlas
        self.impacts: dict[tuple[Any, ...], Impact] = {}

    def holds(self, record: Any) -> bool:
        """Whether a record or statement holds on the day."""
        return (record.from_ is None or record.from_ <= self.day) and (record.until is None or self.day <= record.until)

    def value(self, fact: Any, kind: Kind) -> Value:
        """Return the value of a fact; unknown, with what it can still be."""
        stated = fact.value if fact.__class__ is Sourced and self.holds(fact) else fact
        return value_on(fact, kind, WITHHELD_FACT if stated is NOT_DISCLOSED else MISSING, self.day, self.atlas)

    def reader(self, kind: Kind) -> Callable[[Any], Value]:
        """Return what reads facts of a kind."""
        return lambda fact: self.value(fact, kind)

    def truth(self, kind: Kind) -> Callable[[Any], State]:
        """Return what reads a fact that is a truth and was not plainly one."""
        return self.test(kind, lambda value: value)

    def known(self, kind: Kind) -> Callable[[Any], State]:
        """Return what tells whether a fact is known, however what is unknown turns out."""

        def read(fact: Any) -> State:
            value = self.value(fact, kind)
            return state_of(value) if value.__class__ is Unknown else True

        return read

    def test(self, kind: Kind, holds: Callable[[Value], bool]) -> Callable[[Any], State]:
        """Return what tests a fact; what it finds for values that are partly known is kept, as these come again and again."""
        plain = CLASSES.get(kind.cel)
        convert = seen if plain in (Decimal, date) else None
        kept: dict[Any, State] = {
            UNKNOWN: self._tested(self.value(UNKNOWN, kind), holds),
            NOT_DISCLOSED: self._tested(self.value(NOT_DISCLOSED, kind), holds),
        }

        def read(fact: Any) -> State:
            if fact.__class__ is Sourced:
                fact = fact.value if self.holds(fact) else UNKNOWN
            if fact.__class__ is plain:
                return holds(fact if convert is None else convert(fact))
            found = kept.get(fact, kept)
            if found is kept:
                found = self._tested(self.value(fact, kind), holds)
                if len(kept) >= MOST_KEPT:
                    kept.clear()
                kept[fact] = found
            return found  # type: ignore[return-value]  # no longer the mapping itself

        return read

    def _tested(self, value: Value, holds: Callable[[Value], bool]) -> State:
        return settled(strict(holds, (value,), _fail))


def settled(value: Value) -> State:
    """Return a truth of the condition language as a state."""
    if value.__class__ is Unknown:
        return state_of(value)
    if value.__class__ is not bool:
        raise GiveUpError
    return value


def state_of(unknown: Unknown, world: World | None = None) -> State:
    """Return whether an unknown is open or withheld; with a world its facts are paths."""
    if unknown.errors:
        raise GiveUpError
    disclosed = set(map(world.disclosed, unknown.facts)) if world is not None else {fact == MISSING for fact in unknown.facts}
    return MIXED if len(disclosed) > 1 else WITHHELD if disclosed == {False} else OPEN


def unknown_of(unknown: Unknown, world: World) -> Unknown:
    """Return an unknown of a world as one without paths."""
    return Unknown(_FACTS[state_of(unknown, world)], possible=unknown.possible)


def unknown_for(state: Value) -> Value:
    """Return the value of the condition language that a state stands for; words and unknowns stand for themselves."""
    known = state is True or state is False or state.__class__ is str or state.__class__ is Unknown
    return state if known else Unknown(_FACTS[state])


def joined(one: State, other: State) -> State:
    """Return what two states that decide nothing come to together; True and False say nothing."""
    if other is True or other is False or one is other:
        return one
    return other if one is True or one is False else MIXED


def more_of(listed: Any) -> State:
    """Return whether there may be more in a list or mapping: False where it is closed."""
    more = listed.more
    return False if more is None else WITHHELD if more is NOT_DISCLOSED else OPEN


def _fail(failure: Failure) -> Unknown:
    raise failure
