"""A document knows where each of its values stands."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vendor_risk.documents import Mapping, Path, Sequence, format_path, parse_document
from vendor_risk.errors import DocumentError

TEXT = """\
kind: dossier
parties:
  acme: {name: "Acme", owners: [{percent: 30}, unknown]}
  '中国': {name: x}
condition: data.exists(d,
    d.personal)
literal: |
    first &&
      second
folded: >-
  some
  words
single: 'a b'
double: "a \\"b\\" c"
none:
"""


@pytest.mark.parametrize(
    ("path", "key", "position"),
    [
        ((), False, (1, 1)),
        (("kind",), False, (1, 7)),
        (("kind",), True, (1, 1)),
        (("parties", "acme", "owners", 0, "percent"), False, (3, 43)),
        (("parties", "acme", "owners", 1), False, (3, 48)),
        (("parties", "中国", "name"), True, (4, 10)),
        (("parties", "nobody"), False, (3, 3)),
        (("parties", "acme", "owners", 7, "percent"), False, (3, 32)),
        (("parties", "acme", "name", "further"), False, (3, 16)),
        (("none",), False, (15, 6)),
    ],
)
def test_every_value_has_its_place(path: Path, key: bool, position: tuple[int, int]) -> None:
    """Line and column count from 1; what is not there has the place of what surrounds it."""
    assert parse_document(TEXT, "a.yaml").position(path, key=key) == position


@pytest.mark.parametrize(
    ("path", "part", "position"),
    [
        (("condition",), "d.personal", (6, 5)),
        (("condition",), "exists", (5, 17)),
        (("literal",), "first", (8, 5)),
        (("literal",), "second", (9, 7)),
        (("folded",), "words", (12, 3)),
        (("single",), "b", (13, 12)),
        (("double",), "a", (14, 10)),
        (("double",), "c", (14, 9)),
        (("kind",), "ssier", (1, 9)),
        (("condition",), " d.personal", (5, 26)),
        (("double",), " ", (14, 11)),
    ],
)
def test_a_part_of_a_text_has_its_place(path: Path, part: str, position: tuple[int, int]) -> None:
    """A word inside a condition is found in the file, however the condition is written; behind escapes the start has to do."""
    document = parse_document(TEXT, "a.yaml")
    value = document.root
    for step in path:
        value = value[str(step)]

    assert document.position_in(path, str(value).index(part)) == position


def test_the_end_of_a_text_has_a_place() -> None:
    """An offset behind the last character points behind it."""
    assert parse_document("a: b &&\n", "a.yaml").position_in(("a",), 4) == (1, 8)


def test_a_document_with_flaws_is_never_used() -> None:
    """Whoever asks for its values gets its flaws."""
    document = parse_document("kind: dossier\na: 1\na: 2\n", "a.yaml")

    assert document.kind == "dossier"
    with pytest.raises(DocumentError, match="second time"):
        assert document.root


@pytest.mark.parametrize("text", ["a: 1\n", "kind: [x]\n"])
def test_a_document_need_not_say_its_kind(text: str) -> None:
    """Without a kind that is text, there is none."""
    assert parse_document(text, "a.yaml").kind == ""


def test_a_document_travels() -> None:
    """It survives pickling with its positions, and copying is not needed."""
    document = parse_document(TEXT, "a.yaml")
    there = pickle.loads(pickle.dumps(document))  # noqa: S301  # our own bytes

    assert there.root == document.root
    assert there.sha256 == document.sha256
    assert there.position(("none",)) == (15, 6)
    assert copy.deepcopy(document) is document
    assert copy.copy(document) is document
    assert repr(document) == "<Document a.yaml>"


WORD = st.text("abcXYZ019 -&|()'\"\\", min_size=1, max_size=12).map(str.strip).filter(bool)


@given(WORD, st.sampled_from(["plain", "literal", "folded", "single"]), st.data())
def test_a_character_is_found_where_it_stands(text: str, style: str, data: st.DataObject) -> None:
    """For any text in any style, the place of a visible character holds that character, or is the start of the text."""
    written = {"plain": text, "literal": f"|-\n    {text}", "folded": f">-\n    {text}", "single": "'" + text.replace("'", "''") + "'"}[
        style
    ]
    source = f"a:\n  b: {written}\n"
    try:
        document = parse_document(source, "a.yaml")
        value = document.root["a"]["b"]
    except (DocumentError, TypeError):
        return
    if isinstance(value, (Mapping, Sequence)):
        return
    offset = data.draw(st.integers(0, max(0, len(value) - 1)))
    line, column = document.position_in(("a", "b"), offset)
    if (line, column) != document.position(("a", "b")) and not value[offset].isspace():
        assert source.split("\n")[line - 1][column - 1] == value[offset]


def test_paths_are_written_as_one_would() -> None:
    """Names are joined by dots, places in a list stand in brackets."""
    assert format_path(("deployments", "vendor-api", "places", 0, "country")) == "deployments.vendor-api.places[0].country"
    assert format_path(()) == ""
