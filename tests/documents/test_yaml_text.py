"""YAML is read as 1.2 core with every plain scalar raw, and what is ambiguous or dangerous is refused."""

from __future__ import annotations

import subprocess
import sys

import pytest
from yaml import Mark, MarkedYAMLError, YAMLError

from vendor_risk.documents import Mapping, Quoted, Sequence, parse_document
from vendor_risk.documents.limits import MAX_DEPTH, MAX_NODES, MAX_SCALAR
from vendor_risk.documents.yaml_errors import explain
from vendor_risk.errors import DocumentError

NO_KEY_HERE = "found ': ' where no key can begin: text that needs quotes, wrong indentation, or no ':' in the line above"


def read(text: str) -> Mapping:
    return parse_document(text, "a.yaml").root


def refused(text: str) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        assert parse_document(text, "a.yaml").root is None
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    "scalar",
    [
        "NO",
        "no",
        "on",
        "Off",
        "true",
        "22:22",
        "12:30:45",
        "010",
        "0o10",
        "1_000",
        "1.10",
        "1e3",
        ".nan",
        "~",
        "null",
        "2026-02-30",
        "0xff",
    ],
)
def test_a_plain_scalar_is_the_text_as_written(scalar: str) -> None:
    """Nothing is turned into a number, a date, a truth or nothing before the schema asks for it."""
    value = read(f"a: {scalar}\n")["a"]

    assert value == scalar
    assert type(value) is str


@pytest.mark.parametrize("written", ["'no'", '"no"', "|-\n  no", ">-\n  no"])
def test_quotes_and_blocks_are_kept_apart_from_plain_text(written: str) -> None:
    """A quoted "no" is text; only the plain no is a word the schema may read as an answer."""
    value = read(f"a: {written}\n")["a"]

    assert value == "no"
    assert type(value) is Quoted


def test_keys_are_text() -> None:
    """NO, false and 0 are three keys."""
    assert list(read("NO: norway\nfalse: x\n0: zero\n")) == ["NO", "false", "0"]


def test_nothing_is_an_empty_plain_scalar() -> None:
    """A key without a value is there, with nothing in it."""
    assert read("a:\nb: ''\n") == {"a": "", "b": ""}


def test_lists_and_mappings_nest() -> None:
    """Block and flow style give the same values."""
    block = read("a:\n  - b: 1\n    c: [x, y]\n  - {}\n")

    assert block == read("a: [{b: 1, c: [x, y]}, {}]")
    assert isinstance(block["a"], Sequence)
    assert isinstance(block["a"][0], Mapping)


def test_line_ends_and_byte_order_mark_change_nothing() -> None:
    """A file saved on Windows reads the same, positions included."""
    plain = parse_document(b"a: 1\nb: |\n  x\n  y\n", "a.yaml")
    windows = parse_document(b"\xef\xbb\xbfa: 1\r\nb: |\r\n  x\r\n  y\r\n", "a.yaml")

    assert windows.root == plain.root
    assert windows.position(("b",)) == plain.position(("b",)) == (2, 4)


@pytest.mark.parametrize(
    ("text", "mistakes"),
    [
        ("a: 1\nb: 2\na: 3\n", ["a.yaml:3:1: key 'a' stands here a second time, the first is at line 1"]),
        ('a: 1\n"\\x61": 3\n', ["a.yaml:2:1: key 'a' stands here a second time, the first is at line 1"]),
        ("x: {e\u0301: 1, \u00e9: 3}\n", ["a.yaml:1:12: key 'é' stands here a second time, the first is at line 1"]),
        ("SEC-01: no\nsec-01: yes\n", ["a.yaml:2:1: key 'sec-01' differs only in case or spaces from 'SEC-01' at line 1"]),
        ("a: 1\n'a ': 2\n", ["a.yaml:2:1: key 'a ' differs only in case or spaces from 'a' at line 1"]),
        ("a: &x 1\nb: *x\n", ["a.yaml:1:4: anchors are not read: write the value out wherever '*x' stands",
                              "a.yaml:2:4: aliases are not read: write out what '*x' stands for"]),
        ("a: {<<: {b: 1}}\n", ["a.yaml:1:5: merge keys ('<<') are not read: write the keys out"]),
        ("a: !!str 1\n", ["a.yaml:1:4: tags are not read: take '!!str' away"]),
        ("a: !x {b: 1}\n", ["a.yaml:1:4: tags are not read: take '!x' away"]),
        ("%TAG !y! tag:y,2026:\n---\na: 1\n", ["a.yaml:1:1: tags are not read: take the %TAG line away"]),
        ("%YAML 1.1\n---\na: 1\n", ["a.yaml:1:1: expected YAML 1.2, found 1.1"]),
        ("a: 1\n---\nb: 1\n", ["a.yaml:2:1: expected one document in a file, found a second ('---')"]),
        ("? [a]\n: b\n", ["a.yaml:1:3: expected text as a key, found a list or a mapping"]),
        ("{\"\": b}\n", ["a.yaml:1:2: expected a key on one line, found none"]),
        ("'': b\n", ["a.yaml:1:1: expected a key on one line, found none"]),
        ('"a\\nb": 1\n', ["a.yaml:1:1: expected a key on one line, found a key of several"]),
        ("", ["a.yaml:1:1: expected a document, found an empty file"]),
        ("# only a remark\n", ["a.yaml:1:1: expected a document, found an empty file"]),
        ("---\n", ["a.yaml:2:1: expected keys and values, found nothing"]),
        ("- a\n", ["a.yaml:1:1: expected keys and values, found a list"]),
        ("just text\n", ["a.yaml:1:1: expected keys and values, found text"]),
        ("a: b: c\n", [f"a.yaml:1:5: {NO_KEY_HERE}"]),
        ("a: @b\n", ["a.yaml:1:4: found '@' at the start of a value: put it in quotes"]),
        ("a:\n\t- b\n", ["a.yaml:2:1: found a tab: indent with spaces"]),
        ("a: [1,\n  2\n", ["a.yaml:3:1: expected ',' or ']' (the list begins at line 1)"]),
        ("a: 'b\n", ["a.yaml:2:1: found the end of the file inside quotes (the text in quotes begins at line 1)"]),
    ],
)  # fmt: skip
def test_what_is_ambiguous_is_refused(text: str, mistakes: list[str]) -> None:
    """Each construct that two readers could take differently is a mistake with its place and what to do."""
    assert refused(text) == mistakes


