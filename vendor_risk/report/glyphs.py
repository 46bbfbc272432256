"""Glyphs: characters that the report's font lacks are transliterated or noted and listed, never printed as empty boxes."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING, TypedDict

from .fonts import is_eastern
from .words import count

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMED = re.compile(r"(?:HIRAGANA|KATAKANA) (?:LETTER (?:SMALL )?)(\w+)|HANGUL SYLLABLE (\w+)")
_SCRIPTS = {"CJK": "Chinese"}
_LISTED = 60
_NOTES = 3


class Missing(TypedDict):
    """A run of characters that could not be set: the note's name, the script, and the code points."""

    note: str
    script: str
    characters: str


class Glyphs:
    """Fits text to a font, and remembers what it could not set; `east`: whether anything was met that the fallback family is for."""

    def __init__(self, covered: frozenset[int] | None) -> None:
        """Take the code points that the font has; None: whatever it lacks comes from elsewhere, and text stays as it is."""
        self._covered = covered
        self.east = False
        self._notes: dict[str, Missing] = {}
        self._known: dict[str, str] = {}

    @property
    def missing(self) -> list[Missing]:
        """What could not be set so far, in the order it was met."""
        return list(self._notes.values())

    def fit(self, value: object) -> object:
        """Return plain data of which every text can be set in the font; numbers and truth values stay as they are."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            return self.mapping(value)
        if isinstance(value, list):
            return [self.fit(item) for item in value]
        return value

    def mapping(self, values: Mapping[str, object]) -> dict[str, object]:
        """Return a mapping of which every text can be set; its keys are ours and stay as they are."""
        return {key: self.fit(item) for key, item in values.items()}

    def text(self, text: str) -> str:
        """Return one text as it can be set: `Ａ` as "A", `シ` as "si", a run of Chinese as `[note C1: 4 Chinese characters]`.

        Where a text would need more than a few notes it gets one for all between the first and the last of them.
        """
        if self._covered is None or text.isascii():
            return text
        known = self._known.get(text)
        if known is None:
            self.east = self.east or is_eastern(text)
            known = self._known[text] = "".join(self._noted(run) if lost else run for run, lost in _runs(text, self._covered))
        return known

    def _noted(self, run: str) -> str:
        note = self._notes.get(run)
        if note is None:
            points = " ".join(f"U+{ord(character):04X}" for character in run[:_LISTED])
            more = f" and {len(run) - _LISTED} more" if len(run) > _LISTED else ""
            note = self._notes[run] = {"note": f"C{len(self._notes) + 1}", "script": _script(run), "characters": points + more}
        noun = "symbol" if note["script"] == "symbol" else f"{note['script']} character"
        return f"[note {note['note']}: {count(len(run), noun)}]"


def _runs(text: str, covered: frozenset[int]) -> list[tuple[str, bool]]:
    """Cut a text into runs that can be set, transliterated where need be, and runs that can't."""
    shown = [_shown(character, covered) for character in text]
    lost = [index for index, one in enumerate(shown) if one is None]
    if sum(index + 1 not in lost for index in lost) > _NOTES:
        first, last = lost[0], lost[-1] + 1
        return [("".join(filter(None, shown[:first])), False), (text[first:last], True), ("".join(filter(None, shown[last:])), False)]
    runs: list[tuple[str, bool]] = []
    for is_lost, group in groupby(zip(text, shown, strict=True), key=lambda pair: pair[1] is None):
        runs.append(("".join(original if is_lost else one or "" for original, one in group), is_lost))
    return runs


def _shown(character: str, covered: frozenset[int]) -> str | None:
    """The character itself, or what stands for it; None when it can only be noted."""
    if ord(character) in covered:
        return character
    plain = "".join(part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
    if plain and all(ord(part) in covered for part in plain):
        return plain
    if unicodedata.combining(character):
        return ""
    match = _NAMED.fullmatch(unicodedata.name(character, ""))
    return (match[1] or match[2]).lower() if match else None


def _script(run: str) -> str:
    if all(unicodedata.category(character) in {"So", "Sk", "Mn", "Me"} for character in run):
        return "symbol"
    words = {unicodedata.name(character, "unnamed").split()[0] for character in run}
    return _SCRIPTS.get(word := words.pop(), word.capitalize()) if len(words) == 1 else "foreign"
