"""How unknown values pass through operations: by the facts they name, and by the values they can still take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product
from math import prod
from typing import TypeAlias

from .failure import Failure
from .value import CelList, Struct, Unknown, Value

MOST_COMBINATIONS = 512
"""Combinations of possible values that one operation tries, at most; beyond them its result is unknown."""

_BOTH = {(bool, True), (bool, False)}


def merge(unknowns: Iterable[Unknown]) -> Unknown:
    """Return an unknown that names the facts and errors of all, each once and in order, and knows nothing of possible values."""
    several = tuple(unknowns)
    if len(several) == 1 and several[0].possible is None:
        return several[0]
    facts = dict.fromkeys(fact for unknown in several for fact in unknown.facts)
    errors = dict.fromkeys(error for unknown in several for error in unknown.errors)
    return Unknown(tuple(facts), tuple(errors))


Fail: TypeAlias = Callable[[Failure], Unknown]
"""Makes an unknown of a failure, with the place where it happened."""
Attempt: TypeAlias = Callable[[Callable[..., Value], Sequence[Value], Fail], Value]
"""Calls an operation, and makes an unknown of its failure."""


def attempt(call: Callable[..., Value], arguments: Sequence[Value], fail: Fail) -> Value:
    """Return `call(*arguments)` for an operation of the language; values of wrong types from the host are a failure too."""
    try:
        return call(*arguments)
    except Failure as failure:
        return fail(failure)
    except (TypeError, AttributeError):
        return fail(Failure("no such operation on values of these types"))


def attempt_host(call: Callable[..., Value], arguments: Sequence[Value], fail: Fail) -> Value:
    """Return `call(*arguments)` for a function of the host, whose bugs stay bugs."""
    try:
        return call(*arguments)
    except Failure as failure:
        return fail(failure)


def strict(call: Callable[..., Value], arguments: Sequence[Value], fail: Fail, attempt: Attempt = attempt) -> Value:
    """Return `call(*arguments)`: an error if an argument is one, and for unknown arguments the value on which all possibilities agree."""
    unknowns = [argument for argument in arguments if argument.__class__ is Unknown]
    if not unknowns:
        return attempt(call, arguments, fail)
    if errors := [unknown for unknown in unknowns if unknown.is_error]:
        return merge(errors)
    choices: list[Sequence[Value]] = []
    for argument in arguments:
        if argument.__class__ is not Unknown:
            choices.append((argument,))
        elif argument.possible is None or argument.errors:
            return merge(unknowns)
        else:
            choices.append(argument.possible)
    if not 0 < prod(len(choice) for choice in choices) <= MOST_COMBINATIONS:
        return merge(unknowns)
    return _agree(unknowns, (attempt(call, combination, fail) for combination in product(*choices)))


def _agree(unknowns: Sequence[Unknown], results: Iterable[Value]) -> Value:
    """Return the one result there is, else an unknown with all of them."""
    distinct: dict[object, Value] = {}
    open_ends: list[Unknown] = []
    for result in results:
        if result.__class__ is Unknown:
            open_ends.append(result)
        else:
            distinct.setdefault(identity(result), result)
            if distinct.keys() == _BOTH:
                break
    if not open_ends:
        return next(iter(distinct.values())) if len(distinct) == 1 else _with(unknowns, tuple(distinct.values()))
    if not distinct and all(end.is_error for end in open_ends):
        return merge(open_ends)
    return merge([*unknowns, *(Unknown(end.facts) for end in open_ends if end.facts)])


def _with(unknowns: Sequence[Unknown], possible: tuple[Value, ...]) -> Unknown:
    merged = merge(unknowns)
    return Unknown(merged.facts, merged.errors, possible)


def identity(value: Value) -> object:
    """Return a key that tells values apart to the type and the last bit."""
    kind = value.__class__
    if kind is float:
        return (kind, repr(value))
    if kind is Struct:
        return (kind, value.type.name, value.path)
    if kind is CelList or kind is dict:
        return (kind, id(value))
    return (kind, value)
