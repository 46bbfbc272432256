"""Characters that have no place in a document: they hide text, reorder it, or mean something else to another reader."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS: Final = {
    "a control character": r"\x00-\x08\x0b-\x1f\x7f-\x9f",
    "a line separator": "\u2028\u2029",
    "a character that reverses text": "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    "an invisible character": "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    "\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb",
    "a lone surrogate": "\ud800-\udfff",
    "a private character": "\ue000-\uf8ff",
    "a character that does not exist": "\ufdd0-\ufdef\ufffe\uffff",
}
_KINDS_BEYOND: Final = {
    "an invisible character": "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a",
    "a tag character": "\U000e0000-\U000e0fff",
    "a private character": "\U000f0000-\U000ffffd\U00100000-\U0010fffd",
    "a character that does not exist": "".join(
        f"{chr(plane + 0xFFFE)}-{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    ),
}
_NEVER: Final = re.compile(f"[{''.join((*_KINDS.values(), *_KINDS_BEYOND.values()))}]")
_ACCENT: Final = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_PILE: Final = re.compile(f"{_ACCENT.pattern}{{5,}}")
_IN_WORDS: Final = tuple((re.compile(f"[{ranges}]"), kind) for kind, ranges in (*_KINDS.items(), *_KINDS_BEYOND.items()))


def acceptable(text: str) -> bool:
    """Tell whether nothing forbidden stands in the text; quick, for it is asked of every document whole."""
    letters = "".join(set(text))  # few, however long the text, and what is searched for in them need not be found quickly
    return not _NEVER.search(letters) and not (_ACCENT.search(letters) and _PILE.search(text))


def forbidden(text: str) -> Iterator[tuple[int, str]]:
    """Yield offset and description of each forbidden thing in the text."""
    for pattern in (_NEVER, _PILE):
        for match in pattern.finditer(text):
            yield match.start(), _describe(match[0])


def _describe(found: str) -> str:
    for pattern, kind in _IN_WORDS:
        if pattern.match(found):
            return " ".join(filter(None, (f"{kind}, U+{ord(found):04X}", unicodedata.name(found, ""))))
    return f"{len(found)} accents on one letter"


def normalised(text: str) -> str:
    """Return the text in its composed form (NFC), in which names that look equal are equal."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
