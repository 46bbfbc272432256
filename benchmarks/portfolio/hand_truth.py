"""Truths by hand: what is known of a fact, in plain Python.

A truth is True, False, None (unknown) or REFUSED (asked for, and not disclosed).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from vendor_risk.model.knowledge import NOT_DISCLOSED, AnyOf, Sourced, Stated, Unknown, Within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


REFUSED = "refused"
Truth = Any
"""True, False, None or REFUSED."""
DAY = date(2026, 11, 24)
YEAR_FROM_NOW = date(2027, 11, 24)
CHINA = frozenset({"CN", "HK", "MO"})
CONCERN = frozenset({"CN", "HK", "MO", "CU", "IR", "KP", "RU", "VE"})
HIGH = ("confidential", "restricted")
LEVELS = {"public": 1, "internal": 2, "confidential": 3, "restricted": 4}
WORDS = tuple(LEVELS)
APPROVE, CONDITIONS, ESCALATE, REJECT = range(4)


def fact(stated: Any) -> Any:
    """Return a value; None where it is not known, REFUSED where it was refused."""
    kind = stated.__class__
    if kind is Unknown:
        return REFUSED if stated is NOT_DISCLOSED else None
    if kind is Sourced:
        if (stated.from_ is None or stated.from_ <= DAY) and (stated.until is None or stated.until >= DAY):
            return fact(stated.value)
        return None
    if kind is Stated:
        told = {fact(each) for each in stated.values}
        return told.pop() if len(told) == 1 else None
    return stated


def no(truth: Truth) -> Truth:
    """Return the opposite."""
    return not truth if truth is True or truth is False else truth


def both(*truths: Truth, worst: bool = False) -> Truth:
    """Return whether all hold; `worst` is the end that counts where a fact was refused beside unknown ones."""
    if False in truths:
        return False
    if None in truths and (worst or REFUSED not in truths):
        return None
    return REFUSED if REFUSED in truths else True


def either(*truths: Truth, worst: bool = True) -> Truth:
    """Return whether one holds."""
    if True in truths:
        return True
    if None in truths and (not worst or REFUSED not in truths):
        return None
    return REFUSED if REFUSED in truths else False


def some(truths: Iterable[Truth], more: Unknown | None = None, *, worst: bool = True) -> Truth:
    """Return whether one holds, of a list that may be open."""
    found = list(truths)
    if more is not None:
        found.append(REFUSED if more is NOT_DISCLOSED else None)
    return either(*found, worst=worst)


def every(truths: Iterable[Truth], more: Unknown | None = None, *, worst: bool = False) -> Truth:
    """Return whether all hold, of a list that may be open."""
    found = list(truths)
    if more is not None:
        found.append(REFUSED if more is NOT_DISCLOSED else None)
    return both(*found, worst=worst)


def meets(stated: Any, holds: Callable[[Any], bool], among: tuple[str, ...] = ()) -> Truth:
    """Return whether a fact's value meets a test; `among` are all the values it can have."""
    value = fact(stated)
    if value is None or value is REFUSED:
        if among:
            results = {holds(word) for word in among}
            if len(results) == 1:
                return results.pop()
        return value
    return holds(value)


def in_countries(stated: Any, countries: frozenset[str], known: Known) -> Truth:
    """Return whether a country is one of these, partial knowledge included."""
    value = fact(stated)
    kind = value.__class__
    if kind is str:
        return value in countries if value is not REFUSED else REFUSED
    if value is None:
        return None
    codes = value.codes if kind is AnyOf else known.within[value.region] if kind is Within else known.outside[value.region]
    return True if countries.issuperset(codes) else False if countries.isdisjoint(codes) else None


def told(stated: Any) -> Truth:
    """Return whether a fact is known, however what is unknown turns out."""
    value = fact(stated)
    return True if value.__class__ is str and value is not REFUSED else REFUSED if value is REFUSED else None


class Known(NamedTuple):
    """What follows from the regions alone, put together once."""

    eea: frozenset[str]
    within: dict[str, frozenset[str]]
    outside: dict[str, frozenset[str]]
