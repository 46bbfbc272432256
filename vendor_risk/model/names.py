"""Names: what may stand in an id, a name or a text, so that nothing is hidden in it and nothing passes for something else."""

from __future__ import annotations

import re
import unicodedata

ID_PATTERN = "^[A-Za-z0-9]+([_-]+[A-Za-z0-9]+)*$"
"""What an id looks like, for JSON Schema."""

_ID = re.compile(r"[A-Za-z0-9]+(?:[_-]+[A-Za-z0-9]+)*")
_PLAIN = re.compile(r"[ -~]*")
LONGEST_ID = 80
LONGEST_NAME = 500
LONGEST_TEXT = 20_000

_TAGS = range(0xE0000, 0xE1000)
_BIDI = {chr(code) for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}
_INVISIBLE = {
    chr(code)
    for code in (
        0x00AD,
        0x034F,
        0x115F,
        0x1160,
        0x17B4,
        0x17B5,
        0x180E,
        *range(0x200B, 0x200E),
        *range(0x2060, 0x2065),
        0x3164,
        0xFEFF,
        0xFFA0,
    )
}


def id_mistake(text: object) -> str | None:
    """Return what is wrong with an id, or None: letters and digits, joined by `-` or `_`, at most 80 characters."""
    if not isinstance(text, str) or not _ID.fullmatch(text) or len(text) > LONGEST_ID:
        return f'expected an id of letters, digits, "-" and "_" (at most {LONGEST_ID}), found "{visible(str(text))[:100]}"'
    if text in ("unknown", "not_disclosed", "none"):
        return f"expected an id, found '{text}', which has a meaning of its own"
    return None


def name_mistake(text: str) -> str | None:
    """Return what is wrong with a name, or None: one line, nothing invisible, nothing that changes the direction of writing."""
    if len(text) > LONGEST_NAME:
        return f"expected at most {LONGEST_NAME} characters, found {len(text)}"
    if _PLAIN.fullmatch(text):
        return None
    for character in text:
        if (
            character in _BIDI
            or character in _INVISIBLE
            or ord(character) in _TAGS
            or _category(character) in ("Cc", "Cs", "Cn", "Co", "Zl", "Zp")
        ):
            return f'expected a name without invisible or control characters, found U+{ord(character):04X} in "{visible(text)[:100]}"'
    if _stacked(text):
        return "expected a name with at most four accents on a letter"
    return None


def text_mistake(text: str) -> str | None:
    """Return what is wrong with free text, or None: what is invisible may stand in it, and is made visible where it is shown."""
    if len(text) > LONGEST_TEXT:
        return f"expected at most {LONGEST_TEXT} characters, found {len(text)}"
    if _PLAIN.fullmatch(text):
        return None
    for character in text:
        if _category(character) in ("Cc", "Cs", "Cn") and character not in "\t\n":
            return f"expected text without control characters, found U+{ord(character):04X}"
    return None


def visible(text: str) -> str:
    """Return text with every invisible, control and direction character written as `<U+....>`, for messages and reports."""
    if _PLAIN.fullmatch(text):
        return text
    return "".join(f"<U+{ord(character):04X}>" if _hidden(character) else character for character in text)


def normal(text: str) -> str:
    """Return text in Unicode's composed form (NFC), so that what looks the same is the same."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _hidden(character: str) -> bool:
    return character in _BIDI or character in _INVISIBLE or _category(character) in ("Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp")


def _category(character: str) -> str:
    return unicodedata.category(character)


def _stacked(text: str) -> bool:
    run = 0
    for character in text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run > 4:  # noqa: PLR2004  # the limit named in the message
            return True
    return False
