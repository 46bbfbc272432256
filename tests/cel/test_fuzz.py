"""Fuzz: whatever stands in a condition or in the facts, there is a value or our own error, and soon."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cel.facts import random_facts
from tests.cel.generated import ENVIRONMENT, Generator, seeded
from vendor_risk.cel import (
    BOOL,
    DYN,
    INT,
    STRING,
    CelList,
    ConditionError,
    Environment,
    Failure,
    ListType,
    Signature,
    Struct,
    StructType,
    Unknown,
    compile_condition,
)
from vendor_risk.cel.frame import LONGEST_TEXT, MOST_WORK

TOKENS = """
a x places deployment .trains .days numbers limits true false null in 1 -1 2.5 1u 'a' "b" r'c' b'd'
( ) [ ] { } , : ? . && || ! - + * / % == != < <= > >= @ # \\ ` //
size( has( known( at_least( .exists(x, .all(x, .filter(x, .map(x, .exists_one(x, int( string( timestamp( duration(
type( dyn( .getHours( .startsWith(
"""


def compile_or_refuse(source: str, *, check: bool = True) -> None:
    """Compile and evaluate, or be refused with places inside the source."""
    try:
        condition = compile_condition(source, ENVIRONMENT, expect=None, check=check)
    except ConditionError as refusal:
        problems = refusal.problems
    else:
        problems = ()
        variables = random_facts(len(source), 3, source).variables()
        assert repr(condition.explain(variables).value) == repr(condition.evaluate(variables))
    for problem in problems:
        assert 0 <= problem.offset <= len(source)
        assert problem.line >= 1
        assert problem.column >= 1


@given(st.text(max_size=60))
def test_any_text_is_compiled_or_refused(source: str) -> None:
    """Never anything but ConditionError comes out."""
    compile_or_refuse(source)


@pytest.mark.parametrize("check", [True, False])
def test_any_row_of_tokens_is_compiled_or_refused(check: bool) -> None:
    """With and without the checker."""
    tokens = TOKENS.split()
    for seed in range(3_000):
        random = seeded(seed)
        compile_or_refuse(" ".join(random.choices(tokens, k=random.randint(1, 12))), check=check)


@pytest.mark.parametrize("check", [True, False])
def test_conditions_with_parts_cut_out_or_doubled_are_compiled_or_refused(check: bool) -> None:
    """What is nearly right is the hardest."""
    for seed in range(1_500):
        random = seeded(seed)
        source = Generator(seed).condition(3)
        start, end = sorted(random.choices(range(len(source) + 1), k=2))
        compile_or_refuse(source[:start] + random.choice(["", source[start:end] * 2, "1", "'x'", "places"]) + source[end:], check=check)


NESTED = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=5),
        st.just(Unknown(("f",))),
        st.just(Unknown(("f",), possible=(1, "a"))),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: CelList(tuple(items))),
        st.dictionaries(st.one_of(st.text(max_size=3), st.integers()), inner, max_size=3),
        st.lists(inner, max_size=3).map(lambda items: CelList(tuple(items), Unknown(("more",)))),
    ),
    max_leaves=8,
)


QUESTIONS = (
    """
a == b; a != b; a < b; a in b; a[b]; a.x; a + b; a - b; a * b; a / b; a % b; -a; !a; a && b; a || b; a ? b : b
size(a); a.exists(x, x == b); a.all(x, x); a.filter(x, x); a.map(x, x + b); a.exists_one(x, x == b); has(a.x); known(a)
int(a); uint(a); double(a); string(a); bool(a); timestamp(a); duration(a); type(a); dyn(a); [a, b][0]; {a: b}; {'x': a}.x
a.startsWith(b); a.contains(b); a.getHours(); a.getDate(b); a.size() == b; [a] == [b]; {'x': a} == {'x': b}
""".strip()
    .replace("\n", "; ")
    .split("; ")
)


@given(NESTED, NESTED, st.integers(0, 10_000))
def test_any_value_can_be_asked_anything(a: object, b: object, seed: int) -> None:
    """Whatever the types, evaluating gives a value or an error that is a value, and explaining the same."""
    source = seeded(seed).choice(QUESTIONS)
    condition = compile_condition(source, Environment({"a": DYN, "b": DYN}), expect=None)
    value = condition.evaluate({"a": a, "b": b})
    explained = condition.explain({"a": a, "b": b}).value
    assert repr(explained) == repr(value)


@pytest.mark.parametrize(
    "source",
    [
        "a && b",
        "a ? i : i",
        "i + i < 3",
        "s < s",
        "s.startsWith('a')",
        "i in [1, 2]",
        "list.all(x, x > 1)",
        "p.n > 1",
        "p.ok || a",
        "-i > 2",
        "!a",
        "list[i] > 1",
        "size(s) > 1",
        "p.n == 1",
    ],
)
@pytest.mark.parametrize("wrong", [object(), 1.5, "x", b"x", {"a": 1}, CelList((object(),)), None, (1, 2), 3 + 4j])
def test_values_of_wrong_types_give_no_exception(source: str, wrong: object) -> None:
    """A host that breaks its own declarations gets errors or odd values, not crashes."""
    struct = StructType("p", {"n": INT, "ok": BOOL})
    environment = Environment({"a": BOOL, "b": BOOL, "i": INT, "s": STRING, "list": ListType(INT), "p": struct})
    condition = compile_condition(source, environment, expect=None)
    variables: dict[str, Any] = {**dict.fromkeys(("a", "b", "i", "s", "list"), wrong), "p": Struct(struct, "p", {"n": wrong, "ok": wrong})}
    assert repr(condition.evaluate(variables)) == repr(condition.explain(variables).value)
    assert repr(condition.evaluate({**variables, "p": wrong})) == repr(condition.explain({**variables, "p": wrong}).value)


DIGITS = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"


@pytest.mark.parametrize(
    "source",
    [
        f"{DIGITS}.all(a, {DIGITS}.all(b, {DIGITS}.all(c, {DIGITS}.all(d, {DIGITS}.all(e, {DIGITS}.all(f, a + b + c + d + e + f < 99))))))",
        "['ab']" + ".map(x, x + x)" * 90 + "[0] == ''",
        "[[1]]" + ".map(x, x + x)" * 90 + " == []",
        "dyn([1]" + ".map(x, [x, x])" * 90 + ") == [1]",
        "[1]" + ".map(x, [x, x])" * 45 + " == [1]" + ".map(x, [x, x])" * 45,
        "[1]" + ".map(x, {'a': x, 'b': x})" * 45 + " == [1]" + ".map(x, {'a': x, 'b': x})" * 45,
        "[1]" + ".map(x, [x, x])" * 90 + ".exists(y, y in [y])",
    ],
)
def test_work_without_end_is_an_error(source: str) -> None:
    """Loops inside loops, and values that double, end in an error after a moment."""
    condition = compile_condition(source, Environment({}))
    started = time.process_time()
    value = condition.evaluate({})
    assert time.process_time() - started < 5
    assert value is False or value.is_error
    assert repr(condition.explain({}).value) == repr(value)


def test_the_error_of_too_much_work_says_so() -> None:
    """It is the value, whatever stands around it."""
    loops = (
        f"{DIGITS}.all(a, {DIGITS}.all(b, {DIGITS}.all(c, {DIGITS}.all(d, {DIGITS}.all(e, {DIGITS}.all(f, a + b + c + d + e + f < 99))))))"
    )
    value = compile_condition(f"{loops} || true", Environment({})).evaluate({})
    assert value == Unknown(errors=(f"1:1: more than {MOST_WORK:,} steps of work",))
    text = compile_condition("(s + s) == s", Environment({"s": STRING})).evaluate({"s": "x" * (LONGEST_TEXT // 2 + 1)})
    assert text == Unknown(errors=(f"1:1: a string of more than {LONGEST_TEXT:,} characters",))
    deep = CelList((1,))
    for _ in range(100):
        deep = CelList((deep,))
    nested = compile_condition("a == a", Environment({"a": DYN})).evaluate({"a": deep})
    assert nested == Unknown(errors=("1:1: lists and maps more than 60 deep",))


def test_a_place_of_errors_can_be_the_place_in_a_file() -> None:
    """The host says how an offset is named."""
    condition = compile_condition("1 / a > 0", Environment({"a": INT}), locate=lambda offset: f"policy.yaml:41:{17 + offset}")
    assert condition.evaluate({"a": 0}) == Unknown(errors=("policy.yaml:41:19: division by zero",))
    assert condition.explain({"a": 0}).value == Unknown(errors=("policy.yaml:41:19: division by zero",))


def test_functions_of_the_host_fail_with_their_own_words() -> None:
    """A Failure becomes an error with its place; a bug stays a bug."""

    def cautious(value: int) -> int:
        if value < 0:
            raise Failure("negative")
        return 1 // value

    environment = Environment({"a": INT}, {"cautious": Signature("cautious", (INT,), INT, fails=True)})
    condition = compile_condition("cautious(a) > 0", environment)
    assert condition.evaluate({"a": 1}, {"cautious": cautious}) is True
    assert condition.evaluate({"a": -1}, {"cautious": cautious}) == Unknown(errors=("1:1: negative",))
    assert condition.evaluate({"a": -1}) == Unknown(errors=("1:1: the function cautious is not there",))
    with pytest.raises(ZeroDivisionError):
        condition.evaluate({"a": 0}, {"cautious": cautious})
