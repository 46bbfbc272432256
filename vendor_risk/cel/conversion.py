"""Conversion: values of one type from values of another, never implicit."""

from __future__ import annotations

import re
from decimal import Decimal
from math import isinf, isnan

from .failure import Failure
from .instant import Timestamp, nanos_of, timestamp_of
from .number import INT_MAX, INT_MIN, UINT_MAX, Uint

_WHOLE = re.compile(r"[+-]?[0-9]{1,40}")
_DECIMAL = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?|inf(?:inity)?|nan)", re.IGNORECASE)
_LONGEST = 400
_TRUE = frozenset({"1", "t", "T", "true", "TRUE", "True"})
_FALSE = frozenset({"0", "f", "F", "false", "FALSE", "False"})


def int_from_text(text: str) -> int:
    """Return the decimal integer that the text is."""
    value = int(text) if _WHOLE.fullmatch(text) else None
    if value is None or not INT_MIN <= value <= INT_MAX:
        raise Failure(f"{text[:60]!r} is not an int")
    return value


def uint_from_text(text: str) -> Uint:
    """Return the decimal integer that the text is, as a uint."""
    value = int(text) if _WHOLE.fullmatch(text) and text[0] not in "+-" else None
    if value is None or value > UINT_MAX:
        raise Failure(f"{text[:60]!r} is not a uint")
    return Uint(value)


def double_from_text(text: str) -> float:
    """Return the number that the text is; `NaN` and `Infinity` are numbers too."""
    if len(text) > _LONGEST or not _DECIMAL.fullmatch(text):
        raise Failure(f"{text[:60]!r} is not a double")
    value = float(text)
    if isinf(value) and "n" not in text.lower():
        raise Failure(f"{text[:60]!r} is too large for a double")
    return value


def double_from_whole(value: int) -> float:
    """Return the nearest double."""
    return float(value)


def bool_from_text(text: str) -> bool:
    """Return the truth value that the text is: `true`, `True`, `TRUE`, `t`, `T`, `1`, and their opposites."""
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    raise Failure(f"{text[:60]!r} is not a bool")


def text_from_double(value: float) -> str:
    """Return the shortest decimal digits that give the same double, without an exponent."""
    if isnan(value):
        return "NaN"
    if isinf(value):
        return "+Inf" if value > 0 else "-Inf"
    digits = format(Decimal(repr(value)), "f")
    return digits.removesuffix(".0")


def text_from_whole(value: int) -> str:
    """Return the decimal digits of an int or uint."""
    return str(int(value))


def text_from_bool(value: bool) -> str:
    """Return `true` or `false`."""
    return "true" if value else "false"


def seconds_since_1970(moment: Timestamp) -> int:
    """Return the whole seconds since 1970, rounded down."""
    return nanos_of(moment) // 10**9


def timestamp_from_seconds(seconds: int) -> Timestamp:
    """Return the timestamp so many seconds after 1970."""
    return timestamp_of(seconds * 10**9)
