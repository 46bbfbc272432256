"""Refusal: the values that facts which were asked for and not disclosed may have, so that the worst of them counts.

What follows is at its worst for the value whose best outcome is worst: whatever else is unknown may turn out as it likes, a refused fact
may not. Only some values need to be tried for that, since each of them can only make the best end worse.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, TypeVar

from vendor_risk.jurisdiction import Effect, Standing
from vendor_risk.model.iso import countries
from vendor_risk.model.number import CountKind, NumberKind
from vendor_risk.model.reference import ReferenceKind

from .filling import Filling, prefix
from .policy_conditions import conditions_of, verdict_conditions
from .possibility import possibilities
from .spot import spot_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from vendor_risk.cel import Value
    from vendor_risk.jurisdiction import Region
    from vendor_risk.policy import Policy

    from .world import World

T = TypeVar("T")
MOST = 64
"""How many ways of giving refused facts values are tried, at the most, beside those of each fact alone."""
_GREAT = 10**9
_DAYS = (datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC))
_CODE = re.compile(r"[\"']([A-Z]{2})[\"']")


def withheld(facts: Iterable[str], world: World) -> tuple[str, ...]:
    """Return the facts that were asked for and not disclosed."""
    return tuple(fact for fact in facts if not world.disclosed(fact))


def at_worst(facts: Iterable[str], world: World, best: Callable[[World], T], rank: Callable[[T], float], worst: T) -> T | None:
    """Return the best that may come where refused facts have their worst values; None where none of `facts` was refused.

    `best` gives the best that may come in a world; of two results the one of higher `rank` is worse, and `worst` ends the search.
    """
    refused = withheld(facts, world)
    found: T | None = None
    for filling in _fillings(refused, world) if refused else ():
        one = best(world.filled(dict(filling)))
        if found is None or rank(one) > rank(found):
            found = one
            if rank(found) >= rank(worst):
                break
    return found


def _fillings(refused: tuple[str, ...], world: World) -> Iterator[Filling]:
    """Yield ways of giving refused facts values: facts of one name alike, by every way for the first names, and each fact alone."""
    values = {path: tried for path in sorted(refused, key=world.order) if (tried := candidates(world, path))}
    alike: dict[str, list[str]] = {}
    for path in values:
        alike.setdefault(path.rpartition(".")[2].partition("[")[0], []).append(path)
    taken = prefix(((name, values[paths[0]]) for name, paths in alike.items()), MOST)
    for chosen in product(*(tried for _name, tried in taken)):
        yield tuple((path, value) for (name, _), value in zip(taken, chosen, strict=True) for path in alike[name] if value in values[path])
    if len(values) > len(taken):
        yield from (((path, value),) for path, tried in values.items() for value in tried)


def candidates(world: World, path: str) -> tuple[Value, ...]:
    """Return values that a refused fact may have, enough for its worst to be among them; none for what has no single value."""
    known = possibilities(world, path)
    spot = spot_of(world, path)
    if known or spot is None or spot.shape is None or spot.shape.kind is None or spot.shape.many != "one":
        return known or ()
    kind = spot.shape.kind
    if isinstance(kind, NumberKind):
        ends = (-_GREAT if kind.least is None else kind.least, _GREAT if kind.most is None else kind.most)
        return ends if isinstance(kind, CountKind) else tuple(map(float, ends))
    if isinstance(kind, ReferenceKind):
        section: Mapping[str, object] = getattr(world.dossier, kind.section, {})
        return tuple(section)
    return {"country": telling_countries(world), "timestamp": _DAYS, "data_scope": ("all",)}.get(kind.cel, ())


def telling_countries(world: World) -> tuple[str, ...]:
    """Return one country for each way of being in the policy's regions or named by its conditions, those to keep data from first."""
    return _telling(world.policy, world.as_of)


@lru_cache(maxsize=16)
def _telling(policy: Policy, as_of: date) -> tuple[str, ...]:
    named = _named(policy)
    found: dict[tuple[int, tuple[str, ...], str], str] = {}
    for code in sorted(countries()):
        inside = [region for region in policy.regions.values() if _lies_in(region, code, as_of)]
        apart = sum(1 if region.effect is Effect.PERMITS else -1 for region in inside)
        found.setdefault((apart, tuple(region.id for region in inside), code if code in named else ""), code)
    return tuple(code for _pattern, code in sorted(found.items()))


def _lies_in(region: Region, code: str, as_of: date) -> bool:
    return any(code in member.lies_in and member.standing(as_of) is not Standing.NONE for member in region.members)


def _named(policy: Policy) -> frozenset[str]:
    """Return the countries that conditions of a policy name by their codes."""
    every = [condition for question in policy.questions for condition in conditions_of(question)]
    return frozenset(code for condition in (*every, *verdict_conditions(policy)) for code in _CODE.findall(condition.source))
