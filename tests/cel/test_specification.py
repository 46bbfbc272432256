"""What the specification of CEL says of values, each in an example of our own words."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from vendor_risk.cel import BOOL, INT, TIMESTAMP, CelList, ConditionError, Environment, ListType, Unknown, compile_condition, midnight
from vendor_risk.cel.instant import FineDuration, FineTimestamp
from vendor_risk.cel.number import Uint
from vendor_risk.cel.value import TypeValue

EMPTY = Environment({})
MAX, MIN = 2**63 - 1, -(2**63)


def value_of(source: str, *, check: bool = True) -> Any:
    """Return the value of a condition that reads nothing; lists as Python's."""
    value = compile_condition(source, EMPTY, expect=None, check=check).evaluate({})
    return list(value.items) if isinstance(value, CelList) else value


def error_of(source: str, *, check: bool = True) -> str:
    """Return the one error that a condition's value is."""
    value = value_of(source, check=check)
    assert isinstance(value, Unknown), value
    assert value.is_error
    (error,) = value.errors
    return error


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("7 / 2", 3),
        ("-7 / 2", -3),
        ("7 / -2", -3),
        ("7 % 2", 1),
        ("-7 % 2", -1),
        ("7 % -2", 1),
        ("7u / 2u", Uint(3)),
        ("7u % 4u", Uint(3)),
        ("2u * 3u + 1u", Uint(7)),
        ("9223372036854775806 + 1", MAX),
        ("-(-9223372036854775807)", MAX),
        ("1.5 + 1.5", 3.0),
        ("1.0 / 0.0", math.inf),
        ("-1.0 / 0.0", -math.inf),
        ("1.0 / -0.0", -math.inf),
        ("1e308 * 10.0", math.inf),
        ("-(1.5)", -1.5),
        ("0.1 + 0.2 == 0.3", False),
        ("'a' + 'b'", "ab"),
        ("[1] + [2, 3]", [1, 2, 3]),
    ],
)
def test_arithmetic(source: str, value: object) -> None:
    """Integers have 64 bits and divide towards zero; doubles are IEEE 754."""
    result = value_of(source)
    assert (type(result), result) == (type(value), value)