def test_all_flaws_come_together() -> None:
    """One mistake does not hide the next, even when the parser gives up in the end."""
    assert len(refused("a: 1\na: 2\nb: !!int 3\nc: *d\ne: [\n")) == 4


@pytest.mark.parametrize("escape", ["\\e", "\\0", "\\r", "\\N", "\\L", "\\u200b", "\\u202e", "\\ufeff", "\\U000e0041", "\\uffff"])
def test_escapes_hide_nothing(escape: str) -> None:
    """A character that may not stand in a file may not be written as an escape either."""
    (mistake,) = refused(f'a: "x{escape}"\n')

    assert mistake.startswith("a.yaml:1:4: expected visible text, found a")


def test_an_alias_as_a_key_is_one_flaw() -> None:
    """It is refused as an alias and not as an empty key too."""
    assert refused("a: 1\n*b : 2\n") == ["a.yaml:2:1: aliases are not read: write out what '*b' stands for"]


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (YAMLError("it is\nbroken"), (0, 0, "expected YAML, but the parser says: it is")),
        (
            MarkedYAMLError(problem="did something new", problem_mark=Mark("a", 0, 2, 3, None, 0)),
            (2, 3, "expected YAML, but the parser did something new"),
        ),
        (MarkedYAMLError(context_mark=Mark("a", 0, 1, 1, None, 0)), (1, 1, "expected YAML, but the parser can't tell why")),
    ],
)
def test_a_complaint_without_words_of_ours_is_passed_on(error: YAMLError, message: tuple[int, int, str]) -> None:
    """Whatever a parser says one day, it ends as a message with a place."""
    mark, words = explain(error, "")

    assert (mark.line, mark.column, words) == message


def test_text_is_composed() -> None:
    """Names that look equal are equal: decomposed letters are put together."""
    assert read('a: e\u0301\nb: "e\\u0301"\n') == {"a": "\u00e9", "b": "\u00e9"}


def test_depth_is_bounded() -> None:
    """One level too many is refused where it stands."""
    deep = "a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)
    assert read(deep)
    assert refused(f"a: {'[' * MAX_DEPTH}{']' * MAX_DEPTH}") == [
        f"a.yaml:1:{MAX_DEPTH + 3}: expected at most 20 levels inside each other, found more"
    ]
    assert len(refused("- " * 5_000)) == 1
    assert len(refused("a: " + "[" * 100_000)) == 1
    assert len(refused("{a: " * 100_000)) == 1


def test_the_number_of_values_is_bounded() -> None:
    """A flood of values is refused at the first one too many."""
    assert refused("a: [" + "x," * MAX_NODES + "]") == ["a.yaml:1:39999: expected at most 20,000 keys and values, found more"]


def test_the_length_of_a_scalar_is_bounded() -> None:
    """A text longer than any honest one is refused."""
    assert read(f"a: {'x' * MAX_SCALAR}")
    assert refused(f"a: {'x' * (MAX_SCALAR + 1)}") == ["a.yaml:1:4: expected at most 20,000 characters, found 20,001"]


def test_the_parser_in_python_reads_the_same() -> None:
    """Where PyYAML comes without its part in C, values, positions and mistakes stay as they are."""
    code = (
        "import yaml\n"
        "del yaml.CBaseLoader\n"
        "from vendor_risk.documents import parse_document\n"
        "document = parse_document('a: NO\\nb: [x, {c: \"y\"}]\\na: 2\\n', 'a.yaml')\n"
        "print(document.values(), document.position(('b', 1, 'c')), *document.flaws)\n"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert (
        found.stdout
        == "{'a': 'NO', 'b': ['x', {'c': 'y'}]} (2, 12) a.yaml:3:1: key 'a' stands here a second time, the first is at line 1\n"
    )
