"""Error: what has no value is a value of its own, absorbed where it does not matter."""

from __future__ import annotations

import pytest

from tests.cel.asking import error_of, value_of
from vendor_risk.cel import (
    BOOL,
    DYN,
    INT,
    STRING,
    UINT,
    CelList,
    Environment,
    ListType,
    Signature,
    Struct,
    StructType,
    Unknown,
    Value,
    compile_condition,
)
from vendor_risk.cel.kind import kind_of


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


LONG = "k" * 70


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (f"{{'a': 1}}['{LONG}']", f"no such key: '{'k' * 60}'"),
        (f"{{'a': 1}}.{LONG}", f"no such key: '{'k' * 60}'"),
        (f"int('{LONG}')", f"'{'k' * 60}' is not an int"),
        (f"uint('{LONG}')", f"'{'k' * 60}' is not a uint"),
        (f"double('{LONG}')", f"'{'k' * 60}' is not a double"),
        (f"bool('{LONG}')", f"'{'k' * 60}' is not a bool"),
        (f"dyn(1).{LONG}", f"int has no field '{'k' * 60}'"),
        (f"{{dyn('{LONG}'): 1, '{LONG}': 2}}", f"the key '{'k' * 60}' stands here twice"),
    ],
)
def test_a_message_quotes_no_more_than_sixty_letters(source: str, error: str) -> None:
    """Whoever wrote the text decides nothing of how long a message gets."""
    assert error_of(source).partition(": ")[2] == error


@pytest.mark.parametrize(
    "source",
    [
        "[1].filter(x, dyn(1))",
        "[1].map(x, dyn(1), x)",
        "[1].exists_one(x, dyn(1))",
        "[1].exists(x, dyn(1))",
        "[1].all(x, dyn(1))",
        "dyn(1) && true",
        "dyn(1) || false",
        "dyn(1) ? true : false",
    ],
)
def test_a_number_where_a_bool_is_needed_is_an_error_of_its_kind(source: str) -> None:
    """Evaluating and explaining name the same value at the same place."""
    assert error_of(source).endswith(": no such overload: int where a bool is needed")
    explained = compile_condition(source, Environment({}), expect=None).explain({}).value
    assert explained == Unknown(errors=(error_of(source),))


@pytest.mark.parametrize(
    "source", ["[1, 2].exists_one(x, x / 0 == 1)", "[x / 0, 1].size() == 2", "[1].map(i, x / 0)", "{'a': x % 0}.a == 1"]
)
def test_a_division_by_a_zero_that_is_written_out_is_an_error_of_the_whole(source: str) -> None:
    """As one by a zero that is computed."""
    value = compile_condition(source, Environment({"x": INT}), expect=None).evaluate({"x": 7})
    assert isinstance(value, Unknown)
    assert value.errors[0].endswith(("division by zero", "modulus by zero"))


@pytest.mark.parametrize("source", ["[x / 0, 1]", "[x % 0, 1]", "[1, 2].map(i, x / 0)", "[1, 2].filter(i, x / 0 == i)"])
def test_an_unknown_that_will_be_divided_by_zero_leaves_nothing_of_a_list_known(source: str) -> None:
    """Whatever is filled in, the list is an error: so its size is not told before."""
    condition = compile_condition(f"size({source}) == 2", Environment({"x": INT}))
    assert condition.evaluate({}) == Unknown(("x",))
    assert condition.evaluate({"x": 1}).is_error


def test_a_call_with_other_arguments_is_an_error_of_the_kinds_it_got() -> None:
    """Where types are left to the evaluation, with variables as with what is written out."""
    environment = Environment({"x": INT})
    condition = compile_condition("size(x, x, 'a') == 1", environment, check=False)
    assert condition.evaluate({"x": 1}) == Unknown(errors=("1:1: no such overload: size on int, int, string",))
    assert condition.evaluate({}) == Unknown(("x",))


def test_a_bug_of_a_strict_function_of_the_host_is_raised() -> None:
    """It is no error of the condition, whatever is known of its arguments."""

    def broken(_: Value) -> Value:
        raise TypeError("a bug")

    environment = Environment({"x": INT}, {"broken": Signature("broken", (INT,), BOOL)})
    condition = compile_condition("broken(x)", environment)
    for given in ({"x": 1}, {"x": Unknown(("x",), possible=(1, 2))}):
        with pytest.raises(TypeError, match="a bug"):
            condition.evaluate(given, {"broken": broken})
        with pytest.raises(TypeError, match="a bug"):
            condition.explain(given, {"broken": broken})


def test_values_that_hold_values_without_end_are_not_compared() -> None:
    """Lists and maps alike: too deep is an error of its own."""
    listed: Value = 1
    mapped: Value = 1
    for _ in range(100):
        listed, mapped = CelList((listed,)), {"a": mapped}
    condition = compile_condition("a == b", Environment({"a": DYN, "b": DYN}))
    for deep in (listed, mapped):
        assert condition.evaluate({"a": deep, "b": deep}).is_error


def test_a_field_is_read_by_a_name_that_is_computed_and_of_a_kind_that_is_not_known() -> None:
    """As it is where both are written out."""
    inner = StructType("control", {"status": STRING})
    kind = StructType("controls", {}, keyed=inner)
    controls = Struct(kind, "controls", {"logging": Struct(inner, "controls.logging", {"status": "in_place"})})
    environment = Environment({"controls": kind, "name": STRING})
    given: dict[str, Value] = {"controls": controls, "name": "logging"}
    for source in (
        "dyn(controls)[name].status",
        "dyn(controls).logging.status",
        "dyn(controls.logging).status",
        "dyn(controls)['logging'].status",
    ):
        assert compile_condition(source, environment, expect=None).evaluate(given) == "in_place", source


def test_a_value_of_a_kind_made_from_one_of_ours_counts_as_that() -> None:
    """A text that remembers its quotes is a text."""

    class Quoted(str):
        """A text."""

    condition = compile_condition("type(s) == string && s + 'b' == 'ab' && s.size() == 1", Environment({"s": DYN}))
    assert condition.evaluate({"s": Quoted("a")}) is True
    assert kind_of(Quoted("a")) is STRING


def test_what_may_still_be_an_error_leaves_a_list_open_and_what_cannot_does_not() -> None:
    """Divisions of whole numbers may fail, whatever their kind; a comparison gives a bool, known or not."""
    for kind in (INT, UINT):
        environment = Environment({"a": kind, "b": kind})
        for division in ("a / b", "a % b"):
            condition = compile_condition(f"size([{division}, {division}]) == 2", environment)
            assert condition.evaluate({}) == Unknown(("a", "b")), division
    environment = Environment({"a": INT, "listed": ListType(INT)})
    for macro in ("listed.exists(i, i > a)", "listed.all(i, i > a)", "listed.exists_one(i, i > a)"):
        assert compile_condition(f"size([{macro}]) == 1", environment).evaluate({"listed": CelList((1, 2))}) is True, macro
