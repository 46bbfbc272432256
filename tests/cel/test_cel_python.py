"""cel-python: an independent implementation, compared on generated conditions without unknowns, and where it is wrong."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import celpy
import pytest
from celpy import celtypes
from celpy.evaluation import CELEvalError

from tests.cel.facts import random_facts
from tests.cel.generated import ENVIRONMENT, Generator
from tests.effort import effort
from vendor_risk.cel import CelList, Environment, Struct, Unknown, Value, compile_condition

COMPARISONS = effort("COMPARISONS", default=2_000, nightly=100_000)
"""How many conditions are compared."""
SHARDS = 4
ERROR = "error"


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Keep cel-python from logging, which fails in itself on some errors."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def theirs(value: Value) -> Any:
    """Return a value of ours as one of cel-python; a struct as a map."""
    match value:
        case bool():
            return celtypes.BoolType(value)
        case int():
            return celtypes.IntType(value)
        case float():
            return celtypes.DoubleType(value)
        case str():
            return celtypes.StringType(value)
        case datetime():
            return celtypes.TimestampType(value)
        case CelList():
            return celtypes.ListType([theirs(item) for item in value.items])
        case Struct():
            return celtypes.MapType({celtypes.StringType(name): theirs(field) for name, field in value.values.items()})
        case _:
            return celtypes.MapType({theirs(key): theirs(entry) for key, entry in value.items()})


def evaluate_theirs(source: str, variables: dict[str, Value]) -> object:
    """Return what cel-python makes of a condition; `error` for any error."""
    environment = celpy.Environment()
    program = environment.program(environment.compile(source))
    try:
        value = program.evaluate({name: theirs(given) for name, given in variables.items()})
    except (CELEvalError, OverflowError, IndexError, ValueError):
        return ERROR
    return bool(value) if isinstance(value, celtypes.BoolType | bool) else value


def evaluate_ours(source: str, environment: Environment, variables: dict[str, Value]) -> object:
    """Return what we make of a condition; `error` for any error."""
    value = compile_condition(source, environment, expect=None).evaluate(variables)
    return ERROR if isinstance(value, Unknown) else value


@pytest.mark.parametrize("shard", range(SHARDS))
def test_an_independent_implementation_gives_the_same(shard: int) -> None:
    """Generated conditions over known facts come out the same in both, errors included."""
    for seed in range(shard, COMPARISONS, SHARDS):
        source = Generator(seed, peer=True).condition(3 + seed % 2)
        variables = random_facts(seed, 0, source).variables()
        assert evaluate_ours(source, ENVIRONMENT, variables) == evaluate_theirs(source, variables), (seed, source)


DISAGREEMENTS = [
    ("1 == 1.0", True, ERROR, "Equality, Numbers: numeric types are compared as if on one number line"),
    ("1 < 1.5", True, ERROR, "Ordering: runtime ordering is supported across int, uint and double"),
    ("dyn(1) == 1u", True, ERROR, "Equality, Numbers"),
    ("1 in [1.0]", True, ERROR, "Equality, Numbers: membership of a number in a list of other numbers"),
    ("[1, 2] == [1.0, 2.0]", True, ERROR, "Equality, Lists and Maps: the items are compared with =="),
    ("{'a': 1} == {'a': 1.0}", True, ERROR, "Equality, Lists and Maps"),
    ("-1.0 / 0.0 < 0.0", True, False, "Numeric Values: doubles are IEEE 754"),
    ("0.0 / 0.0 >= 0.0", False, True, "Equality, Numbers: NaN compares as IEEE 754 says"),
    ("string(true) == 'true'", True, False, 'Types and Conversions: string(bool) gives "true" and "false"'),
    ("('a' + 'b').contains('a')", True, ERROR, "String Functions: contains is a function of any string"),
    ("[1].map(x, true, x) == [1]", True, ERROR, "Macros: map has a form of four arguments"),
    ("false && [1].exists_one(x, 1 / 0 == 1)", False, ERROR, "Logical AND: errors of one side are absorbed"),
    ("[1].exists_one(x, 1 / 0 == 1) && false", False, ERROR, "Logical AND: errors of one side are absorbed"),
    ("[1].map(x, 1 / 0) == [1] && false", False, ERROR, "Logical AND: errors of one side are absorbed"),
    (
        "int(-9223372036854775808.0) == 0",
        ERROR,
        False,
        "Overflow: double to int conversions are limited to (minInt, maxInt), ends excluded",
    ),
    ("duration('1.5s').getMilliseconds() == 500", True, False, "Date/Time Functions: the milliseconds portion of the duration"),
]
"""Source, what we give, what cel-python gives, and the section of the specification that decides."""


@pytest.mark.parametrize(("source", "ours", "other", "section"), DISAGREEMENTS)
def test_the_specification_decides_where_the_two_differ(source: str, ours: object, other: object, section: str) -> None:
    """Each known disagreement, which generated conditions leave out; one that cel-python mends is noticed here."""
    assert section
    assert evaluate_ours(source, Environment({}), {}) == ours
    assert evaluate_theirs(source, {}) == other