def test_not_a_number_is_equal_to_nothing() -> None:
    """NaN compares as IEEE 754 says, in lists too."""
    assert value_of("0.0 / 0.0 == 0.0 / 0.0") is False
    assert value_of("0.0 / 0.0 != 0.0 / 0.0") is True
    assert value_of("0.0 / 0.0 < 1.0 || 0.0 / 0.0 >= 1.0") is False
    assert value_of("[0.0 / 0.0] == [0.0 / 0.0]") is False
    assert value_of("0.0 / 0.0 in [0.0 / 0.0]") is False
    assert value_of("[0.0 / 0.0].exists(x, x == x)") is False


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (f"{MAX} + 1", "integer overflow"),
        (f"{MIN} - 1", "integer overflow"),
        (f"{MAX} * 2", "integer overflow"),
        (f"-({MIN})", "integer overflow"),
        (f"{MIN} / -1", "integer overflow"),
        (f"{MIN} % -1", "integer overflow"),
        ("1 / 0", "division by zero"),
        ("1 % 0", "modulus by zero"),
        ("1u - 2u", "unsigned integer overflow"),
        ("18446744073709551615u + 1u", "unsigned integer overflow"),
        ("9223372036854775808u * 2u", "unsigned integer overflow"),
        ("1u / 0u", "division by zero"),
        ("1u % 0u", "modulus by zero"),
    ],
)
def test_arithmetic_that_has_no_result_is_an_error(source: str, error: str) -> None:
    """Overflow and division by zero are errors, never wrapped and never raised."""
    assert error_of(source).endswith(f": {error}")


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 == 1.0", True),
        ("1u == 1", True),
        ("1 < 1.5", True),
        ("1u < 2.5", True),
        ("2 > 1u", True),
        ("9007199254740993 == 9007199254740992.0", False),
        ("9223372036854775807 < 9223372036854775808.0", True),
        ("18446744073709551615u > 9223372036854775807", True),
        ("-1 < 0u", True),
        ("dyn(1) == 1u", True),
        ("dyn(1) == '1'", False),
        ("dyn(true) == 1", False),
        ("1 in [2.0, 1.0]", True),
        ("dyn(1) in [true]", False),
        ("dyn(1) < 2.5 && dyn('a') <= 'b' && dyn(2u) >= 1", True),
        ("dyn({'a': 1})['a'] == 1 && dyn([7])[0] == 7", True),
        ("{1: 'a'}[dyn(1.0)]", "a"),
        ("{1u: 'a'}[1]", "a"),
        ("dyn(1.5) in {1: 'a'}", False),
        ("'a' < 'b'", True),
        ("'a' < 'B'", False),
        ("'\u00e9' > 'z'", True),
        ("'\U0001f600' > '\uffff'", True),
        ("false < true", True),
        ("null == null", True),
        ("null != dyn(0)", True),
        ("duration('60s') == duration('1m')", True),
        ("timestamp('2026-01-01T01:00:00+01:00') == timestamp('2026-01-01T00:00:00Z')", True),
    ],
)
def test_equality_and_order(source: str, value: object) -> None:
    """Numbers compare by value across their types, strings by code point; other types are never equal."""
    assert value_of(source) is value or value_of(source) == value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("[1, 2] == [1, 2]", True),
        ("[1, 2] == [2, 1]", False),
        ("[1, 2] == [1]", False),
        ("[1, 2] == [1.0, 2u]", True),
        ("[] == []", True),
        ("[[1], [dyn('a')]] == [[1], ['a']]", True),
        ("dyn([1]) == dyn({1: 1})", False),
        ("{'a': 1, 'b': 2} == {'b': 2, 'a': 1}", True),
        ("{'a': 1} == {'a': 1.0}", True),
        ("{'a': 1} == {'b': 1}", False),
        ("{'a': 1} == {'a': 1, 'b': 1}", False),
        ("{1: 'a'} == {1u: 'a'}", True),
        ("{true: 1} == dyn({1: 1})", False),
        ("{true: 1, 1: 2}[true]", 1),
        ("{true: 1, 1: 2}[1]", 2),
        ("size({true: 1, 1: 2, '1': 3})", 3),
        ("[1, 'a', null, true].exists(x, x == 'a')", True),
        ("[1, 2, 3][2]", 3),
        ("['a', 'b'].size()", 2),
        ("size('\u00e9\U0001f600')", 2),
        ("'b' in {'a': 1}", False),
        ("true in {true: 1}", True),
        ("2 in [1, 2]", True),
        ("2 in []", False),
        ("{'a': {'b': [1, 2]}}.a.b[1]", 2),
        ("{'a': null}.a", None),
        ("has({'a': null}.a)", True),
        ("has({'a': 1}.b)", False),
        ("has({'a': {'b': 1}}.a.b)", True),
        ("{1: 'x', 2: 'y'}.exists(k, k == 2)", True),
        ("{'a': 1}.map(k, k + '!')", ["a!"]),
        ("{'a': 1, 'b': 2}.filter(k, k > 'a')", ["b"]),
    ],
)
def test_lists_and_maps(source: str, value: object) -> None:
    """Items are compared in order, entries in any; keys of different types are different, but for numbers."""
    assert value_of(source) == value


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("[1, 2][2]", "index 2 is out of range: the list has 2 items"),
        ("[1, 2][-1]", "index -1 is out of range"),
        ("{'a': 1}['b']", "no such key: 'b'"),
        ("{'a': 1}.b", "no such key: 'b'"),
        ("dyn([1])[0.5]", "no such overload: list[double]"),
        ("dyn([1])[1.0 / 0.0]", "index inf is no whole number"),
        ("dyn(1).a", "int has no field 'a'"),
        ("has(dyn(1).a)", "has() asks for the key of a map, not for a field of int"),
        ("{dyn(1.5): 1}", "unsupported key type: double"),
        ("{dyn('a'): 1, 'a': 2}", "the key 'a' stands here twice"),
        ("dyn('a') + 1", "no such overload: + on string, int"),
        ("-dyn('a')", "no such overload: - on string"),
        ("dyn('a') < 1", "no such overload: string < int"),
        ("1 in dyn(1)", "no such overload: int in int"),
        ("dyn(1).exists(x, true)", "int is no list and no map to go over"),
        ("[1].all(x, dyn(1))", "no such overload: int where a bool is needed"),
        ("dyn(1) ? 1 : 2", "no such overload: int where a bool is needed"),
        ("!dyn('a')", "no such overload: ! on string"),
        ("dyn('a').getHours()", "no such overload: getHours on string"),
        ("{'a': 1}[dyn(null)]", "no such overload: null_type as the key of a map"),
    ],
)
def test_what_has_no_value_is_an_error_with_its_place(source: str, error: str) -> None:
    """Errors of evaluation are values, named with line and column."""
    place, _, message = error_of(source).partition(": ")
    assert message == error
    assert place.startswith("1:")


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("false && 1 / 0 > 0", False),
        ("1 / 0 > 0 && false", False),
        ("true || 1 / 0 > 0", True),
        ("1 / 0 > 0 || true", True),
        ("1 / 0 > 0 || 2 / 0 > 0 || true", True),
        ("true ? 1 : 1 / 0", 1),
        ("false ? 1 / 0 : 1", 1),
        ("[0, 1].exists(x, 1 / x == 1)", True),
        ("[0, 2].all(x, 1 / x == 1)", False),
        ("dyn('a') && false", False),
        ("dyn(1) || true", True),
    ],
)
def test_errors_are_absorbed(source: str, value: object) -> None:
    """What decides && || ?: exists and all decides them whatever the other side is."""
    assert value_of(source) == value


