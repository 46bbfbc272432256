"""How timestamps and durations are written: RFC 3339, and counts of h, m, s, ms, us, ns."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from .failure import Failure
from .instant import Duration, Timestamp, duration_of, nanos_of, timestamp_of

_TIMESTAMP = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))"
)
_PART = re.compile(r"([0-9]*)(?:\.([0-9]*))?(ns|us|µs|μs|ms|s|m|h)")
_UNITS = {"ns": 1, "us": 10**3, "µs": 10**3, "μs": 10**3, "ms": 10**6, "s": 10**9, "m": 60 * 10**9, "h": 3600 * 10**9}
_LONGEST = 200


def parse_timestamp(text: str) -> Timestamp:
    """Return the timestamp that RFC 3339 text such as `2026-11-24T00:00:00Z` denotes."""
    found = _TIMESTAMP.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        raise Failure(f"{_short(text)} is not a timestamp such as 2026-11-24T00:00:00Z")
    year, month, day, hour, minute, second, fraction, sign, offset_hours, offset_minutes = found.groups()
    offset = 0
    if sign:
        if int(offset_hours) > 23 or int(offset_minutes) > 59:  # noqa: PLR2004 - hours of a day, minutes of an hour
            raise Failure(f"{_short(text)} is not a timestamp: its offset is out of range")
        offset = (int(offset_hours) * 60 + int(offset_minutes)) * (-1 if sign == "-" else 1)
    try:
        moment = datetime(int(year), int(month), int(day), int(hour), int(minute), int(second), tzinfo=UTC)
    except ValueError as error:
        raise Failure(f"{_short(text)} is not a timestamp: {error}") from None
    return timestamp_of(nanos_of(moment) + int((fraction or "0").ljust(9, "0")) - offset * _UNITS["m"])


def parse_duration(text: str) -> Duration:
    """Return the duration that text such as `720h`, `1h30m` or `-1.5s` denotes; longer units than hours don't exist."""
    rest = text[1:] if text[:1] in ("+", "-") else text
    if rest == "0":
        return timedelta(0)
    total, position = 0, 0
    while position < len(rest) <= _LONGEST:
        found = _PART.match(rest, position)
        if found is None or not (found[1] or found[2]):
            break
        unit = _UNITS[found[3]]
        total += int(found[1] or "0") * unit + int(found[2] or "0") * unit // 10 ** len(found[2] or "")
        position = found.end()
    if not rest or position < len(rest):
        raise Failure(f"{_short(text)} is not a duration such as 720h, 1h30m or 1.5s")
    return duration_of(-total if text[0] == "-" else total)


def format_timestamp(moment: Timestamp) -> str:
    """Return RFC 3339 text in UTC with as many digits as needed."""
    nanos = nanos_of(moment)
    whole = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=nanos // 10**9)
    fraction = f"{nanos % 10**9:09d}".rstrip("0")
    return f"{whole.year:04d}-{whole:%m-%dT%H:%M:%S}{'.' if fraction else ''}{fraction}Z"


def format_duration(span: Duration) -> str:
    """Return seconds with as many digits as needed, such as `90s` or `1.5s`."""
    nanos = nanos_of(span)
    seconds, fraction = divmod(abs(nanos), 10**9)
    digits = f"{fraction:09d}".rstrip("0")
    return f"{'-' if nanos < 0 else ''}{seconds}{'.' if digits else ''}{digits}s"


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "...")  # noqa: PLR2004 - what fits in a message
