"""Instant: timestamps and durations to the nanosecond, on top of Python's datetime and timedelta, which stop at the microsecond."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TypeAlias

from .failure import Failure

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_MIN = (datetime(1, 1, 1, tzinfo=UTC) - EPOCH) // _MICROSECOND * 1000
_MAX = (datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC) - EPOCH) // _MICROSECOND * 1000 + 999
_SPAN = 2**63


class _Fine:
    """Nanoseconds that Python's own type can't hold; ordered among themselves and with Python's type."""

    __slots__ = ("nanos",)

    def __init__(self, nanos: int) -> None:
        """Keep the count."""
        self.nanos = nanos

    def __eq__(self, other: object) -> bool:
        """Compare by count."""
        return isinstance(other, type(self)) and self.nanos == other.nanos

    def __hash__(self) -> int:
        """Return the hash of the count."""
        return hash(self.nanos)

    def __lt__(self, other: Timestamp | Duration) -> bool:
        """Compare by count."""
        return self.nanos < nanos_of(other)

    def __le__(self, other: Timestamp | Duration) -> bool:
        """Compare by count."""
        return self.nanos <= nanos_of(other)

    def __gt__(self, other: Timestamp | Duration) -> bool:
        """Compare by count."""
        return self.nanos > nanos_of(other)

    def __ge__(self, other: Timestamp | Duration) -> bool:
        """Compare by count."""
        return self.nanos >= nanos_of(other)

    def __repr__(self) -> str:
        """Return the class and the count."""
        return f"{type(self).__name__}({self.nanos})"


class FineTimestamp(_Fine):
    """A timestamp between two microseconds, as nanoseconds since 1970."""

    __slots__ = ()


class FineDuration(_Fine):
    """A duration that is not a whole number of microseconds, in nanoseconds."""

    __slots__ = ()


Timestamp: TypeAlias = datetime | FineTimestamp
Duration: TypeAlias = timedelta | FineDuration


def midnight(day: date) -> datetime:
    """Return the first moment of a day in UTC: the timestamp that stands for the day."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def nanos_of(value: Timestamp | Duration) -> int:
    """Return nanoseconds since 1970, or of the duration."""
    if isinstance(value, _Fine):
        return value.nanos
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise Failure("a timestamp without a time zone")
        value = value - EPOCH
    return value // _MICROSECOND * 1000


def timestamp_of(nanos: int) -> Timestamp:
    """Return the timestamp; years run from 1 to 9999."""
    if not _MIN <= nanos <= _MAX:
        raise Failure("timestamp out of range (years 1 to 9999)")
    return FineTimestamp(nanos) if nanos % 1000 else EPOCH + timedelta(microseconds=nanos // 1000)


def duration_of(nanos: int) -> Duration:
    """Return the duration; it fits in 64 bits of nanoseconds, about 292 years either way."""
    if not -_SPAN <= nanos < _SPAN:
        raise Failure("duration out of range (about 292 years)")
    return FineDuration(nanos) if nanos % 1000 else timedelta(microseconds=nanos // 1000)


def add_span(moment: Timestamp, span: Duration) -> Timestamp:
    """Return the moment that much later."""
    return timestamp_of(nanos_of(moment) + nanos_of(span))


def add_moment(span: Duration, moment: Timestamp) -> Timestamp:
    """Return the moment that much later."""
    return add_span(moment, span)


def subtract_span(moment: Timestamp, span: Duration) -> Timestamp:
    """Return the moment that much earlier."""
    return timestamp_of(nanos_of(moment) - nanos_of(span))


def between(later: Timestamp, earlier: Timestamp) -> Duration:
    """Return the time from `earlier` to `later`."""
    return duration_of(nanos_of(later) - nanos_of(earlier))


def add_spans(a: Duration, b: Duration) -> Duration:
    """Return a + b."""
    return duration_of(nanos_of(a) + nanos_of(b))


def subtract_spans(a: Duration, b: Duration) -> Duration:
    """Return a - b."""
    return duration_of(nanos_of(a) - nanos_of(b))
