"""Corners: the table of the design, a test for each row, and what follows from it."""

from __future__ import annotations

from typing import Any

import pytest

from vendor_risk.cel import (
    BOOL,
    INT,
    STRING,
    CelList,
    Condition,
    Environment,
    Lazy,
    ListType,
    MapType,
    Struct,
    StructType,
    Unknown,
    Value,
    WordType,
    compile_condition,
)

LEVEL = WordType("classification", ("public", "internal", "secret"), ordered=True)
ITEM = StructType("item", {"n": INT, "ok": BOOL, "level": LEVEL})
ENVIRONMENT = Environment(
    {
        "a": BOOL,
        "b": BOOL,
        "i": INT,
        "j": INT,
        "s": STRING,
        "list": ListType(INT),
        "items": ListType(ITEM),
        "map": MapType(STRING, INT),
        "it": ITEM,
    }
)
A, B, NUMBER, OTHER = (Unknown((name,)) for name in "abij")


def condition(source: str) -> Condition:
    """Return a condition over the variables of these tests."""
    return compile_condition(source, ENVIRONMENT, expect=None)


def evaluate(source: str, *, in_bounds: bool = False, **variables: Value) -> Any:
    """Return a value, after making sure that explaining gives the same."""
    compiled = condition(source)
    value = compiled.evaluate(variables, in_bounds=in_bounds)
    assert repr(compiled.explain(variables, in_bounds=in_bounds).value) == repr(value)
    return value


def facts(value: Any) -> tuple[str, ...]:
    """Return the facts of a value that is unknown, and no error."""
    assert isinstance(value, Unknown), value
    assert not value.errors
    return value.facts


def items(*values: Value, more: bool = False) -> CelList:
    """Return a list, open if wanted."""
    return CelList(values, Unknown(("more",)) if more else None)


def item(number: int, **values: Value) -> Struct:
    """Return an item whose other fields are unknown."""
    return Struct(ITEM, f"items[{number}]", values)


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


def test_exists_over_an_open_list() -> None:
    """One true makes it true, else it is unknown if any item or the end of the list is."""
    source = "list.exists(x, x > 5)"
    assert evaluate(source, list=items(1, 9, more=True)) is True
    assert facts(evaluate(source, list=items(1, 2, more=True))) == ("more",)
    assert evaluate(source, list=items(1, 2)) is False
    assert facts(evaluate(source, list=items(1, NUMBER))) == ("i",)
    assert facts(evaluate(source, list=items(OTHER, NUMBER, more=True))) == ("j", "i", "more")
    assert evaluate(source, list=items(NUMBER, 6)) is True
    assert facts(evaluate("items.exists(d, true)", items=items(more=True))) == ("more",)


def test_all_over_an_open_list() -> None:
    """One false makes it false, else it is unknown if any item or the end of the list is."""
    source = "list.all(x, x > 5)"
    assert evaluate(source, list=items(9, 1, more=True)) is False
    assert facts(evaluate(source, list=items(9, more=True))) == ("more",)
    assert evaluate(source, list=items(9)) is True
    assert facts(evaluate(source, list=items(9, NUMBER))) == ("i",)
    assert evaluate(source, list=items(NUMBER, 1)) is False


def test_exists_one_over_an_open_list() -> None:
    """Two trues make it false, else it is unknown."""
    source = "list.exists_one(x, x > 5)"
    assert evaluate(source, list=items(6, 7, more=True)) is False
    assert evaluate(source, list=items(6, 7, NUMBER)) is False
    assert facts(evaluate(source, list=items(6, more=True))) == ("more",)
    assert facts(evaluate(source, list=items(6, NUMBER))) == ("i",)
    assert facts(evaluate(source, list=items(1, NUMBER))) == ("i",)
    assert evaluate(source, list=items(6, 1)) is True


