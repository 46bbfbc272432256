"""Instant: timestamps and durations, their parts and their limits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.cel.asking import error_of, value_of
from vendor_risk.cel import TIMESTAMP, Environment, Unknown, compile_condition, midnight
from vendor_risk.cel.instant import FineDuration, FineTimestamp


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
    ("text", "milliseconds"),
    [
        (".5s", 500),
        ("0.5s", 500),
        ("5.s", 5_000),
        ("1.5h", 5_400_000),
        ("1h.5m", 3_630_000),
        ("-.5s", -500),
        ("250ms", 250),
        ("1m1ms", 60_001),
    ],
)
def test_a_duration_may_leave_out_a_zero(text: str, milliseconds: int) -> None:
    """Before the point or behind it, as Go writes durations."""
    assert value_of(f"duration('{text}')") == timedelta(milliseconds=milliseconds)


def test_moments_that_differ_by_nothing_are_in_order_both_ways() -> None:
    """Down to the nanosecond."""
    moments = ["timestamp('2025-01-01T00:00:00.000000001Z')", "timestamp('2025-01-01T00:00:00.000000002Z')"]
    same, later = f"{moments[0]} {{}} {moments[0]}", f"{moments[0]} {{}} {moments[1]}"
    assert [value_of(same.format(relation)) for relation in ("<", "<=", ">", ">=", "==")] == [False, True, False, True, True]
    assert [value_of(later.format(relation)) for relation in ("<", "<=", ">", ">=", "==")] == [True, True, False, False, False]
