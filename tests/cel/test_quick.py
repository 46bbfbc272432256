"""Quick: what is generated for known facts gives what the careful way gives, or gives up."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.cel.facts import random_facts
from tests.cel.generated import ENVIRONMENT, Generator
from tests.effort import effort
from vendor_risk.cel import (
    BOOL,
    DYN,
    INT,
    STRING,
    CelList,
    Environment,
    Lazy,
    ListType,
    MapType,
    Signature,
    Struct,
    StructType,
    Unknown,
    Value,
    WordType,
    compile_condition,
)
from vendor_risk.cel.condition import QUICK_FROM
from vendor_risk.cel.quick import FALLEN_BACK, quicken, write
from vendor_risk.cel.unknown import identity

CASES = effort("CONDITIONS", default=2_000, nightly=100_000)
CLASS = WordType("class", ("low", "high"), ordered=True)
ITEM = StructType("item", {"n": INT, "ok": BOOL, "s": STRING, "class": CLASS})
ITEMS = Environment(
    {"items": ListType(ITEM), "it": ITEM, "names": ListType(STRING), "limit": INT, "b": BOOL, "any": DYN, "limits": MapType(STRING, INT)},
    {
        "near": Signature("near", (ITEM, STRING), BOOL),
        "far": Signature("far", (INT,), INT),
        "many": Signature("many", (ListType(ITEM),), BOOL),
    },
)


def quick(source: str, variables: dict[str, Value], **functions: object) -> Value:
    """Return what the generated function gives; FALLEN_BACK where it gives up, or where there is none."""
    run = quicken(compile_condition(source, ITEMS, expect=None).tree)
    try:
        return run(variables, functions) if run else FALLEN_BACK  # type: ignore[arg-type]  # functions of tests
    except Exception:
        return FALLEN_BACK


def item(number: int, **values: Value) -> Struct:
    """Return an item; what is not given is unknown."""
    return Struct(ITEM, f"items[{number}]", values)


@pytest.mark.parametrize("shard", range(4))
def test_generated_functions_give_what_the_careful_way_gives(shard: int) -> None:
    """On known and unknown facts, today and in the bounds; where something is unknown or fails they may give up, and no more."""
    answered = 0
    for seed in range(shard, CASES, 4):
        source = Generator(seed + 5_000_000).condition(3 + seed % 3)
        condition = compile_condition(source, ENVIRONMENT)
        run = quicken(condition.tree)
        variables = random_facts(seed, seed % 3, source).variables()
        if run is None:
            continue
        try:
            value = run(variables, {})
        except Exception:
            value = FALLEN_BACK
        if value is not FALLEN_BACK:
            answered += 1
            for in_bounds in (False, True):
                careful = condition.evaluate(variables, in_bounds=in_bounds)
                assert careful.__class__ is not Unknown, source
                assert identity(careful) == identity(value), source
    assert answered > CASES / 4 / 5


KNOWN: dict[str, Any] = {
    "items": CelList((item(0, n=1, ok=True, s="a", **{"class": "high"}), item(1, n=2, ok=False, s="b", **{"class": "low"}))),
    "it": item(2, n=3, ok=True, s="c", **{"class": "low"}),
    "names": CelList(("a", "b")),
    "limit": 2,
    "b": True,
}


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("b", True),
        ("!b", False),
        ("it.ok && !b", False),
        ("it.n", 3),
        ("it.s", "c"),
        ("it.n + limit * 2 > 6", True),
        ("it.n == 3 ? it.s : 'x'", "c"),
        ("(it.ok ? b : it.ok) == true", True),
        ("items.exists(i, i.ok && i.n < limit)", True),
        ("items.all(i, i.n < limit || i.s == 'b')", True),
        ("items.exists(i, items.all(j, i.n <= j.n))", True),
        ("it.s in ['a', 'b']", False),
        ("it.s in ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']", True),
        ("it.s in names", False),
        ("items.exists(i, i.s in names)", True),
        ("names.exists(n, n == 'b')", True),
        ("size(names) == limit", True),
        ("size(it.s) + it.s.size() == 2", True),
        ("it.s.startsWith('c')", True),
        ("at_least(it.class, 'high')", False),
        ("known(it.n) && known(names)", True),
        ("near(it, 'x') && far(it.n) == 6 && many(items)", True),
        ("true", True),
        ("b || it.ok || limit > 5", True),
        ("b && it.ok && limit > 5", False),
    ],
)
def test_what_is_frequent_is_generated(source: str, value: Value) -> None:
    """Fields, comparisons, logic, membership, exists and all, and functions of the host."""
    functions: dict[str, Any] = {
        "near": lambda where, _: where.get("ok"),
        "far": lambda number: 2 * number,
        "many": lambda items: len(items.items) > 1,
    }
    lazy = {name: Lazy(lambda given=given: given) for name, given in KNOWN.items()}  # type: ignore[misc]  # bound now
    for variables in (KNOWN, lazy):
        assert quick(source, variables, **functions) == value
    condition = compile_condition(source, ITEMS, expect=None)
    for _ in range(QUICK_FROM + 5):
        assert condition.evaluate(KNOWN, functions) == value


@pytest.mark.parametrize(
    "source",
    [
        "it.n > 0 && b",
        "b && it.n > 0",
        "it.ok",
        "items.exists(i, i.n > 5)",
        "items.all(i, i.n > 0)",
        "items.exists(i, i.ok)",
        "names.all(n, n == 'a')",
        "'z' in names",
        "it.s in names",
        "size(names) > 1",
        "known(it.n)",
        "known(names)",
        "near(it, it.s)",
        "limit / (limit - 2) > 1",
        "items.map(i, i.n) == [1]",
        "items.filter(i, i.ok).exists(i, true)",
        "names[0] == 'a'",
        "items == items",
        "limits.exists(k, k == 'a') && b",
        "any && b",
        "any > 1",
    ],
)
def test_what_is_unknown_or_rare_is_left_to_the_careful_way(source: str) -> None:
    """And there it has the value that it has."""
    unknown = {
        "items": CelList((item(0),), Unknown(("items",))),
        "it": item(1),
        "names": CelList(("a",), Unknown(("names",))),
        "limit": 2,
        "b": Unknown(("b",)),
        "any": Unknown(("any",)),
        "limits": {"a": 1},
    }
    functions = {"near": lambda *_: True}
    assert quick(source, unknown, **functions) is FALLEN_BACK
    condition = compile_condition(source, ITEMS)
    expected = condition.explain(unknown, functions).value
    for _ in range(QUICK_FROM + 5):
        assert repr(condition.evaluate(unknown, functions)) == repr(expected)


def test_an_open_list_counts_where_it_does_not_matter() -> None:
    """One true is enough for exists, one false for all, one item for membership."""
    opened = {**KNOWN, "items": CelList(KNOWN["items"].items, Unknown(("more",))), "names": CelList(("c",), Unknown(("more",)))}
    assert quick("items.exists(i, i.n == 2)", opened) is True
    assert quick("items.all(i, i.n == 1)", opened) is False
    assert quick("it.s in names", opened) is True
    assert quick("'c' in names", {**KNOWN, "names": CelList((Unknown(("u",)), "c"))}) is True
    assert quick("'d' in names", {**KNOWN, "names": CelList((Unknown(("u",)), "c"))}) is FALLEN_BACK


def test_much_work_is_left_to_the_careful_way_which_accounts_for_it() -> None:
    """The generated loop stops long before."""
    many = CelList(tuple(range(60_000)))
    numbers = Environment({"numbers": ListType(INT)})
    condition = compile_condition("numbers.all(a, a >= 0) && numbers.all(a, a >= 0)", numbers)
    run = quicken(condition.tree)
    assert run is not None
    assert run({"numbers": many}, {}) is FALLEN_BACK
    assert condition.evaluate({"numbers": many}) is True


def test_deep_nesting_is_left_to_the_careful_way() -> None:
    """Python takes only so many blocks inside each other."""
    chain = " && ".join(["b"] * 70)
    assert quick(chain, KNOWN) is FALLEN_BACK
    assert compile_condition(chain, ITEMS).evaluate(KNOWN) is True
    loops = "".join(f"items.exists(i{n}, " for n in range(8)) + "b" + ")" * 8
    assert quick(loops, KNOWN) is True
    loops = "".join(f"items.exists(i{n}, " for n in range(9)) + "b" + ")" * 9
    assert quick(loops, KNOWN) is FALLEN_BACK


def test_names_and_constants_never_become_program_text() -> None:
    """Whatever a condition calls its fields and texts, the generated text is made of our own names."""
    odd = "__import__('os')"
    struct = StructType("s", {"a-b c": STRING, "__class__": INT})
    environment = Environment({"os": struct, "V": BOOL}, {"exec": Signature("exec", (STRING,), BOOL)})
    source = f'os.`a-b c` == "{odd}" || os.__class__ > 4711 || V || exec("import os") || [1].exists(import_, import_ == 1)'
    with_list = compile_condition(source.replace("[1].exists(import_, import_ == 1)", "V"), environment)
    written = write(with_list.tree)
    assert written is not None
    text, bound = written
    words = set(re.findall(r"[A-Za-z_]\w*", text)) - {"__class__"}
    allowed = {
        "def",
        "quick",
        "V",
        "F",
        "w",
        "None",
        "True",
        "False",
        "if",
        "is",
        "not",
        "and",
        "return",
        "FALLEN",
        "Lazy",
        "get",
        "values",
    }
    assert all(word in allowed or re.fullmatch(r"[tvCx]\d+", word) for word in words), words
    assert odd in bound.values()
    assert "4711" not in text


def test_a_bug_of_the_host_is_raised_whichever_way() -> None:
    """Falling back never hides it."""

    def broken(_: int) -> int:
        raise KeyError("bug")

    condition = compile_condition("far(limit) > 1", ITEMS)
    for _ in range(QUICK_FROM + 5):
        with pytest.raises(KeyError, match="bug"):
            condition.evaluate(KNOWN, {"far": broken})