def test_exists_one_with_an_item_that_may_still_fail_is_not_decided() -> None:
    """The specification makes exists_one an error if any condition is one, so two trues don't settle it while one may be."""
    source = "list.exists_one(x, 12 / x > 1)"
    assert facts(evaluate(source, list=items(3, 2, NUMBER))) == ("i",)
    assert facts(evaluate(source, list=items(3, 2, more=True))) == ("more",)
    assert evaluate(source, list=items(3, 2, 0, NUMBER)).is_error


@pytest.mark.parametrize(
    "source",
    [
        "size(list)",
        "list.size()",
        "list == [1]",
        "list != [1]",
        "[1] == list",
        "list[1]",
        "size(list) > 0",
        "2 in list",
        "list + [1] == [1]",
    ],
)
def test_size_equality_and_what_lies_beyond_an_open_list_are_unknown(source: str) -> None:
    """An open list is as long as nobody knows; nothing is said of what lies past the known part."""
    assert facts(evaluate(source, list=items(1, more=True))) == ("more",)


def test_what_is_known_of_an_open_list_counts() -> None:
    """Its known items have their places and are members."""
    assert evaluate("list[0]", list=items(7, more=True)) == 7
    assert evaluate("7 in list", list=items(7, more=True)) is True
    assert evaluate("(list + [8]).exists(x, x == 8)", list=items(7, more=True)) is True
    assert facts(evaluate("(list + [8])[1]", list=items(7, more=True))) == ("more",)
    assert facts(evaluate("(list + [8])[0]", list=items(7, more=True))) == ("more",)
    assert evaluate("([8] + list)[1]", list=items(7, more=True)) == 7
    scattered = CelList((7,), Unknown(("more",)), positions=False)
    assert facts(evaluate("list[0]", list=scattered)) == ("more",)
    assert facts(evaluate("list.map(x, x + 1)[0]", list=scattered)) == ("more",)
    assert evaluate("list[-1]", list=items(7, more=True)).is_error


def test_filter_drops_undecided_items_and_is_then_open_without_places() -> None:
    """What surely belongs is there, what may belong is named."""
    source = "items.filter(d, d.ok)"
    given = items(item(0, ok=True, n=1), item(1, n=2), item(2, ok=True, n=3), item(3, ok=False))
    kept = evaluate(source, items=given)
    assert [entry.path for entry in kept.items] == ["items[0]", "items[2]"]
    assert kept.more == Unknown(("items[1].ok",))
    assert not kept.positions
    assert evaluate(f"{source}.exists(d, d.n == 3)", items=given) is True
    assert facts(evaluate(f"{source}.exists(d, d.n == 2)", items=given)) == ("items[1].ok",)
    assert facts(evaluate(f"size({source})", items=given)) == ("items[1].ok",)
    assert facts(evaluate(f"{source}[0].n", items=given)) == ("items[1].ok",)
    assert evaluate(f"{source}.all(d, d.n > 1)", items=given) is False


def test_filter_and_map_of_an_open_list_stay_open() -> None:
    """What nobody knows of the source, nobody knows of the result; known places stay."""
    given = items(item(0, ok=True, n=1), more=True)
    assert facts(evaluate("size(items.filter(d, d.ok))", items=given)) == ("more",)
    assert evaluate("items.filter(d, d.ok)[0].n", items=given) == 1
    assert facts(evaluate("items.map(d, d.ok) == [true]", items=given)) == ("more",)
    assert evaluate("items.map(d, d.ok)[0]", items=given) is True
    assert evaluate("items.map(d, d.ok).exists(x, x)", items=given) is True


