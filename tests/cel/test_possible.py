"""Possible values: partial knowledge decides what all that a fact can still be agree on."""

from __future__ import annotations

from typing import Any

import pytest

from vendor_risk.cel import (
    BOOL,
    INT,
    STRING,
    CelList,
    Environment,
    Failure,
    ListType,
    Signature,
    Struct,
    StructType,
    Unknown,
    Value,
    compile_condition,
)
from vendor_risk.cel.unknown import MOST_COMBINATIONS, merge

PARTY = StructType("party", {"name": STRING, "safe": BOOL})
ENVIRONMENT = Environment(
    {"c": STRING, "e": STRING, "i": INT, "j": INT, "b": BOOL, "party": PARTY, "list": ListType(STRING)},
    {
        "double_up": Signature("double_up", (INT,), INT),
        "touchy": Signature("touchy", (INT,), INT, fails=True),
        "sees": Signature("sees", (INT,), BOOL, strict=False),
    },
)


def double_up(value: int) -> int:
    """Return twice the value."""
    return 2 * value


def touchy(value: int) -> int:
    """Return the value, but fail on 0."""
    if value == 0:
        raise Failure("I don't like 0")
    return value


def evaluate(source: str, **variables: Value) -> Any:
    """Return a value, the same with reasons."""
    condition = compile_condition(source, ENVIRONMENT, expect=None)
    functions = {"double_up": double_up, "touchy": touchy, "sees": lambda value: isinstance(value, Unknown)}
    value = condition.evaluate(variables, functions)
    assert repr(condition.explain(variables, functions).value) == repr(value)
    return value


def one_of(fact: str, *values: Value) -> Unknown:
    """Return a fact of which it is known what it can be."""
    return Unknown((fact,), possible=values)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("c in ['CN', 'HK', 'MO']", True),
        ("c == 'DE'", False),
        ("c != 'DE'", True),
        ("'DE' != c", True),
        ("c == 'CN' || c == 'HK'", None),
        ("c == 'CN'", None),
        ("c in ['CN', 'DE']", None),
        ("size(c) == 2", True),
        ("size(c)", 2),
        ("c + '!' == 'DE!'", False),
        ("c.startsWith('D')", False),
        ("[c, 'DE'].exists(x, x == 'HK')", None),
        ("[c, 'DE'].all(x, size(x) == 2)", True),
        ("['DE', 'FR'].exists(x, x == c)", False),
        ("c == e", False),
        ("c < e", True),
        ("{'CN': 1, 'HK': 1}[c]", 1),
        ("{'CN': 1, 'HK': 2}[c]", None),
        ("{'CN': 1}[c]", None),
        ("c in {'CN': 1, 'HK': 2}", True),
        ("[c] == ['DE']", False),
        ("string(c)", None),
    ],
)
def test_an_operation_is_decided_where_all_possibilities_agree(source: str, value: object) -> None:
    """One result for every possible value is the result; several stay unknown, by the fact's name."""
    result = evaluate(source, c=one_of("c", "CN", "HK"), e=one_of("e", "XX", "YY"))
    if value is None:
        assert isinstance(result, Unknown)
        assert result.facts == ("c",)
        assert not result.errors
    else:
        assert result == value


def test_what_can_still_come_out_is_kept() -> None:
    """So that the next operation can decide."""
    assert evaluate("i * 2", i=one_of("i", 1, 2)).possible == (2, 4)
    assert evaluate("i * 2 > 1", i=one_of("i", 1, 2)) is True
    assert evaluate("i / 2", i=one_of("i", 2, 3)) == 1
    assert evaluate("-i < 0", i=one_of("i", 1, 2)) is True
    assert evaluate("!b", b=one_of("b", True, False)).possible == (False, True)
    assert evaluate("!b", b=one_of("b", True)) is False
    assert evaluate("i == i", i=one_of("i", 1, 2)).possible == (True, False)
    assert evaluate("double(i) == 1.0 || double(i) == 2.0", i=one_of("i", 1, 2)) == Unknown(("i",))
    assert evaluate("double_up(i) in [2, 4]", i=one_of("i", 1, 2)) is True
    assert evaluate("sees(i)", i=one_of("i", 1, 2)) is True


