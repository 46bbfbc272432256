"""Conversion: values of one type from values of another, always written."""

from __future__ import annotations

import math

import pytest

from tests.cel.asking import error_of, value_of
from vendor_risk.cel.number import Uint
from vendor_risk.cel.value import TypeValue


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
