"""Comparison: what is equal, what has an order, and what is in a list or map."""

from __future__ import annotations

import pytest

from tests.cel.asking import value_of


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 == 1.0", True),
        ("1u == 1", True),
        ("1 < 1.5", True),
        ("1u < 2.5", True),
        ("2 > 1u", True),
        ("9007199254740993 == 9007199254740992.0", False),
        ("9223372036854775807 < 9223372036854775808.0", True),
        ("18446744073709551615u > 9223372036854775807", True),
        ("-1 < 0u", True),
        ("dyn(1) == 1u", True),
        ("dyn(1) == '1'", False),
        ("dyn(true) == 1", False),
        ("1 in [2.0, 1.0]", True),
        ("dyn(1) in [true]", False),
        ("dyn(1) < 2.5 && dyn('a') <= 'b' && dyn(2u) >= 1", True),
        ("dyn({'a': 1})['a'] == 1 && dyn([7])[0] == 7", True),
        ("{1: 'a'}[dyn(1.0)]", "a"),
        ("{1u: 'a'}[1]", "a"),
        ("dyn(1.5) in {1: 'a'}", False),
        ("'a' < 'b'", True),
        ("'a' < 'B'", False),
        ("'\u00e9' > 'z'", True),
        ("'\U0001f600' > '\uffff'", True),
        ("false < true", True),
        ("null == null", True),
        ("null != dyn(0)", True),
        ("duration('60s') == duration('1m')", True),
        ("timestamp('2026-01-01T01:00:00+01:00') == timestamp('2026-01-01T00:00:00Z')", True),
    ],
)
def test_equality_and_order(source: str, value: object) -> None:
    """Numbers compare by value across their types, strings by code point; other types are never equal."""
    assert value_of(source) is value or value_of(source) == value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("[1, 2] == [1, 2]", True),
        ("[1, 2] == [2, 1]", False),
        ("[1, 2] == [1]", False),
        ("[1, 2] == [1.0, 2u]", True),
        ("[] == []", True),
        ("[[1], [dyn('a')]] == [[1], ['a']]", True),
        ("dyn([1]) == dyn({1: 1})", False),
        ("{'a': 1, 'b': 2} == {'b': 2, 'a': 1}", True),
        ("{'a': 1} == {'a': 1.0}", True),
        ("{'a': 1} == {'b': 1}", False),
        ("{'a': 1} == {'a': 1, 'b': 1}", False),
        ("{1: 'a'} == {1u: 'a'}", True),
        ("{true: 1} == dyn({1: 1})", False),
        ("{true: 1, 1: 2}[true]", 1),
        ("{true: 1, 1: 2}[1]", 2),
        ("size({true: 1, 1: 2, '1': 3})", 3),
        ("[1, 'a', null, true].exists(x, x == 'a')", True),
        ("[1, 2, 3][2]", 3),
        ("['a', 'b'].size()", 2),
        ("size('\u00e9\U0001f600')", 2),
        ("'b' in {'a': 1}", False),
        ("true in {true: 1}", True),
        ("2 in [1, 2]", True),
        ("2 in []", False),
        ("{'a': {'b': [1, 2]}}.a.b[1]", 2),
        ("{'a': null}.a", None),
        ("has({'a': null}.a)", True),
        ("has({'a': 1}.b)", False),
        ("has({'a': {'b': 1}}.a.b)", True),
        ("{1: 'x', 2: 'y'}.exists(k, k == 2)", True),
        ("{'a': 1}.map(k, k + '!')", ["a!"]),
        ("{'a': 1, 'b': 2}.filter(k, k > 'a')", ["b"]),
    ],
)
def test_lists_and_maps(source: str, value: object) -> None:
    """Items are compared in order, entries in any; keys of different types are different, but for numbers."""
    assert value_of(source) == value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("'hello'.startsWith('he')", True),
        ("'hello'.endsWith('lo')", True),
        ("'hello'.contains('ell')", True),
        ("'hello'.contains('')", True),
        ("'hello'.startsWith('lo')", False),
        ("'\u00e9'.contains('e')", False),
    ],
)
def test_string_functions(source: str, value: object) -> None:
    """Strings are tested by code points, without regular expressions."""
    assert value_of(source) is value
