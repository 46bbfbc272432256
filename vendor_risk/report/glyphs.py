"""Glyphs: characters that the report's font lacks are transliterated or noted and listed, never printed as empty boxes."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMED = re.compile(r"(?:HIRAGANA|KATAKANA) (?:LETTER (?:SMALL )?)(\w+)|HANGUL SYLLABLE (\w+)")
_SCRIPTS = {"CJK": "Chinese"}
_LISTED = 60


class Missing(TypedDict):
    """A run of characters that could not be set: the note's name, the script, and the code points."""

    note: str
    script: str
    characters: str


class Glyphs:
    """Fits text to a font, and remembers what it could not set."""

    def __init__(self, covered: frozenset[int]) -> None:
        """Take the code points that the font has."""
        self._covered = covered
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
        """Return one text as it can be set: `Ａ` as "A", `シ` as "si", a run of Chinese as `[note C1: 4 Chinese characters]`."""
        if text.isascii():
            return text
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._fitted(text)
        return known

    def _fitted(self, text: str) -> str:
        parts: list[str] = []
        run = ""
        for character in text:
            shown = self._shown(character)
            if shown is None:
                run += character
                continue
            parts += [self._noted(run)] if run else []
            parts.append(shown)
            run = ""
        parts += [self._noted(run)] if run else []
        return "".join(parts)

    def _shown(self, character: str) -> str | None:
        """The character itself, or what stands for it; None when it can only be noted."""
        if ord(character) in self._covered:
            return character
        plain = "".join(part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
        if plain and all(ord(part) in self._covered for part in plain):
            return plain
        if unicodedata.combining(character):
            return ""
        name = unicodedata.name(character, "")
        if match := _NAMED.fullmatch(name):
            return (match[1] or match[2]).lower()
        return f"[{name.lower()}]" if name and unicodedata.category(character) in {"So", "Sk", "Sm", "Sc", "Po", "Pd"} else None

    def _noted(self, run: str) -> str:
        script = _script(run)
        note = self._notes.get(run)
        if note is None:
            points = " ".join(f"U+{ord(character):04X}" for character in run[:_LISTED])
            more = f" and {len(run) - _LISTED} more" if len(run) > _LISTED else ""
            note = self._notes[run] = {"note": f"C{len(self._notes) + 1}", "script": script, "characters": points + more}
        return f"[note {note['note']}: {len(run)} {script} {'character' if len(run) == 1 else 'characters'}]"


def _script(run: str) -> str:
    words = {unicodedata.name(character, "unnamed").split()[0] for character in run}
    return _SCRIPTS.get(word := words.pop(), word.capitalize()) if len(words) == 1 else "foreign"
