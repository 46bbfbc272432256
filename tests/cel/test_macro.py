"""Macro: what goes over the items of a list or the keys of a map."""

from __future__ import annotations

import pytest

from tests.cel.asking import value_of
from vendor_risk.cel import BOOL, INT, CelList, Environment, ListType, compile_condition


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("[1, 2, 3].all(x, x > 0)", True),
        ("[1, 2, 3].all(x, x > 1)", False),
        ("[].all(x, false)", True),
        ("[1, 2, 3].exists(x, x > 2)", True),
        ("[].exists(x, true)", False),
        ("[1, 2, 2].exists_one(x, x < 2)", True),
        ("[1, 2, 2].exists_one(x, x == 2)", False),
        ("[].exists_one(x, true)", False),
        ("{6: 'a', 7: 'b'}.exists_one(k, k % 5 == 2)", True),
        ("[1, 2, 3].filter(x, x % 2 == 1)", [1, 3]),
        ("[1, 2, 3].map(x, x * x)", [1, 4, 9]),
        ("[1, 2, 3, 4].map(x, x % 2 == 0, x * 2)", [4, 8]),
        ("[[1, 2], [3]].map(x, x.map(y, y + size(x)))", None),
        ("[1, 2].exists(x, [2, 3].exists(y, x == y))", True),
        ("[1].exists(x, [2].exists(x, x == 2))", True),
        ("[1].exists(x, [2].all(y, y > x) && x == 1)", True),
    ],
)
def test_macros(source: str, value: object) -> None:
    """The five macros over lists and keys of maps, one inside another."""
    if value is not None:
        assert value_of(source) == value
    else:
        assert [list(items.items) for items in value_of(source)] == [[3, 4], [4]]


def test_variables_of_macros_hide_outer_ones_but_for_a_leading_dot() -> None:
    """`.x` is the variable of the environment, whatever a macro calls its own."""
    environment = Environment({"x": INT, "list": ListType(INT), "a.b": BOOL})
    condition = compile_condition("[1].exists(x, x == 1 && .x == 5) && x == 5 && a.b && list.exists(list, list == 1)", environment)
    assert condition.evaluate({"x": 5, "a.b": True, "list": CelList((1,))}) is True
