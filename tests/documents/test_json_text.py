"""JSON is read to the same values as YAML, as strictly."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effort import FEWER
from vendor_risk.documents import Document, Quoted, Sequence, parse_document
from vendor_risk.documents.json_text import locate
from vendor_risk.documents.limits import MAX_NODES
from vendor_risk.errors import DocumentError


def refused(text: str) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        assert parse_document(text, "a.json").root is None
    return str(caught.value).splitlines()


def test_json_gives_raw_text_and_quoted_text() -> None:
    """Numbers and words stay as written, strings are text beyond doubt."""
    root = parse_document('{"a": 1.10, "b": [true, false, null, "no", -1E5], "c": {}}', "a.JSON").root

    assert root == {"a": "1.10", "b": ["true", "false", "null", "no", "-1E5"], "c": {}}
    assert [type(item) for item in root["b"]] == [str, str, str, Quoted, str]
    assert isinstance(root["b"], Sequence)


def test_positions_are_found_when_asked_for() -> None:
    """The quick way leaves positions out, and they are there all the same."""
    document = parse_document('{\n  "a": [1,\n    {"b": "x\\ty"}],\n "c": 2}', "a.json")

    assert document.position(("a", 1, "b")) == (3, 11)
    assert document.position(("a", 1, "b"), key=True) == (3, 6)
    assert document.position(("c",)) == (4, 7)
    assert document.position(("nothing", "here")) == (1, 1)


@pytest.mark.parametrize(
    ("text", "mistakes"),
    [
        ('{"a": 1, "a": 2}', ["a.json:1:10: key 'a' stands here a second time, the first is at line 1"]),
        ('{"a": 1, "A": 2}', ["a.json:1:10: key 'A' differs only in case or spaces from 'a' at line 1"]),
        (
            '{"a": NaN, "b": -Infinity}',
            ["a.json:1:7: expected a finite number, found NaN", "a.json:1:17: expected a finite number, found -Infinity"],
        ),
        ('{"a": "\\ud800"}', ["a.json:1:7: expected visible text, found a lone surrogate, U+D800"]),
        ('{"a\\u0000": 1}', ["a.json:1:2: expected visible text, found a control character, U+0000"]),
        ('{"<<": 1}', ["a.json:1:2: merge keys ('<<') are not read: write the keys out"]),
        ('{"": 1}', ["a.json:1:2: expected a key on one line, found none"]),
        ("[1]", ["a.json:1:1: expected keys and values, found a list"]),
        ("1", ["a.json:1:1: expected keys and values, found a single value"]),
        ('{"a": 1,}', ["a.json:1:8: found a comma with nothing behind it"]),
        ('{"a": [1 ,\n]}', ["a.json:1:10: found a comma with nothing behind it"]),
        ('{"a": 01}', ["a.json:1:8: expected ',' or the end of the list or mapping"]),
        ("{'a': 1}", ["a.json:1:2: expected a key in double quotes"]),
        ('{"a" 1}', ["a.json:1:6: expected ':' after the key"]),
        ('{"a": 1} x', ["a.json:1:10: expected the end of the file"]),
        ("", ["a.json:1:1: expected a value"]),
        ('{"a": 1', ["a.json:1:8: expected ',' or the end of the list or mapping"]),
        ('{"a": "b', ["a.json:1:7: found the end of the file inside this text"]),
        ("[" * 100_000, ["a.json:1:21: expected at most 20 levels inside each other, found more"]),
        ('{"a":\n[' + "[" * 19 + "1" + "]" * 20 + "}", ["a.json:2:20: expected at most 20 levels inside each other, found more"]),
        ('{"a": [' + "1," * MAX_NODES + "1]}", ["a.json:1:40002: expected at most 20,000 keys and values, found more"]),
        ('{"a": "' + "x" * 20_001 + '"}', ["a.json:1:7: expected at most 20,000 characters, found 20,001"]),
        ('{"a": ' + "1" * 20_001 + "}", ["a.json:1:7: expected at most 20,000 characters, found 20,001"]),
    ],
)
def test_what_is_ambiguous_is_refused(text: str, mistakes: list[str]) -> None:
    """Everything that YAML is refused for, JSON is refused for."""
    assert refused(text) == mistakes


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF)),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abcdeé -", min_size=1).map(str.strip).filter(bool), inner, max_size=4)
    ),
    max_leaves=20,
)


def parsed(text: str) -> Document | None:
    try:
        document = parse_document(text, "a.json")
    except DocumentError:
        return None
    return None if document.flaws else document


@given(st.dictionaries(st.text("abc", min_size=1), VALUES), st.sampled_from([None, 1, 3]))
@settings(max_examples=FEWER)
def test_both_ways_of_reading_json_agree(value: dict[str, object], indent: int | None) -> None:
    """The quick way and the way with positions build the same values."""
    text = json.dumps(value, indent=indent)
    document = parsed(text)
    if document is not None:
        assert locate(text, "a.json") == document.root


@given(st.dictionaries(st.text("abc", min_size=1), VALUES))
@settings(max_examples=FEWER)
def test_json_and_yaml_agree(value: dict[str, object]) -> None:
    """A JSON file is also YAML, and gives the same values under either name."""
    text = json.dumps(value, ensure_ascii=False)
    document = parsed(text)
    if document is not None:
        assert parse_document(text, "a.yaml").root == document.root
