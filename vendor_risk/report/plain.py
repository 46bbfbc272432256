"""Plain text: what a document says, made harmless and visible for any output."""

from __future__ import annotations

import unicodedata

_MARKS_KEPT = 3
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_SPACES = frozenset({"Zs", "Zl", "Zp"})
_BREAKS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85")


def plain(text: str) -> str:
    """Return the text on one line, with everything that hides, reverses or drives a terminal shown as a mark such as `[U+202E]`.

    White space of any kind becomes one space, combining marks beyond the third on one character are counted instead of stacked.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    shown: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", text):
        category = unicodedata.category(character)
        if category in {"Mn", "Me"}:
            marks += 1
            if marks <= _MARKS_KEPT:
                shown.append(character)
            continue
        if marks > _MARKS_KEPT:
            shown.append(f"[{marks - _MARKS_KEPT} more marks]")
        marks = 0
        if category in _SPACES or character in _BREAKS:
            shown.append(" ")
        elif category in _HIDDEN:
            shown.append(f"[U+{ord(character):04X}]")
        else:
            shown.append(character)
    if marks > _MARKS_KEPT:
        shown.append(f"[{marks - _MARKS_KEPT} more marks]")
    return " ".join("".join(shown).split())


def clip(text: str, longest: int) -> str:
    """Return plain text of at most `longest` characters, cut between words and ended with an ellipsis when it had to be cut."""
    line = plain(text)
    if len(line) <= longest:
        return line
    head = line[: longest - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > longest // 2 else head).rstrip(" ,;:.-") + "…"


def sentence(text: str) -> str:
    """Return plain text that begins with a capital and ends with a full stop, unless it is empty."""
    line = plain(text)
    if not line:
        return ""
    first = line[0].upper() + line[1:]
    return first if first[-1] in ".!?…" else first + "."


def slug(text: str) -> str:
    """Return a name safe as an anchor: ASCII letters, digits and hyphens, never empty."""
    kept = "".join(character if character.isascii() and character.isalnum() else "-" for character in text.lower())
    return "-".join(part for part in kept.split("-") if part) or "x"
