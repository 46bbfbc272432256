"""Only visible text in UTF-8 is read; what is something else is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vendor_risk.documents import parse_document
from vendor_risk.documents.characters import acceptable, forbidden
from vendor_risk.documents.limits import MAX_BYTES, MAX_MISTAKES
from vendor_risk.errors import DocumentError


def refused(data: bytes | str) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        parse_document(data, "a.yaml")
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"PK\x03\x04\x14\x00", "a zip archive, such as an Excel (.xlsx) or Word (.docx) file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "an old Excel or Word (.xls, .doc) file, or an encrypted one"),
        (b"%PDF-1.7\n", "a PDF file"),
        ("a: 1\n".encode("utf-16"), "text in UTF-16"),
        (b"a: \x001\n", "a binary file"),
    ],
)
def test_other_kinds_of_file_are_named(data: bytes, found: str) -> None:
    """Whoever hands in a spreadsheet learns that it is one."""
    assert refused(data) == [f"a.yaml: expected YAML or JSON, found {found}"]


@pytest.mark.parametrize(
    "page", ["<!DOCTYPE html>\n<html>", "\n  <HTML lang=en>", "<!-- sign in -->\n<html>", '<?xml version="1.0"?>\n<!doctype html>']
)
def test_a_web_page_is_named(page: str) -> None:
    """A sign-in page saved in place of the file is what it is, not a riddle about indentation."""
    assert refused(page) == ["a.yaml:1:1: expected YAML or JSON, found a web page (a sign-in page saved in its place?)"]


def test_conflict_marks_are_named() -> None:
    """A file from an unfinished merge is refused with every mark to take away."""
    text = "a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n"

    assert [line.split(":")[1] for line in refused(text)] == ["2", "4", "6"]
    assert "merge conflict" in refused(text)[0]


def test_a_ruler_in_a_text_is_no_conflict() -> None:
    """A row of equal signs alone is text."""
    assert parse_document("a: |\n  Title\n  =======\n", "a.yaml").root["a"] == "Title\n=======\n"


def test_bytes_that_are_no_utf8_are_shown() -> None:
    """Text saved in another encoding is refused at the first byte that shows it."""
    assert refused(b"a: 1\r\nb: caf\xe9\n") == ["a.yaml:2:7: expected text in UTF-8, found the byte 0xE9"]


@pytest.mark.parametrize(
    ("character", "words"),
    [
        ("\x1b", "a control character, U+001B"),
        ("\x85", "a control character, U+0085"),
        ("\r", "a control character, U+000D"),
        ("\u2028", "a line separator, U+2028 LINE SEPARATOR"),
        ("\u202e", "a character that reverses text, U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "a character that reverses text, U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("\u200b", "an invisible character, U+200B ZERO WIDTH SPACE"),
        ("\u00ad", "an invisible character, U+00AD SOFT HYPHEN"),
        ("\ufeff", "an invisible character, U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("\U000e0041", "a tag character, U+E0041 TAG LATIN CAPITAL LETTER A"),
        ("\ud800", "a lone surrogate, U+D800"),
        ("\ue000", "a private character, U+E000"),
        ("\uffff", "a character that does not exist, U+FFFF"),
        ("\U0001ffff", "a character that does not exist, U+1FFFF"),
        ("e" + "\u0301" * 5, "5 accents on one letter"),
    ],
)
def test_what_nobody_can_see_is_refused(character: str, words: str) -> None:
    """Characters that hide or reorder text are refused wherever they stand, in a remark too."""
    offset = 7 if character.startswith("e") else 6
    assert refused(f"a: 1\n# so: {character}x\n") == [f"a.yaml:2:{offset + 1}: expected visible text, found {words}"]


def test_each_line_is_named_once_for_each_character() -> None:
    """A line full of them is one mistake; two lines are two."""
    assert len(refused("a: \u200b\u200b\u200b\nb: \u200b\n")) == 2


def test_a_flood_of_mistakes_is_cut_and_says_so() -> None:
    """A hostile file can't fill the screen."""
    lines = refused("\u200b\n" * (MAX_MISTAKES + 500))

    assert len(lines) == MAX_MISTAKES + 1
    assert lines[-1] == "a.yaml:1001:1: 500 more mistakes from here on"


@pytest.mark.parametrize("data", [b"a: " + b"x" * MAX_BYTES, "a: " + "x" * MAX_BYTES])
def test_size_is_bounded(data: bytes | str) -> None:
    """A file larger than any honest one is refused unread."""
    assert refused(data) == ["a.yaml: expected at most 1,000,000 bytes, found more"]


def test_honest_names_are_read() -> None:
    """Umlauts, Cyrillic, Chinese, Devanagari, dashes and pictures are text."""
    names = "Müller, Яндекс, 杭州深度求索, हिन्दी, “a – b”, 10 €, 😀, é, ❤️"

    assert parse_document(f"a: '{names}'\n", "a.yaml").root["a"] == names


@given(st.text())
def test_the_quick_question_and_the_search_agree(text: str) -> None:
    """A text is acceptable exactly when nothing forbidden is found in it."""
    assert acceptable(text) == (next(forbidden(text), None) is None)
