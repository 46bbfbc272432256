"""Lenient: CEL's checker is optional, and without it types are left to the evaluation."""

from __future__ import annotations

import pytest

from tests.cel.asking import error_of, value_of
from vendor_risk.cel import ConditionError


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
