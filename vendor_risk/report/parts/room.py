"""Room: the lines a page has left, so that a list stops before the page does."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from ..plain import clip, plain

if TYPE_CHECKING:
    from ..paper import Paper

_NARROW, _WIDE = 0.7, 1.65
_CAPITAL, _FULL = 1.25, 2.15


class Room:
    """Counts down the lines of a page; a line holds about `width` characters of ordinary text in the report's text size."""

    @classmethod
    def of(cls, paper: Paper, line: float = 4.6, characters: float = 0.625) -> Room:
        """Begin with a page: how high a line is, in mm, and how many characters of it stand on a mm."""
        return cls(paper.high / line, int(paper.wide * characters))

    def __init__(self, lines: float, width: int = 114) -> None:
        """Begin with so many lines, each of so many characters."""
        self.left = lines
        self._width = width

    def lines(self, text: str, share: float = 1.0) -> int:
        """Return how many lines a text takes in a column that has this share of the page's width."""
        return max(1, ceil(sum(_width(character) for character in text) / (self._width * share)))

    def take(self, lines: float) -> bool:
        """Take lines if there are as many, and say whether there were."""
        if lines > self.left:
            return False
        self.left -= lines
        return True


def fitted(text: str, most: int) -> str:
    """Return plain text that takes no more room than `most` ordinary characters, cut between words where it has to be cut."""
    line = plain(text)
    used = 0.0
    for index, character in enumerate(line):
        used += _width(character)
        if used > most:
            return clip(line, index)
    return line


def _width(character: str) -> float:
    """The width of a character in those of an ordinary one; ordinary text comes to a little less than its length."""
    if east_asian_width(character) in {"W", "F"}:
        return _FULL
    if character in " .,:;'|!iljtfr-()[]":
        return _NARROW
    if character in "mwMW@%—…":
        return _WIDE
    return _CAPITAL if character.isupper() or not character.isascii() else 1.0
