"""Open lists: what is known of a list that may have more, or of whose items some are unknown."""

from __future__ import annotations

import pytest

from tests.cel.corner import NUMBER, OTHER, evaluate, facts, item, items
from vendor_risk.cel import CelList, Unknown


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


def test_an_open_list_is_not_known() -> None:
    """A closed one is, even where its items have unknown fields."""
    assert evaluate("known(items)", items=items(item(0), more=True)) is False
    assert facts(evaluate("known(items)", in_bounds=True, items=items(item(0), more=True))) == ("more",)
    assert evaluate("known(items)", items=items(item(0))) is True
    assert evaluate("known(list)", list=items()) is True


def test_membership_in_a_list_of_anything_is_three_valued_too() -> None:
    """One equal item is enough; else an unknown item or an open end leaves it open."""
    source = "dyn(2.0) in list"
    assert evaluate(source, list=items(1, NUMBER, 2)) is True
    assert facts(evaluate(source, list=items(1, NUMBER))) == ("i",)
    assert facts(evaluate(source, list=items(1, more=True))) == ("more",)
    assert evaluate("i in list", i=2, list=items(Unknown(("j",), possible=(2,)))) is True
    assert evaluate("i in list", i=2, list=items(Unknown(("j",), possible=(3, 4)))) is False
