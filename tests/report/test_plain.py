from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vendor_risk.report.plain import clip, plain, sentence, slug


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  two \n\t words ", "two words"),
        ("a\u202egnp.exe", "a[U+202E]gnp.exe"),
        ("red\x1b[31m", "red[U+001B][31m"),
        ("zero\u200bwidth", "zero[U+200B]width"),
        ("lone \ud800", "lone [U+D800]"),
        ("line\u2028separator", "line separator"),
        ("e\u0301", "é"),
        ("o" + "\u0300" * 9, "ò" + "\u0300" * 3 + "[5 more marks]"),
        ("深度求索", "深度求索"),
    ],
)
def test_hidden_and_driving_characters_are_shown_as_marks(text: str, shown: str) -> None:
    """Nothing in a text can hide, reverse or drive; what cannot be shown is named."""
    assert plain(text) == shown


@given(st.text())
def test_plain_text_is_one_printable_line(text: str) -> None:
    """Whatever comes in, one line without control, format, private or unassigned characters comes out, and stays as it is then."""
    line = plain(text)

    assert not {unicodedata.category(character) for character in line} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert line == line.strip()
    line.encode()


@given(st.text(), st.integers(10, 80))
def test_clipped_text_is_never_longer_than_allowed(text: str, longest: int) -> None:
    """A clipped text keeps its beginning and says with an ellipsis that something is missing."""
    cut = clip(text, longest)

    assert len(cut) <= longest
    assert cut == plain(text) or cut.endswith("…")


def test_sentences_begin_with_a_capital_and_end() -> None:
    """A sentence looks like one, whatever the document wrote."""
    assert [sentence(text) for text in ("the law applies", "Done.", "", "Really?")] == ["The law applies.", "Done.", "", "Really?"]


def test_anchors_are_ascii_words() -> None:
    """An anchor has nothing in it that means something to HTML."""
    assert [slug(text) for text in ("SEC-01", '"><script>', "深")] == ["sec-01", "script", "x"]
