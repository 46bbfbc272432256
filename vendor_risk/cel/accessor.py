"""Accessors: the parts of a timestamp in a time zone, and of a duration."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from .failure import Failure
from .instant import EPOCH, Duration, Timestamp, nanos_of

_OFFSET = re.compile(r"([+-]?)([0-9]{1,2}):([0-9]{2})")
_SECOND = 10**9

PARTS: dict[str, Callable[[datetime], int]] = {
    "getFullYear": lambda moment: moment.year,
    "getMonth": lambda moment: moment.month - 1,
    "getDate": lambda moment: moment.day,
    "getDayOfMonth": lambda moment: moment.day - 1,
    "getDayOfWeek": lambda moment: moment.isoweekday() % 7,
    "getDayOfYear": lambda moment: moment.timetuple().tm_yday - 1,
    "getHours": lambda moment: moment.hour,
    "getMinutes": lambda moment: moment.minute,
    "getSeconds": lambda moment: moment.second,
    "getMilliseconds": lambda moment: moment.microsecond // 1000,
}
"""Parts of a local date and time; months, days of the month (but getDate), of the year and of the week (from Sunday) count from 0."""


def part(name: str) -> Callable[[Timestamp], int]:
    """Return the accessor of a timestamp's part in UTC."""
    take = PARTS[name]
    return lambda moment: take(_local(moment, UTC))


def zoned_part(name: str) -> Callable[[Timestamp, str], int]:
    """Return the accessor of a timestamp's part in a time zone, a name such as `Europe/Berlin` or an offset such as `+05:30`."""
    take = PARTS[name]
    return lambda moment, zone: take(_local(moment, time_zone(zone)))


def whole(nanos: int) -> Callable[[Duration], int]:
    """Return the accessor that counts whole units of so many nanoseconds in a duration."""

    def count(span: Duration) -> int:
        total = nanos_of(span)
        return total // nanos if total >= 0 else -(-total // nanos)

    return count


def milliseconds(span: Duration) -> int:
    """Return the milliseconds beyond the whole seconds of a duration."""
    total = nanos_of(span)
    return total % _SECOND // 10**6 if total >= 0 else -(-total % _SECOND // 10**6)


@lru_cache(maxsize=256)
def time_zone(name: str) -> tzinfo:
    """Return the time zone of a name or offset; raises Failure for one that does not exist."""
    if name == "UTC":
        return UTC
    offset = _OFFSET.fullmatch(name)
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3])
        if int(offset[2]) < 24 and int(offset[3]) < 60:  # noqa: PLR2004 - hours of a day, minutes of an hour
            return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes))
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        raise Failure(f"unknown time zone {name[:60]!r}") from None


def _local(moment: Timestamp, zone: tzinfo) -> datetime:
    plain = EPOCH + timedelta(microseconds=nanos_of(moment) // 1000)
    try:
        return plain.astimezone(zone)
    except OverflowError:
        raise Failure("timestamp out of range in that time zone") from None
