"""Parser: sources to trees, and where a source stops making sense."""

from __future__ import annotations

import pytest

from tests.cel.generated import Generator, seeded
from tests.cel.second_parser import shape_by_grammar, shape_by_us
from vendor_risk.cel import ConditionError, Environment, compile_condition
from vendor_risk.cel.parser import DEEPEST_NESTING, DEEPEST_TREE, LONGEST_SOURCE

EMPTY = Environment({})


def value_of(source: str) -> object:
    """Return the value of a condition that reads nothing."""
    return compile_condition(source, EMPTY, expect=None).evaluate({})


def problems_of(source: str) -> str:
    """Return what is wrong with a source."""
    with pytest.raises(ConditionError) as caught:
        compile_condition(source, EMPTY, expect=None)
    return str(caught.value)


def test_generated_conditions_have_the_shape_that_the_grammar_gives_them() -> None:
    """A parser made from the specification's grammar and ours agree on 600 conditions."""
    for seed in range(600):
        source = Generator(seed).condition(4)
        assert shape_by_us(source) == shape_by_grammar(source) is not None, source


def test_rows_of_tokens_are_accepted_and_refused_as_the_grammar_says() -> None:
    """The two parsers agree on 4,000 rows of tokens, most of which are no condition."""
    tokens = ["a", "b.c", "in", "true", "null", "1", "2.5", "0x1F", '"x"', "'y'", 'r"\\"', '"\\n"', "(", ")", "[", "]", "{", "}", ",", ":"]
    tokens += [
        "?",
        ".",
        "&&",
        "||",
        "!",
        "-",
        "+",
        "*",
        "/",
        "%",
        "==",
        "<",
        ">=",
        "f(",
        ".g(",
        "// c\n",
        " ",
        ".`a-b`",
        "package",
        "for",
        "_x",
    ]
    accepted = 0
    for seed in range(4_000):
        random = seeded(seed)
        source = "".join(random.choice(tokens) + random.choice(["", " "]) for _ in range(random.randint(1, 9)))
        ours = shape_by_us(source)
        assert ours == shape_by_grammar(source), source
        accepted += ours is not None
    assert accepted > 30


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("10 - 3 - 2", 5),
        ("100 / 10 / 5", 2),
        ("true || false && false", True),
        ("(true || false) && false", False),
        ("1 < 2 == true", True),
        ("false ? 1 : true ? 2 : 3", 2),
        ("1 -1", 0),
        ("1-1", 0),
        ("- 5", -5),
        ("--19", 19),
        ("!!true", True),
        ("-(5)", -5),
        ("[1, 2,][1]", 2),
        ("{'a': 1,}.a", 1),
        ("{'a-b': 1, 'package': 2}.`a-b`", 1),
        ("{'a-b': 1, 'package': 2}.package", 2),
        ("1 // a comment\n + 1", 2),
        ("\t1\r\n\f+ 1 // the end", 2),
        ("0x1F", 31),
        ("-0xff", -255),
        ("0xFFu == 255u", True),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("1.5e-1", 0.15),
        ("-9223372036854775808", -(2**63)),
        ("9223372036854775807", 2**63 - 1),
        ("18446744073709551615u == uint('18446744073709551615')", True),
        ("'it' + 's'", "its"),
    ],
)
def test_expressions_are_read_as_the_specification_says(source: str, value: object) -> None:
    """Precedence, associativity, literals and comments are those of CEL."""
    assert value_of(source) == value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ('""', ""),
        ("'\"\"'", '""'),
        ("'''x''x'''", "x''x"),
        (r'"\""', '"'),
        (r'"\\"', "\\"),
        (r'r"\\"', r"\\"),
        ('R"\\"', "\\"),
        (r'"\303\277"', "\u00c3\u00bf"),
        (r'"\xFF\xff\Xff"', "\u00ff\u00ff\u00ff"),
        (r'"\u00ff\U0001F600"', "\u00ff\U0001f600"),
        (r'"\a\b\f\n\r\t\v\?\`\' "', "\a\b\f\n\r\t\v?`' "),
        ('"""a\n"b""c"""', 'a\n"b""c'),
        ("'''a\r\nb'''", "a\r\nb"),
        ("r'''\\n'''", "\\n"),
        ('"// no comment"', "// no comment"),
        ('"Ünïcode \U0001f600"', "Ünïcode \U0001f600"),
    ],
)
def test_strings_are_read_as_the_specification_says(source: str, value: str) -> None:
    """Quotes, raw strings and escapes are those of CEL."""
    assert value_of(source) == value


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("", "1:1: expected a condition, found the end"),
        ("  // nothing", "1:13: expected a condition, found the end"),
        ("1 +", "1:4: expected a value, found the end"),
        ("(1", "1:3: expected ')', found the end"),
        ("[1 2]", "1:4: expected ']', found '2'"),
        ("{1}", "1:3: expected ':', found '}'"),
        ("true ? 1", "1:9: expected ':', found the end"),
        ("a.", "1:3: expected the name of a field, found the end"),
        ("a.true", "1:3: expected the name of a field, found 'true'"),
        ("f(,)", "1:3: expected a value, found ','"),
        ("true and false", "1:6: expected an operator or the end, found 'and'; write &&"),
        ("not true", "1:5: expected an operator or the end, found 'true'; write !"),
        ("a = 1", "1:3: unexpected character '='; write =="),
        ("a & b", "1:3: unexpected character '&'; write &&"),
        ("a | b", "1:3: unexpected character '|'; write ||"),
        ("1 # 2", "1:3: unexpected character '#'"),
        ("'open", "1:1: this string does not end"),
        ("'line\nbreak'", "1:1: this string does not end"),
        ('"""open""', "1:1: this string does not end"),
        (r'"\s"', r"1:2: unknown escape \s; write \\ for a backslash"),
        (r'"\400"', r"1:2: unknown escape \4; write \\ for a backslash"),
        (r'"\uD83D\uDE03"', r"1:2: \uD83D is not a Unicode character"),
        (r'"\U00110000"', r"1:2: \U00110000 is not a Unicode character"),
        ("9223372036854775808", "1:1: this number does not fit in an int (64 bits)"),
        ("-9223372036854775809", "1:1: this number does not fit in an int (64 bits)"),
        ("18446744073709551616u", "1:1: this number does not fit in a uint (64 bits)"),
        ("-1u", "1:1: this number does not fit in a uint (64 bits)"),
        ("1" * 5000, "1:1: this number does not fit in an int (64 bits)"),
        ("1e999", "1:1: this number is too large for a double"),
        ("for", "1:1: 'for' is a reserved word"),
        (".true", "1:2: 'true' is a reserved word"),
        ("while(1)", "1:1: 'while' is a reserved word"),
        ("\n\n  1 +* 2", "3:6: expected a value, found '*'"),
    ],
)
def test_a_source_that_makes_no_sense_is_refused_at_its_place(source: str, message: str) -> None:
    """Syntax errors say what was expected and found, at line and column."""
    assert problems_of(source) == message


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("b'x' == b'x'", "1:1: bytes (b'…') are not part of this language\n1:9: bytes (b'…') are not part of this language"),
        ("bytes('x')", "1:1: bytes are not part of this language"),
        (
            "'a'.matches('b')",
            "1:5: matches() and regular expressions are not part of this language; use startsWith, endsWith, contains or in",
        ),
        (
            "matches('a', 'b')",
            "1:1: matches() and regular expressions are not part of this language; use startsWith, endsWith, contains or in",
        ),
        ("Place{country: 'CN'}", "1:6: messages (Name{field: value}) are not part of this language; a map is {'key': value}"),
        ("a.b.Place{}", "1:10: messages (Name{field: value}) are not part of this language; a map is {'key': value}"),
        ("a.?b", "1:3: optional selection (a.?b) is not part of this language; ask known(a.b)"),
        ("a[?0]", "1:3: optional indexing (a[?b]) is not part of this language"),
    ],
)
def test_what_is_left_out_is_refused_by_name(source: str, message: str) -> None:
    """Bytes, regular expressions, messages and optional values are named, and what to write instead."""
    assert problems_of(source) == message


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("[1].all(1, true)", "1:9: the first argument of all() is the name of a variable: list.all(x, …)"),
        ("[1].exists(.x, true)", "1:12: the first argument of exists() is the name of a variable: list.exists(x, …)"),
        ("[1].exists(x)", "1:5: exists() takes a variable and a condition: list.exists(x, …)"),
        ("[1].map(x)", "1:5: map() takes a variable, a condition if wanted, and an expression: list.map(x, …)"),
        ("has(a)", "1:1: has() takes the field of a map: has(m.key)"),
        ("has({}['a'])", "1:1: has() takes the field of a map: has(m.key)"),
        ("known()", "1:1: known() takes one fact: known(deployment.terms.retention_days)"),
    ],
)
def test_a_macro_called_wrongly_says_how_it_is_called(source: str, message: str) -> None:
    """Macros name their arguments."""
    assert problems_of(source) == message