def test_a_possibility_that_is_an_error_decides_nothing() -> None:
    """Unless every one is."""
    assert evaluate("10 / i", i=one_of("i", 0, 5)) == Unknown(("i",))
    assert evaluate("10 / i > 0 || true", i=one_of("i", 0, 5)) is True
    assert evaluate("touchy(i) > 0", i=one_of("i", 0, 5)) == Unknown(("i",))
    assert evaluate("list[i] == 'a'", i=one_of("i", 5, 7), list=CelList(("a",))).is_error
    assert evaluate("1 / (i - i)", i=one_of("i", 1)) == Unknown(errors=("1:3: division by zero",))


def test_objects_can_be_possible_too() -> None:
    """A reference to one of two parties reads their fields."""
    one, two, three = (
        Struct(PARTY, f"parties.{name}", values)
        for name, values in (("one", {"name": "A", "safe": True}), ("two", {"name": "B", "safe": True}), ("three", {}))
    )
    assert evaluate("party.safe", party=one_of("party", one, two)) is True
    assert evaluate("party.name in ['A', 'B']", party=one_of("party", one, two)) is True
    assert evaluate("party.name == 'A'", party=one_of("party", one, two)).facts == ("party",)
    assert evaluate("party.safe", party=one_of("party", one, three)).facts == ("party", "parties.three.safe")
    assert evaluate("party == party", party=one_of("party", one)) is True
    assert evaluate("party == party", party=one_of("party", one, two)).facts == ("party",)
    assert evaluate("known(party)", party=one_of("party", one, two)) is False


def test_lists_can_be_possible_too() -> None:
    """A macro over them is decided where it comes out the same over each."""
    lists = one_of("list", CelList(("a", "b")), CelList(("a",)))
    assert evaluate("list.exists(x, x == 'a')", list=lists) is True
    assert evaluate("list.exists(x, x == 'b')", list=lists).facts == ("list",)
    assert evaluate("size(list) > 0", list=lists) is True
    assert evaluate("'a' in list", list=lists) is True
    assert evaluate("list == ['c']", list=lists) is False


def test_too_many_combinations_are_not_tried() -> None:
    """Beyond the bound the result is unknown, and within it decided."""
    wide = tuple(range(MOST_COMBINATIONS))
    assert evaluate("i >= 0", i=one_of("i", *wide)) is True
    assert evaluate("i >= 0", i=one_of("i", *wide, MOST_COMBINATIONS)) == Unknown(("i",))
    assert evaluate("i + j >= 0", i=one_of("i", *range(32)), j=one_of("j", *range(16))) is True
    assert evaluate("i + j >= 0", i=one_of("i", *range(32)), j=one_of("j", *range(17))) == Unknown(("i", "j"))
    assert evaluate("i >= 0", i=Unknown(("i",), possible=())) == Unknown(("i",))


def test_values_of_different_types_are_different_possibilities() -> None:
    """1, 1.0 and true are told apart; -0.0 is not 0.0."""
    assert evaluate("1.0 / (b ? 0.0 : -0.0)", b=Unknown(("b",))) == Unknown(("b",))
    zeros = one_of("i", 0)
    assert evaluate("double(i)", i=zeros) == 0.0
    assert len(evaluate("dyn(i)", i=one_of("i", 1, 1.0, True)).possible) == 3


def test_unknowns_merge_in_order_and_once() -> None:
    """Facts and errors keep the order in which they were met."""
    merged = merge([Unknown(("b", "a"), ("x",)), Unknown(("a", "c"), ("y", "x"), (1, 2))])
    assert merged == Unknown(("b", "a", "c"), ("x", "y"))
    only = Unknown(("a",))
    assert merge([only]) is only
    assert merge([Unknown(("a",), (), (1,))]) == Unknown(("a",))
