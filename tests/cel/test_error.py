"""Error: what has no value is a value of its own, absorbed where it does not matter."""

from __future__ import annotations

import pytest

from tests.cel.asking import error_of, value_of


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("[1, 2][2]", "index 2 is out of range: the list has 2 items"),
        ("[1, 2][-1]", "index -1 is out of range"),
        ("{'a': 1}['b']", "no such key: 'b'"),
        ("{'a': 1}.b", "no such key: 'b'"),
        ("dyn([1])[0.5]", "no such overload: list[double]"),
        ("dyn([1])[1.0 / 0.0]", "index inf is no whole number"),
        ("dyn(1).a", "int has no field 'a'"),
        ("has(dyn(1).a)", "has() asks for the key of a map, not for a field of int"),
        ("{dyn(1.5): 1}", "unsupported key type: double"),
        ("{dyn('a'): 1, 'a': 2}", "the key 'a' stands here twice"),
        ("dyn('a') + 1", "no such overload: + on string, int"),
        ("-dyn('a')", "no such overload: - on string"),
        ("dyn('a') < 1", "no such overload: string < int"),
        ("1 in dyn(1)", "no such overload: int in int"),
        ("dyn(1).exists(x, true)", "int is no list and no map to go over"),
        ("[1].all(x, dyn(1))", "no such overload: int where a bool is needed"),
        ("dyn(1) ? 1 : 2", "no such overload: int where a bool is needed"),
        ("!dyn('a')", "no such overload: ! on string"),
        ("dyn('a').getHours()", "no such overload: getHours on string"),
        ("{'a': 1}[dyn(null)]", "no such overload: null_type as the key of a map"),
    ],
)
def test_what_has_no_value_is_an_error_with_its_place(source: str, error: str) -> None:
    """Errors of evaluation are values, named with line and column."""
    place, _, message = error_of(source).partition(": ")
    assert message == error
    assert place.startswith("1:")


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("false && 1 / 0 > 0", False),
        ("1 / 0 > 0 && false", False),
        ("true || 1 / 0 > 0", True),
        ("1 / 0 > 0 || true", True),
        ("1 / 0 > 0 || 2 / 0 > 0 || true", True),
        ("true ? 1 : 1 / 0", 1),
        ("false ? 1 / 0 : 1", 1),
        ("[0, 1].exists(x, 1 / x == 1)", True),
        ("[0, 2].all(x, 1 / x == 1)", False),
        ("dyn('a') && false", False),
        ("dyn(1) || true", True),
    ],
)
def test_errors_are_absorbed(source: str, value: object) -> None:
    """What decides && || ?: exists and all decides them whatever the other side is."""
    assert value_of(source) == value


@pytest.mark.parametrize(
    "source",
    [
        "1 / 0 > 0 && true",
        "1 / 0 > 0 || false",
        "1 / 0 > 0 ? 1 : 1",
        "[0, 1].all(x, 1 / x == 1)",
        "[0, 2].exists(x, 1 / x == 1)",
        "[3, 2, 1, 0].exists_one(x, 12 / x > 1)",
        "[2, 1, 0].map(x, 4 / x)",
        "[2, 1, 0].filter(x, 4 / x > 3)",
        "[2, 1].map(x, x > 1, 1 / (x - 2))",
        "[1 / 0]",
        "{'a': 1 / 0}",
        "{1 / 0: 'a'}",
        "size([1 / 0, 2])",
        "[1, 1 / 0][0]",
        "[1, 2, 3][1 / 0]",
        "1 / 0 in [1]",
        "1 in [1 / 0, 1]",
        "[1 / 0] == [2]",
        "string(1 / 0)",
        "!(1 / 0 > 0)",
    ],
)
def test_errors_that_are_not_absorbed_are_the_value(source: str) -> None:
    """A strict operation with an error is that error; exists_one, filter and map are strict in every item."""
    assert error_of(source).endswith("division by zero")