@pytest.mark.parametrize(
    "source",
    [
        "1 / 0 > 0 && true",
        "1 / 0 > 0 || false",
        "1 / 0 > 0 ? 1 : 1",
        "[0, 1].all(x, 1 / x == 1)",
        "[0, 2].exists(x, 1 / x == 1)",
        "[3, 2, 1, 0].exists_one(x, 12 / x > 1)",
        "[2, 1, 0].map(x, 4 / x)",
        "[2, 1, 0].filter(x, 4 / x > 3)",
        "[2, 1].map(x, x > 1, 1 / (x - 2))",
        "[1 / 0]",
        "{'a': 1 / 0}",
        "{1 / 0: 'a'}",
        "size([1 / 0, 2])",
        "[1, 1 / 0][0]",
        "[1, 2, 3][1 / 0]",
        "1 / 0 in [1]",
        "1 in [1 / 0, 1]",
        "[1 / 0] == [2]",
        "string(1 / 0)",
        "!(1 / 0 > 0)",
    ],
)
def test_errors_that_are_not_absorbed_are_the_value(source: str) -> None:
    """A strict operation with an error is that error; exists_one, filter and map are strict in every item."""
    assert error_of(source).endswith("division by zero")


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("[1, 2, 3].all(x, x > 0)", True),
        ("[1, 2, 3].all(x, x > 1)", False),
        ("[].all(x, false)", True),
        ("[1, 2, 3].exists(x, x > 2)", True),
        ("[].exists(x, true)", False),
        ("[1, 2, 2].exists_one(x, x < 2)", True),
        ("[1, 2, 2].exists_one(x, x == 2)", False),
        ("[].exists_one(x, true)", False),
        ("{6: 'a', 7: 'b'}.exists_one(k, k % 5 == 2)", True),
        ("[1, 2, 3].filter(x, x % 2 == 1)", [1, 3]),
        ("[1, 2, 3].map(x, x * x)", [1, 4, 9]),
        ("[1, 2, 3, 4].map(x, x % 2 == 0, x * 2)", [4, 8]),
        ("[[1, 2], [3]].map(x, x.map(y, y + size(x)))", None),
        ("[1, 2].exists(x, [2, 3].exists(y, x == y))", True),
        ("[1].exists(x, [2].exists(x, x == 2))", True),
        ("[1].exists(x, [2].all(y, y > x) && x == 1)", True),
    ],
)
def test_macros(source: str, value: object) -> None:
    """The five macros over lists and keys of maps, one inside another."""
    if value is not None:
        assert value_of(source) == value
    else:
        assert [list(items.items) for items in value_of(source)] == [[3, 4], [4]]