def test_a_condition_is_bounded_in_length() -> None:
    """A source of the greatest length is taken, one character more is refused."""
    source = "true" + " " * (LONGEST_SOURCE - 4)
    assert value_of(source) is True
    assert problems_of(source + " ") == f"1:{LONGEST_SOURCE + 1}: a condition has at most 10000 characters, this has 10001"


@pytest.mark.parametrize(
    "wrap",
    [("(", ")"), ("[", "]"), ("{'a': ", "}"), ("[1].map(x, ", ")"), ("size(string(", "))"), ("true ? (", ") : 1"), ("true ? 1 : ", "")],
)
def test_a_condition_is_bounded_in_nesting(wrap: tuple[str, str]) -> None:
    """What the specification asks for is taken, and nesting without end is refused, not overflowed."""
    inner = "'1'" if "string" in wrap[0] else "1"
    compile_condition(wrap[0] * 12 + inner + wrap[1] * 12, EMPTY, expect=None, check=False)
    with pytest.raises(ConditionError, match="nested more than"):
        compile_condition(wrap[0] * 500 + inner + wrap[1] * 500, EMPTY, expect=None)


@pytest.mark.parametrize(
    "source",
    [
        "(" * 32 + "7" + ")" * 32,
        " || ".join(["false"] * 32 + ["true"]),
        " && ".join(["true"] * 1_000),
        "true ? true : " * 24 + "false",
        "3" + " - 3 + 3" * 24,
        "4" + " * 4 / 4" * 24,
        "!" * 32 + "true",
        "-" * 32 + "19",
        "[" * 12 + "'foo'" + "]" * 12 + "[0]" * 12,
        f"[{', '.join(map(str, range(32)))}][17]",
        f"{{{', '.join(f'{i}: {i}' for i in range(32))}}}[17]",
        "int(uint(" * 6 + "7" + "))" * 6,
    ],
)
def test_repetitions_that_the_specification_asks_for_are_taken(source: str) -> None:
    """Every implementation must take so many repetitions and so much nesting."""
    assert value_of(source) is not None


def test_long_chains_are_refused_before_they_are_walked() -> None:
    """An operation on the result of an operation, thousands of times, is too deep; chains of && and || are not."""
    assert problems_of("1" + "+1" * 3_000) == f"1:{2 * (3000 - DEEPEST_TREE)}: nested more than {DEEPEST_TREE} deep; split the condition"
    assert value_of("true" + "&&true" * 1_600) is True
    assert DEEPEST_NESTING > 32


@pytest.mark.parametrize("wrap", [("(", ")"), ("[", "]"), ("-(", ")")])
def test_nesting_is_counted_exactly(wrap: tuple[str, str]) -> None:
    """The deepest that is taken is as deep as the message says, and one more is refused."""
    opening, closing = wrap
    deepest = DEEPEST_NESTING - 1

    compile_condition(opening * deepest + "1" + closing * deepest, EMPTY, expect=None)
    assert "nested more than" in problems_of(opening * (deepest + 1) + "1" + closing * (deepest + 1))
