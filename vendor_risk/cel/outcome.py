"""Outcome: what logic, lists, maps and macros give when some of their parts are unknown; shared by evaluation and explanation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .failure import Failure
from .kind import LIST, MAP, kind_of
from .map_key import decode_key, new_key
from .unknown import Fail, merge
from .value import CelList, Unknown, Value


def undecided(values: Iterable[Value], fail: Fail) -> Unknown:
    """Return the unknown that a chain of && or || is when these operands did not decide it; one that is no bool is an error."""
    return merge(_unknowns(values, fail))


def _unknowns(values: Iterable[Value], fail: Fail) -> list[Unknown]:
    open_values = (value for value in values if value is not True and value is not False)
    return [value if value.__class__ is Unknown else not_bool(value, fail) for value in open_values]


def not_bool(value: Value, fail: Fail) -> Unknown:
    """Return the error of a value that should have been a bool."""
    return fail(Failure(f"no such overload: {kind_of(value)} where a bool is needed"))


def branches(test: Unknown, then: Value, otherwise: Value) -> Unknown:
    """Return what `?:` is when its test is unknown: unknown, by the facts of the test and of both branches, even if they are equal."""
    if test.is_error:
        return test
    return merge([Unknown(test.facts, test.errors), *(branch for branch in (then, otherwise) if branch.__class__ is Unknown)])


def items_of(value: Value, fail: Fail) -> CelList | Unknown:
    """Return what a macro goes over: the items of a list, the keys of a map."""
    kind = kind_of(value)
    if kind is LIST:
        items: CelList = value
        return items
    if kind is MAP:
        return CelList(tuple(decode_key(key) for key in value))
    return fail(Failure(f"{kind} is no list and no map to go over"))


def exactly_one(results: Sequence[Value], more: Unknown | None, *, fails: bool, fail: Fail) -> Value:
    """Return what exists_one is: an error if a condition is one; false by two trues, unless an unknown one could still be an error."""
    unknowns = _unknowns(results, fail)
    if errors := [unknown for unknown in unknowns if unknown.is_error]:
        return merge(errors)
    trues = sum(result is True for result in results)
    if more is not None:
        unknowns.append(more)
    if not unknowns:
        return trues == 1
    if trues > 1 and not fails and not any(unknown.errors for unknown in unknowns):
        return False
    return merge(unknowns)


def collected(kept: Sequence[Value], unknowns: Sequence[Unknown], source: CelList, *, fails: bool) -> Value:
    """Return the list that filter and map give: `kept`, and open by the `unknowns` whose place in it is undecided and by an open source.

    Where a fact that is filled in could make an item an error, and with it the whole list, nothing of the list is known.
    """
    if errors := [unknown for unknown in unknowns if unknown.is_error]:
        return merge(errors)
    ends = [*unknowns, *((source.more,) if source.more is not None else ())]
    if not ends and Unknown not in map(type, kept):
        return CelList(tuple(kept))
    inside = [item for item in kept if item.__class__ is Unknown]
    if errors := [item for item in inside if item.is_error]:
        return merge(errors)
    if fails or any(unknown.errors for unknown in (*ends, *inside)):
        return merge([*inside, *ends])
    return CelList(tuple(kept), merge(ends) if ends else None, positions=source.positions and not unknowns)


def listed(items: Sequence[Value], fails: Sequence[bool]) -> Value:
    """Return the list of these items; an error if one is, unknown as a whole if an unknown one could still be an error (`fails`)."""
    if Unknown in map(type, items):
        unknowns = [item for item in items if item.__class__ is Unknown]
        if errors := [unknown for unknown in unknowns if unknown.is_error]:
            return merge(errors)
        if any(item.__class__ is Unknown and (item.errors or may_fail) for item, may_fail in zip(items, fails, strict=True)):
            return merge(unknowns)
    return CelList(tuple(items))


def mapped(entries: Sequence[tuple[Value, Value]], fails: Sequence[bool], fail: Fail) -> Value:
    """Return the map of these entries; as for lists, and unknown as a whole if a key is."""
    values = [value for entry in entries for value in entry]
    keys_unknown = any(key.__class__ is Unknown for key, _ in entries)
    whole = listed(values, [True] * len(values) if keys_unknown else fails)
    if whole.__class__ is Unknown:
        return whole
    result: dict[Value, Value] = {}
    for key, value in entries:
        try:
            kept = new_key(key)
        except Failure as failure:
            return fail(failure)
        if kept in result:
            return fail(Failure(f"the key {str(key)[:60]!r} stands here twice"))
        result[kept] = value
    return result


def is_known(value: Value, *, in_bounds: bool) -> bool | Unknown:
    """Return whether a fact is known: false today, and in the bounds undecided, unless no fact could make it known."""
    unknown = value.more if value.__class__ is CelList else value
    if unknown.__class__ is not Unknown:
        return unknown is None or value.__class__ is not CelList
    if in_bounds and not unknown.is_error:
        return Unknown(unknown.facts)
    return False