def test_variables_of_macros_hide_outer_ones_but_for_a_leading_dot() -> None:
    """`.x` is the variable of the environment, whatever a macro calls its own."""
    environment = Environment({"x": INT, "list": ListType(INT), "a.b": BOOL})
    condition = compile_condition("[1].exists(x, x == 1 && .x == 5) && x == 5 && a.b && list.exists(list, list == 1)", environment)
    assert condition.evaluate({"x": 5, "a.b": True, "list": CelList((1,))}) is True


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("int('-5')", -5),
        ("int(3.9)", 3),
        ("int(-3.9)", -3),
        ("int(7u)", 7),
        ("int(double(36028797018963969))", 36028797018963968),
        ("int(timestamp('2009-02-13T23:31:30Z'))", 1234567890),
        ("int(timestamp('1969-12-31T23:59:59.5Z'))", -1),
        ("uint(7)", Uint(7)),
        ("uint(3.9)", Uint(3)),
        ("uint('12')", Uint(12)),
        ("double(7)", 7.0),
        ("double(7u)", 7.0),
        ("double('1.5e3')", 1500.0),
        ("double('-0.0')", -0.0),
        ("double('Infinity')", math.inf),
        ("string(12)", "12"),
        ("string(-12)", "-12"),
        ("string(9876u)", "9876"),
        ("string(123.456)", "123.456"),
        ("string(-4.5e-3)", "-0.0045"),
        ("string(1e21)", "1000000000000000000000"),
        ("string(1.0)", "1"),
        ("string(1.0 / 0.0)", "+Inf"),
        ("string(-1.0 / 0.0)", "-Inf"),
        ("string(0.0 / 0.0)", "NaN"),
        ("string(true)", "true"),
        ("string(false)", "false"),
        ("string('x')", "x"),
        ("bool('true')", True),
        ("bool('FALSE')", False),
        ("bool('1')", True),
        ("bool('t')", True),
        ("bool(true)", True),
        ("int(1) + int('2')", 3),
        ("timestamp(timestamp('2026-01-01T00:00:00Z')) == timestamp(1767225600)", True),
        ("duration(duration('1s')) == duration('1000ms')", True),
        ("type(1)", TypeValue("int")),
        ("type(1) == int", True),
        ("type(1u) == uint", True),
        ("type(1.0) == double", True),
        ("type('') == string", True),
        ("type(null) == null_type", True),
        ("type([]) == list && type({}) == map", True),
        ("type(type(1)) == type", True),
        ("type(true) == bool", True),
        ("type([1]) == type(['a'])", True),
        ("type(timestamp(0)) == google.protobuf.Timestamp", True),
        ("type(duration('1s')) == google.protobuf.Duration", True),
        ("type(1) == type(1u)", False),
        ("dyn([1, 'a'])[1]", "a"),
    ],
)
def test_conversions(source: str, value: object) -> None:
    """Conversions are always written, never implicit."""
    result = value_of(source)
    assert (type(result), result) == (type(value), value)


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("int('12x')", "'12x' is not an int"),
        ("int(' 1')", "' 1' is not an int"),
        ("int('9223372036854775808')", "'9223372036854775808' is not an int"),
        ("int(1e99)", "integer overflow"),
        ("int(9223372036854775807.0)", "integer overflow"),
        ("int(-9223372036854775808.0)", "integer overflow"),
        ("int(0.0 / 0.0)", "integer overflow"),
        ("int(18446744073709551615u)", "integer overflow"),
        ("uint(-1)", "unsigned integer overflow"),
        ("uint(-0.5)", "unsigned integer overflow"),
        ("uint(18446744073709551615.0)", "unsigned integer overflow"),
        ("uint('-1')", "'-1' is not a uint"),
        ("uint('18446744073709551616')", "'18446744073709551616' is not a uint"),
        ("double('1_0')", "'1_0' is not a double"),
        ("double('1e999')", "'1e999' is too large for a double"),
        ("bool('TrUe')", "'TrUe' is not a bool"),
        ("timestamp('2026-01-01')", "'2026-01-01' is not a timestamp such as 2026-11-24T00:00:00Z"),
        ("timestamp('2026-02-30T00:00:00Z')", "'2026-02-30T00:00:00Z' is not a timestamp: day is out of range for month"),
        ("timestamp('2026-01-01T00:00:00+24:00')", "'2026-01-01T00:00:00+24:00' is not a timestamp: its offset is out of range"),
        ("timestamp('0001-01-01T00:00:00+00:01')", "timestamp out of range (years 1 to 9999)"),
        ("timestamp('10000-01-01T00:00:00Z')", "'10000-01-01T00:00:00Z' is not a timestamp such as 2026-11-24T00:00:00Z"),
        ("timestamp(253402300800)", "timestamp out of range (years 1 to 9999)"),
        ("duration('1d')", "'1d' is not a duration such as 720h, 1h30m or 1.5s"),
        ("duration('')", "'' is not a duration such as 720h, 1h30m or 1.5s"),
        ("duration('-')", "'-' is not a duration such as 720h, 1h30m or 1.5s"),
        ("duration('.s')", "'.s' is not a duration such as 720h, 1h30m or 1.5s"),
        ("duration('320000000000s')", "duration out of range (about 292 years)"),
    ],
)
def test_conversions_that_lose_something_are_errors(source: str, error: str) -> None:
    """What does not fit or is no such value is refused, not rounded."""
    assert error_of(source).partition(": ")[2] == error


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("timestamp('2009-02-13T23:31:30.123456789Z').getFullYear()", 2009),
        ("timestamp('2009-02-13T23:31:30Z').getMonth()", 1),
        ("timestamp('2009-02-13T23:31:30Z').getDate()", 13),
        ("timestamp('2009-02-13T23:31:30Z').getDayOfMonth()", 12),
        ("timestamp('2009-02-13T23:31:30Z').getDayOfWeek()", 5),
        ("timestamp('2009-02-15T00:00:00Z').getDayOfWeek()", 0),
        ("timestamp('2009-02-13T23:31:30Z').getDayOfYear()", 43),
        ("timestamp('2009-02-13T23:31:30Z').getHours()", 23),
        ("timestamp('2009-02-13T23:31:30Z').getMinutes()", 31),
        ("timestamp('2009-02-13T23:31:30Z').getSeconds()", 30),
        ("timestamp('2009-02-13T23:31:30.123456789Z').getMilliseconds()", 123),
        ("timestamp('2009-02-13T23:31:30Z').getDate('Australia/Sydney')", 14),
        ("timestamp('2009-02-13T23:31:30Z').getHours('US/Central')", 17),
        ("timestamp('2009-02-13T23:31:30Z').getMinutes('Asia/Kathmandu')", 16),
        ("timestamp('2009-02-13T23:31:30Z').getHours('02:00')", 1),
        ("timestamp('2009-02-13T02:00:00Z').getDayOfMonth('-02:30')", 11),
        ("timestamp('2009-02-13T23:31:30Z').getDate('+11:00')", 14),
        ("timestamp('2009-02-13T23:31:30Z').getDayOfWeek('UTC')", 5),
        ("duration('3h30m').getHours()", 3),
        ("duration('3h30m').getMinutes()", 210),
        ("duration('3730s').getSeconds()", 3730),
        ("duration('-90s').getMinutes()", -1),
        ("duration('123.321456789s').getMilliseconds()", 321),
        ("duration('-1.5s').getMilliseconds()", -500),
        ("timestamp('2026-01-01T00:00:00Z') + duration('24h') == timestamp('2026-01-02T00:00:00Z')", True),
        ("duration('24h') + timestamp('2026-01-01T00:00:00Z') == timestamp('2026-01-02T00:00:00Z')", True),
        ("timestamp('2026-01-02T00:00:00Z') - duration('24h') == timestamp('2026-01-01T00:00:00Z')", True),
        ("timestamp('2026-01-02T00:00:00Z') - timestamp('2026-01-01T00:00:00Z') == duration('24h')", True),
        ("duration('1h') - duration('30m') == duration('30m')", True),
        ("duration('1h') + duration('30m') == duration('5400s')", True),
        ("duration('1ns') < duration('1us') && duration('1us') > duration('1ns')", True),
        ("duration('1.5h') == duration('90m')", True),
        ("duration('0') == duration('0s')", True),
        ("string(duration('1m1ms'))", "60.001s"),
        ("string(duration('-1.5s'))", "-1.5s"),
        ("string(duration('1000000s'))", "1000000s"),
        ("string(timestamp('2009-02-13T23:31:30Z'))", "2009-02-13T23:31:30Z"),
        ("string(timestamp('9999-12-31T23:59:59.999999999Z'))", "9999-12-31T23:59:59.999999999Z"),
        ("string(timestamp('0001-01-01T00:00:00Z'))", "0001-01-01T00:00:00Z"),
        ("string(timestamp('2026-01-01T00:00:00.5-05:30'))", "2026-01-01T05:30:00.5Z"),
        ("timestamp('0001-01-01T00:00:01.000000001Z') + duration('-999999999ns') == timestamp('0001-01-01T00:00:00.000000002Z')", True),
        ("timestamp('2026-01-01T00:00:00.000000001Z') > timestamp('2026-01-01T00:00:00Z')", True),
        ("timestamp('2026-01-01T00:00:00Z') <= timestamp('2026-01-01T00:00:00.000000001Z')", True),
        ("timestamp('2026-01-01T00:00:00.000000001Z') <= timestamp('2026-01-01T00:00:00Z')", False),
        ("timestamp('2026-01-01T00:00:00.000000001Z') == timestamp('2026-01-01T00:00:00Z')", False),
        ("timestamp('2026-01-01T00:00:00.000000001Z') >= timestamp('2026-01-01T00:00:00.000000001Z')", True),
    ],
)
def test_timestamps_and_durations(source: str, value: object) -> None:
    """Dates, parts of dates and differences, to the nanosecond, in any time zone."""
    assert value_of(source) == value


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("timestamp('9999-12-31T23:59:59Z') + duration('1s')", "timestamp out of range (years 1 to 9999)"),
        ("timestamp('9999-12-31T23:59:59.999999999Z') + duration('1ns')", "timestamp out of range (years 1 to 9999)"),
        ("timestamp('0001-01-01T00:00:00Z') - duration('1ns')", "timestamp out of range (years 1 to 9999)"),
        ("timestamp('9999-12-31T23:59:59Z') - timestamp('0001-01-01T00:00:00Z')", "duration out of range (about 292 years)"),
        ("duration('9000000000s') + duration('9000000000s')", "duration out of range (about 292 years)"),
        ("duration('-9000000000s') - duration('9000000000s')", "duration out of range (about 292 years)"),
        ("timestamp('2026-01-01T00:00:00Z').getHours('Mars/Olympus')", "unknown time zone 'Mars/Olympus'"),
        ("timestamp('2026-01-01T00:00:00Z').getHours('../../etc/passwd')", "unknown time zone '../../etc/passwd'"),
        ("timestamp('2026-01-01T00:00:00Z').getHours('+25:00')", "unknown time zone '+25:00'"),
        ("timestamp('0001-01-01T00:00:00Z').getHours('-01:00')", "timestamp out of range in that time zone"),
    ],
)
def test_times_out_of_range_are_errors(source: str, error: str) -> None:
    """Timestamps run from year 1 to 9999, durations fit in 64 bits of nanoseconds."""
    assert error_of(source).partition(": ")[2] == error


