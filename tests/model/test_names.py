"""What may stand in names, ids and texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vendor_risk.model.names import id_mistake, name_mistake, text_mistake, visible

HIDDEN = [
    "\u202e",
    "\u2066",
    "\u200b",
    "\u200d",
    "\u00ad",
    "\ufeff",
    "\u2060",
    "\U000e0041",
    "\x1b",
    "\x00",
    "\ue000",
    "\u2028",
    "\ud800",
    "\uffff",
    "\u3164",
]


@pytest.mark.parametrize("character", HIDDEN)
def test_nothing_hides_in_a_name(character: str) -> None:
    """What nobody sees, or what turns the direction of writing, is refused by its number."""
    mistake = name_mistake(f"Acme{character}Corp")

    assert mistake is not None
    assert f"U+{ord(character):04X}" in mistake
    assert character not in mistake


@pytest.mark.parametrize("name", ["Müller & Söhne GmbH", "Яндекс", "深度求索", "العربية", "O’Neill – Co.", "Ễ"])
def test_honest_names_of_any_script_are_taken(name: str) -> None:
    """A name is not suspect for being foreign."""
    assert name_mistake(name) is None


def test_a_name_is_one_line_of_bounded_length_and_few_accents() -> None:
    """A name can't grow over a page."""
    assert name_mistake("a\nb") is not None
    assert name_mistake("a" * 501) is not None
    assert name_mistake("a" + "\u0301" * 5) is not None
    assert name_mistake("a" + "\u0301" * 4) is None


def test_text_for_people_may_have_lines_and_invisible_characters_but_no_control_characters() -> None:
    """What is invisible in it is shown as what it is."""
    assert text_mistake("two\nlines\tand \u200b") is None
    assert text_mistake("bell \x07") is not None
    assert text_mistake("a" * 20_001) is not None
    assert visible("a\u202eb") == "a<U+202E>b"


@given(st.text(max_size=40))
def test_what_is_made_visible_holds_nothing_hidden(text: str) -> None:
    """Messages and reports can show any text."""
    shown = visible(text)

    assert visible(shown) == shown
    assert name_mistake(shown[:500]) is None or "accents" in str(name_mistake(shown[:500]))


@pytest.mark.parametrize("text", ["a", "A-1", "eu_adequate", "SEC-01", "a--b", "0" * 80])
def test_ids_are_letters_and_digits_joined(text: str) -> None:
    """So that they can stand in paths, conditions and file names."""
    assert id_mistake(text) is None


@pytest.mark.parametrize("text", ["", "-a", "a-", "a.b", "a b", "é", "a/b", "0" * 81, "none", "unknown", 5, None])
def test_anything_else_is_no_id(text: object) -> None:
    """Whatever it is."""
    assert id_mistake(text) is not None
