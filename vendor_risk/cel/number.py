"""Number: 64-bit integers, signed and unsigned, with overflow as an error; doubles as IEEE 754 has them."""

from __future__ import annotations

import math

from .failure import Failure

INT_MIN, INT_MAX = -(2**63), 2**63 - 1
UINT_MAX = 2**64 - 1


class Uint(int):
    """An unsigned integer, written `7u`; equal to the int of the same value, but not to be mixed with it in arithmetic."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Return the literal."""
        return f"{int(self)}u"


def _int(value: int) -> int:
    if INT_MIN <= value <= INT_MAX:
        return value
    raise Failure("integer overflow")


def _uint(value: int) -> Uint:
    if 0 <= value <= UINT_MAX:
        return Uint(value)
    raise Failure("unsigned integer overflow")


def _quotient(a: int, b: int) -> int:
    if b == 0:
        raise Failure("division by zero")
    return a // b if (a < 0) == (b < 0) else -(-a // b)


def _remainder(a: int, b: int) -> int:
    if b == 0:
        raise Failure("modulus by zero")
    return a - b * _quotient(a, b)


def add_int(a: int, b: int) -> int:
    """Return a + b."""
    return _int(a + b)


def subtract_int(a: int, b: int) -> int:
    """Return a - b."""
    return _int(a - b)


def multiply_int(a: int, b: int) -> int:
    """Return a * b."""
    return _int(a * b)


def divide_int(a: int, b: int) -> int:
    """Return a / b, rounded towards zero."""
    return _int(_quotient(a, b))


def modulo_int(a: int, b: int) -> int:
    """Return what is left after a / b, with the sign of a; the least int by -1 overflows as the division would."""
    if a == INT_MIN and b == -1:
        raise Failure("integer overflow")
    return _remainder(a, b)


def negate_int(a: int) -> int:
    """Return -a."""
    return _int(-a)


def add_uint(a: int, b: int) -> Uint:
    """Return a + b."""
    return _uint(int(a) + int(b))


def subtract_uint(a: int, b: int) -> Uint:
    """Return a - b, which must not be negative."""
    return _uint(int(a) - int(b))


def multiply_uint(a: int, b: int) -> Uint:
    """Return a * b."""
    return _uint(int(a) * int(b))


def divide_uint(a: int, b: int) -> Uint:
    """Return a / b, rounded down."""
    return _uint(_quotient(int(a), int(b)))


def modulo_uint(a: int, b: int) -> Uint:
    """Return what is left after a / b."""
    return _uint(_remainder(int(a), int(b)))


def divide_double(a: float, b: float) -> float:
    """Return a / b; division by zero gives an infinity or NaN, as IEEE 754 says."""
    if b != 0.0:
        return a / b
    if a == 0.0 or math.isnan(a):
        return math.nan
    return math.copysign(math.inf, a) * math.copysign(1.0, b)


def int_from_double(value: float) -> int:
    """Return the value without its fraction; what lies on or beyond the ends of the int range is an error."""
    if not float(INT_MIN) < value < float(INT_MAX):
        raise Failure("integer overflow")
    return int(value)


def int_from_uint(value: int) -> int:
    """Return the same number as an int."""
    return _int(int(value))


def uint_from_int(value: int) -> Uint:
    """Return the same number as a uint."""
    return _uint(int(value))


def uint_from_double(value: float) -> Uint:
    """Return the value without its fraction as a uint."""
    if not 0.0 <= value < float(UINT_MAX):
        raise Failure("unsigned integer overflow")
    return Uint(int(value))
