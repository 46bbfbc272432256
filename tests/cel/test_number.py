"""Number: integers have 64 bits, doubles are IEEE 754."""

from __future__ import annotations

import math

import pytest

from tests.cel.asking import error_of, value_of
from vendor_risk.cel.number import Uint

MAX, MIN = 2**63 - 1, -(2**63)


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
