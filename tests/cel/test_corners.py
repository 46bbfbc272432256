"""Corners: the table of the design, a test for each row, and what follows from it; lists have a file of their own."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cel.corner import NUMBER, OTHER, A, B, condition, evaluate, facts, item, items
from vendor_risk.cel import Lazy, Unknown


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("false && a", False),
        ("a && false", False),
        ("true || a", True),
        ("a || true", True),
        ("a && b && false", False),
        ("a || b || true", True),
    ],
)
def test_one_side_decides(source: str, value: object) -> None:
    """`false && unknown` is false and `true || unknown` true, whatever the side."""
    assert evaluate(source, a=A, b=B) is value


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("true && a", ("a",)),
        ("a && true", ("a",)),
        ("false || a", ("a",)),
        ("a && b", ("a", "b")),
        ("b || a || b", ("b", "a")),
        ("!a", ("a",)),
        ("a == b", ("a", "b")),
        ("a == a", ("a",)),
        ("i + j > i * 2", ("i", "j")),
        ("i < 3", ("i",)),
        ("-i", ("i",)),
        ("s.startsWith('a')", ("s",)),
        ("string(i)", ("i",)),
        ("i in [1, 2]", ("i",)),
        ("1 in [i, 2]", ("i",)),
        ("list[i]", ("i",)),
        ("map[s]", ("s",)),
        ("has(map.a)", ("map",)),
        ("map.a", ("map",)),
        ("size(list)", ("list",)),
        ("list.exists(x, true)", ("list",)),
        ("list.map(x, x)", ("list",)),
        ("it.n == it.n", ("it",)),
    ],
)
def test_operations_on_unknown_are_unknown(source: str, named: tuple[str, ...]) -> None:
    """Comparison, arithmetic and calls on an unknown value are unknown, `x == x` too, and name the facts in order, each once."""
    given: dict[str, Any] = {
        "a": A,
        "b": B,
        "i": NUMBER,
        "j": OTHER,
        "s": Unknown(("s",)),
        "list": Unknown(("list",)),
        "map": Unknown(("map",)),
        "it": Unknown(("it",)),
    }
    if "list[" in source:
        given["list"] = items(1, 2)
    if "map[" in source:
        given["map"] = {"a": 1}
    assert facts(evaluate(source, **given)) == named


def test_an_error_is_an_unknown_that_nobody_can_fill_in() -> None:
    """It is named with its place, and is no crash."""
    value = evaluate("i > 0 &&\n  10 / i > 1\n  && j / 0 > 1", i=0, j=1)
    assert value is False
    value = evaluate("i == 0 &&\n  10 / i > 1", i=0)
    assert value == Unknown(errors=("2:6: division by zero",))
    assert value.is_error
    assert evaluate("9223372036854775807 + i", i=1).errors == ("1:21: integer overflow",)
    assert evaluate("list[2]", list=items(1)).errors == ("1:6: index 2 is out of range: the list has 1 items",)


def test_an_error_beside_an_unknown_leaves_it_to_the_unknown() -> None:
    """`error && unknown` can still be false: it names both."""
    assert evaluate("1 / i > 0 && a", i=0, a=A) == Unknown(("a",), ("1:3: division by zero",))
    assert evaluate("(1 / i > 0) == a", i=0, a=A) == Unknown(errors=("1:4: division by zero",))
    assert evaluate("1 / i > 0 && a", i=0, a=False) is False


@pytest.mark.parametrize("source", ["a ? 1 : 1", "a ? i : i", "a ? true : true", "a || true ? 1 : 2"])
def test_a_ternary_with_an_unknown_test_is_unknown_even_with_equal_branches(source: str) -> None:
    """Equal branches are not merged: the test could still turn out to be an error."""
    if "||" in source:
        assert evaluate(source, a=A, i=1) == 1
    else:
        assert facts(evaluate(source, a=A, i=1)) == ("a",)


def test_a_ternary_with_an_unknown_test_names_the_facts_of_test_and_branches() -> None:
    """All of them, since any may be the one to fill in; a known test takes its branch."""
    assert facts(evaluate("a ? i : j", a=A, i=NUMBER, j=OTHER)) == ("a", "i", "j")
    assert facts(evaluate("a ? i : j", a=True, i=NUMBER, j=OTHER)) == ("i",)
    assert evaluate("a ? 1 / i : j", a=A, i=0, j=1) == Unknown(("a",), ("1:7: division by zero",))
    assert evaluate("1 / i > 0 ? j : j", i=0, j=OTHER) == Unknown(errors=("1:3: division by zero",))


def test_known_is_false_today_and_either_in_the_bounds() -> None:
    """`known` asks for what is known now; what may be filled in leaves it open where all fillings are looked for."""
    assert evaluate("known(i)", i=NUMBER) is False
    assert evaluate("known(i)", i=1) is True
    assert evaluate("known(it.n)", it=item(0)) is False
    assert evaluate("known(it)", it=item(0)) is True
    assert evaluate("known(it.n)", it=Unknown(("it",))) is False
    assert facts(evaluate("known(i)", in_bounds=True, i=NUMBER)) == ("i",)
    assert evaluate("known(i)", in_bounds=True, i=1) is True
    assert evaluate("known(1 / i)", in_bounds=True, i=0) is False
    assert evaluate("known(1 / i)", i=0) is False
    assert facts(evaluate("known(1 / i)", in_bounds=True, i=NUMBER)) == ("i",)
    assert condition("!known(i)").asks_known
    assert not condition("i > 0").asks_known


def test_at_least_follows_the_order_of_the_words() -> None:
    """Words have a first and a last; an unknown one is unknown unless all it can be are on one side."""
    assert evaluate("at_least(it.level, 'internal')", it=item(0, level="secret")) is True
    assert evaluate("at_least(it.level, 'internal')", it=item(0, level="internal")) is True
    assert evaluate("at_least(it.level, 'internal')", it=item(0, level="public")) is False
    assert facts(evaluate("at_least(it.level, 'internal')", it=item(0))) == ("items[0].level",)
    either = Unknown(("items[0].level",), possible=("internal", "secret"))
    assert evaluate("at_least(it.level, 'internal')", it=item(0, level=either)) is True
    assert facts(evaluate("at_least(it.level, 'secret')", it=item(0, level=either))) == ("items[0].level",)
    assert evaluate("at_least(it.level, 'internal')", it=item(0, level="unheard")).is_error


def test_a_field_that_is_missing_is_unknown_by_its_path() -> None:
    """Absent is unknown, never false, zero or empty."""
    assert facts(evaluate("it.ok", it=item(3))) == ("items[3].ok",)
    assert facts(evaluate("it.n > 0 || it.ok", it=item(3, ok=False))) == ("items[3].n",)


def test_a_lazy_field_is_computed_when_it_is_read() -> None:
    """From a variable or from an object in an object."""
    assert evaluate("it.n == 3 && items[0].n == 4", it=item(0, n=Lazy(lambda: 3)), items=items(item(0, n=Lazy(lambda: 4)))) is True
    assert evaluate("false && it.ok", it=item(0, ok=Lazy(lambda: 1 // 0))) is False


def test_a_variable_that_is_not_given_is_unknown() -> None:
    """It can't be told apart from a fact that nobody has stated."""
    assert facts(evaluate("a && i > 0")) == ("a", "i")
    assert facts(evaluate("i > 0")) == ("i",)