def test_a_timestamp_without_a_time_zone_is_an_error() -> None:
    """The host gives moments, not readings of some clock."""
    condition = compile_condition("t.getHours() > 1", Environment({"t": TIMESTAMP}))
    naive = datetime(2026, 1, 1)
    assert condition.evaluate({"t": naive}) == Unknown(errors=("1:3: a timestamp without a time zone",))


def test_times_come_as_the_types_of_python() -> None:
    """Whole microseconds are datetime and timedelta, so that a host needs no types of ours; a finer one tells itself apart."""
    assert value_of("timestamp('2026-01-01T00:00:00Z')") == midnight(datetime(2026, 1, 1, tzinfo=UTC).date())
    assert value_of("duration('1.5s')") == timedelta(seconds=1.5)
    fine = value_of("timestamp('2026-01-01T00:00:00.000000001Z')")
    assert isinstance(fine, FineTimestamp)
    assert fine == value_of("timestamp('2026-01-01T00:00:00.000000001Z')")
    assert hash(fine) == hash(value_of("timestamp('2026-01-01T00:00:00.000000001Z')"))
    assert fine != value_of("timestamp('2026-01-01T00:00:00.000000002Z')")
    assert repr(value_of("duration('1ns')")) == "FineDuration(1)"
    assert FineDuration(1) != FineTimestamp(1)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("'hello'.startsWith('he')", True),
        ("'hello'.endsWith('lo')", True),
        ("'hello'.contains('ell')", True),
        ("'hello'.contains('')", True),
        ("'hello'.startsWith('lo')", False),
        ("'\u00e9'.contains('e')", False),
    ],
)
def test_string_functions(source: str, value: object) -> None:
    """Strings are tested by code points, without regular expressions."""
    assert value_of(source) is value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("'horses' && false", False),
        ("true || 1", True),
        ("[1, 'foo', 3].exists(e, e != '1')", True),
        ("1 == '1'", False),
        ("[1] == {1: 1}", False),
        ("true ? 1 : 'a'", 1),
    ],
)
def test_without_the_checker_types_are_left_to_the_evaluation(source: str, value: object) -> None:
    """CEL's checker is optional: what never gets to be wrong is not wrong."""
    assert value_of(source, check=False) == value
    if source != "[1, 'foo', 3].exists(e, e != '1')":
        with pytest.raises(ConditionError):
            value_of(source)


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("'horses' && true", "no such overload: string where a bool is needed"),
        ("1 + 'a'", "no such overload: + on int, string"),
        ("1 < 'a'", "no such overload: int < string"),
        ("nothing", "unknown variable 'nothing'"),
        ("nothing.field", "unknown variable 'nothing'"),
        ("unheard(1)", "no such overload: unheard on int"),
        ("1.unheard()", "no such overload: unheard on int"),
        ("size(1, 2)", "no such overload: size on int, int"),
        ("at_least(1, 2)", "no such overload"),
        ("[1, 'foo'].all(e, e % 2 == 1)", "no such overload: % on string, int"),
    ],
)
def test_without_the_checker_wrong_types_are_errors(source: str, error: str) -> None:
    """They come out of the evaluation, with their place."""
    assert error_of(source, check=False).partition(": ")[2] == error
