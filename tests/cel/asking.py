"""Asking: conditions that read nothing, for what the specification says of values."""

from __future__ import annotations

from typing import Any

from vendor_risk.cel import CelList, Environment, Unknown, compile_condition

EMPTY = Environment({})


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
