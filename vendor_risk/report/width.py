"""Width: how many columns of a terminal a text takes, and how to break it into lines that fit."""

from __future__ import annotations

import unicodedata


def columns(text: str) -> int:
    """Return how many columns a terminal needs: wide East Asian characters and emoji take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"} or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def wrap(text: str, width: int, *, first: str = "", rest: str | None = None) -> list[str]:
    """Return the text in lines of at most `width` columns, broken between words, or inside a word that is longer than a line.

    `first` stands before the first line and `rest` (as many spaces unless given) before the others; both count as columns. A text
    without words gives one line, that of `first`.
    """
    indent = " " * columns(first) if rest is None else rest
    lines: list[str] = []
    line = first
    empty = True
    for word in text.split():
        head = word
        while head:
            gap = "" if empty else " "
            if columns(line) + len(gap) + columns(head) <= width:
                line, head, empty = line + gap + head, "", False
            elif empty:
                piece = _fitting(head, width - columns(line))
                line, head = line + piece, head[len(piece) :]
                lines.append(line)
                line = indent
            else:
                lines.append(line)
                line, empty = indent, True
    if not empty or not lines:
        lines.append(line.rstrip())
    return lines


def _fitting(word: str, width: int) -> str:
    """Return the longest head of a word that fits, preferably after a character at which an address or a path may break; one at least."""
    used = 0
    for index, character in enumerate(word):
        used += _columns(character)
        if used > width:
            head = word[: max(index, 1)]
            good = max(head.rfind(mark) for mark in "/-_.?&=")
            return head[: good + 1] if good > width // 2 else head
    return word


def cut(text: str, width: int) -> str:
    """Return the text in at most `width` columns, ended with an ellipsis when it had to be cut."""
    if columns(text) <= width:
        return text
    kept, used = [], 1
    for character in text:
        used += _columns(character)
        if used > width:
            break
        kept.append(character)
    return "".join(kept).rstrip() + "…"


def pad(text: str, width: int) -> str:
    """Return the text cut to, or filled up with spaces to, exactly `width` columns."""
    line = cut(text, width)
    return line + " " * (width - columns(line))