def test_map_keeps_unknown_results_in_their_place() -> None:
    """The list is closed and as long as it was; an item of it is unknown."""
    given = items(item(0, ok=True), item(1))
    assert facts(evaluate("items.map(d, d.ok)[1]", items=given)) == ("items[1].ok",)
    assert evaluate("size(items.map(d, d.ok))", items=given) == 2
    assert evaluate("items.map(d, d.ok) == [false, true]", items=given) is False
    assert facts(evaluate("items.map(d, d.ok) == [true, true]", items=given)) == ("items[1].ok",)
    mapped = evaluate("items.map(d, d.ok, d.n)", items=items(item(0, ok=True, n=4), item(1, n=5)))
    assert mapped.items == (4,)
    assert mapped.more == Unknown(("items[1].ok",))


@pytest.mark.parametrize(
    "source",
    [
        "list.filter(x, 10 / x > 0).exists(x, true)",
        "list.map(x, 10 / x).exists(x, true)",
        "list.map(x, x == 5, 10 / x).exists(x, true)",
        "size(list.map(x, 10 / x))",
        "size([1, 10 / i])",
        "[1, 10 / i][0]",
        "{'a': 1, 'b': 10 / i}.a",
        "{'a': 1, s: 2}.a",
    ],
)
def test_a_list_in_which_a_fact_could_still_be_an_error_is_not_decided_in_part(source: str) -> None:
    """One failing item makes the whole list an error, so its other items are not safe before."""
    assert facts(evaluate(source, list=items(5, NUMBER), i=NUMBER, s=Unknown(("i",)))) == ("i",)


def test_literals_with_unknown_items_have_their_size() -> None:
    """A list or map that is written out is as long as it is written."""
    assert evaluate("size([1, i])", i=NUMBER) == 2
    assert evaluate("[1, i][0]", i=NUMBER) == 1
    assert facts(evaluate("[1, i][1]", i=NUMBER)) == ("i",)
    assert evaluate("size({'a': i})", i=NUMBER) == 1
    assert evaluate("has({'a': i}.a)", i=NUMBER) is True
    assert facts(evaluate("{'a': i}.a", i=NUMBER)) == ("i",)
    assert evaluate("1 in [i, 1]", i=NUMBER) is True
    assert evaluate("[1, i] == [2, 3]", i=NUMBER) is False
    assert facts(evaluate("[1, i] == [1, 3]", i=NUMBER)) == ("i",)
    assert evaluate("{'a': i, 'b': 1} == {'a': 1, 'b': 2}", i=NUMBER) is False


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


def test_an_open_list_is_not_known() -> None:
    """A closed one is, even where its items have unknown fields."""
    assert evaluate("known(items)", items=items(item(0), more=True)) is False
    assert facts(evaluate("known(items)", in_bounds=True, items=items(item(0), more=True))) == ("more",)
    assert evaluate("known(items)", items=items(item(0))) is True
    assert evaluate("known(list)", list=items()) is True


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


def test_membership_in_a_list_of_anything_is_three_valued_too() -> None:
    """One equal item is enough; else an unknown item or an open end leaves it open."""
    source = "dyn(2.0) in list"
    assert evaluate(source, list=items(1, NUMBER, 2)) is True
    assert facts(evaluate(source, list=items(1, NUMBER))) == ("i",)
    assert facts(evaluate(source, list=items(1, more=True))) == ("more",)
    assert evaluate("i in list", i=2, list=items(Unknown(("j",), possible=(2,)))) is True
    assert evaluate("i in list", i=2, list=items(Unknown(("j",), possible=(3, 4)))) is False


def test_a_lazy_field_is_computed_when_it_is_read() -> None:
    """From a variable or from an object in an object."""
    assert evaluate("it.n == 3 && items[0].n == 4", it=item(0, n=Lazy(lambda: 3)), items=items(item(0, n=Lazy(lambda: 4)))) is True
    assert evaluate("false && it.ok", it=item(0, ok=Lazy(lambda: 1 // 0))) is False


def test_a_variable_that_is_not_given_is_unknown() -> None:
    """It can't be told apart from a fact that nobody has stated."""
    assert facts(evaluate("a && i > 0")) == ("a", "i")
    assert facts(evaluate("i > 0")) == ("i",)
