from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vendor_risk.report import fonts
from vendor_risk.report.glyphs import Glyphs


def covered() -> frozenset[int]:
    """What the first family alone can show."""
    return fonts.covered(east=False)


def test_what_the_font_has_stays() -> None:
    """Latin text with accents, dashes, quotes and signs is set as it is."""
    text = "Müller “quoted” – Łódź, 5 × 5 ≤ 25 €, Ελ" if ord("Ε") in covered() else "Müller “quoted” – Łódź, 5 × 5 ≤ 25 €"

    assert Glyphs(covered()).text(text) == text


def test_variants_and_syllables_are_transliterated() -> None:
    """Full-width letters, kana and hangul are written in Latin letters."""
    glyphs = Glyphs(covered())

    assert [glyphs.text(text) for text in ("ＡＢＣ", "シカ", "서울")] == ["ABC", "sika", "seoul"]
    assert glyphs.missing == []


def test_chinese_is_noted_and_listed_never_boxed() -> None:
    """A Chinese company name gets one note wherever it stands, with its code points for whoever wants to look it up."""
    glyphs = Glyphs(covered())
    part = {"name": "深度求索 Ltd.", "again": ["深度求索"], "number": 3}

    assert glyphs.mapping(part) == {
        "name": "[note C1: 4 Chinese characters] Ltd.",
        "again": ["[note C1: 4 Chinese characters]"],
        "number": 3,
    }
    assert glyphs.missing == [{"note": "C1", "script": "Chinese", "characters": "U+6DF1 U+5EA6 U+6C42 U+7D22"}]


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn"))))
def test_every_text_can_be_set(text: str) -> None:
    """Whatever a document says, only characters of the font remain, and not many more than there were."""
    shown = Glyphs(covered()).text(text)

    assert all(ord(character) in covered() for character in shown)
    assert len(shown) <= 50 * len(text)


def test_text_of_many_odd_characters_gets_one_note() -> None:
    """Scattered characters can't blow a line up: one note stands for all of them."""
    assert Glyphs(covered()).text("a" + "深b" * 40) == "a[note C1: 79 foreign characters]b"


def test_a_screen_keeps_every_character() -> None:
    """Without a font to fit to, text stays: a browser has other fonts."""
    assert Glyphs(None).text("深度求索") == "深度求索"


def test_cyrillic_and_greek_are_set_as_they_are() -> None:
    """The report's own font has both alphabets."""
    text = "Общество с ограниченной ответственностью, Εταιρεία Δεδομένων ΑΕ"

    assert Glyphs(covered()).text(text) == text


def test_arabic_and_emoji_are_noted_with_their_code_points() -> None:
    """A script or a sign that no font at hand has is counted, named and listed."""
    glyphs = Glyphs(covered())

    assert glyphs.text("شركة 🚀🚀") == "[note C1: 4 Arabic characters] [note C2: 2 symbols]"
    assert glyphs.missing[1] == {"note": "C2", "script": "symbol", "characters": "U+1F680 U+1F680"}


def test_only_a_text_for_the_fallback_family_calls_for_it() -> None:
    """A report of Latin, Greek or Arabic text never depends on whether the extra is installed."""
    latin, chinese = Glyphs(covered()), Glyphs(covered())
    latin.text("Müller شركة 🚀 Δ")
    chinese.text("深度求索")

    assert (latin.east, chinese.east) == (False, True)
