"""Comparison: equality of any two values, order of those that have one, membership."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable

from .failure import ExhaustedError, Failure
from .frame import Frame, spend
from .kind import LIST, MAP, STRUCT, kind_of
from .map_key import encode_key
from .type import BOOL, DURATION, DYN, NUMBERS, STRING, TIMESTAMP, WordType
from .unknown import Fail, merge, strict
from .value import CelList, Unknown, Value

ORDERS: dict[str, Callable[[Value, Value], bool]] = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
ORDERED = NUMBERS | {BOOL, STRING, TIMESTAMP, DURATION}
_DEEPEST = 60
_FAIL: Fail = lambda failure: Unknown(errors=(str(failure),))  # noqa: E731 - equality has no failure, so nobody ever sees this
_STEPS = 8
"""What one comparison costs, as it goes through lists and maps."""


def equal(frame: Frame, a: Value, b: Value) -> bool | Unknown:
    """Return whether two values are equal: numbers by value across their types, values of different types never."""
    return _equal(frame, a, b, 0)


def unequal(frame: Frame, a: Value, b: Value) -> bool | Unknown:
    """Return the opposite of `equal`."""
    same = _equal(frame, a, b, 0)
    return same if same.__class__ is Unknown else not same


def at_least(words: WordType) -> Callable[[Value, Value], bool]:
    """Return the comparison of two words by their place in the order."""
    ranks = {word: rank for rank, word in enumerate(words.words)}

    def reaches(value: Value, least: Value) -> bool:
        try:
            return ranks[value] >= ranks[least]
        except KeyError:
            raise Failure(f"at_least: {value!r} or {least!r} is no {words}") from None

    return reaches


def order(symbol: str) -> Callable[[Value, Value], bool]:
    """Return the comparison of two values whose types are not known before."""
    compare = ORDERS[symbol]

    def ordered(a: Value, b: Value) -> bool:
        kinds = (kind_of(a), kind_of(b))
        if kinds[0] in ORDERED and (kinds[0] is kinds[1] or (kinds[0] in NUMBERS and kinds[1] in NUMBERS)):
            return compare(a, b)
        raise Failure(f"no such overload: {kinds[0]} {symbol} {kinds[1]}")

    return ordered


def _equal(frame: Frame, a: Value, b: Value, depth: int) -> bool | Unknown:
    spend(frame, _STEPS)
    if depth > _DEEPEST:
        raise ExhaustedError(f"lists and maps more than {_DEEPEST} deep")
    if a.__class__ is Unknown or b.__class__ is Unknown:
        result: bool | Unknown = strict(lambda x, y: _equal(frame, x, y, depth + 1), (a, b), _FAIL)
        return result
    kind, other = kind_of(a), kind_of(b)
    if kind is LIST and other is LIST:
        return _equal_lists(frame, a, b, depth)
    if kind is MAP and other is MAP:
        return _equal_maps(frame, a, b, depth)
    if kind in NUMBERS and other in NUMBERS:
        return bool(a == b)
    if kind is not other or kind is DYN:
        return False
    return bool(a.path == b.path and a.type is b.type) if kind is STRUCT else bool(a == b)


def _equal_lists(frame: Frame, a: CelList, b: CelList, depth: int) -> bool | Unknown:
    if ends := [items.more for items in (a, b) if items.more is not None]:
        return merge(ends)
    if len(a.items) != len(b.items):
        return False
    return _every(_equal(frame, x, y, depth + 1) for x, y in zip(a.items, b.items, strict=True))


def _equal_maps(frame: Frame, a: dict[Value, Value], b: dict[Value, Value], depth: int) -> bool | Unknown:
    if len(a) != len(b) or not all(key in b for key in a):
        return False
    return _every(_equal(frame, value, b[key], depth + 1) for key, value in a.items())


def _every(results: Iterable[bool | Unknown]) -> bool | Unknown:
    unknowns: list[Unknown] = []
    for result in results:
        if result is False:
            return False
        if isinstance(result, Unknown):
            unknowns.append(result)
    return merge(unknowns) if unknowns else True


def member(frame: Frame, value: Value, container: Value) -> bool | Unknown:
    """Return whether a list has the value as an item, or a map as a key."""
    kind = kind_of(container)
    if kind is MAP:
        return encode_key(value) in container
    if kind is not LIST:
        raise Failure(f"no such overload: {kind_of(value)} in {kind}")
    unknowns: list[Unknown] = []
    for item in container.items:
        same = _equal(frame, value, item, 0)
        if same is True:
            return True
        if isinstance(same, Unknown):
            unknowns.append(same)
    if container.more is not None:
        unknowns.append(container.more)
    return merge(unknowns) if unknowns else False


def simple_member(value: Value, container: Value) -> bool | Unknown:
    """Return the same for strings or ints, and for a list in which there is nothing else: Python itself compares these right."""
    items, more = container.items, container.more
    if value in items:
        return True
    if more is None and Unknown not in map(type, items):
        return False
    unknowns: list[Unknown] = []
    for item in items:
        if item.__class__ is Unknown:
            same = strict(operator.eq, (value, item), _FAIL)
            if same is True:
                return True
            if same is not False:
                unknowns.append(same)
    if more is not None:
        unknowns.append(more)
    return merge(unknowns) if unknowns else False
