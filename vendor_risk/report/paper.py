"""Paper: the sizes that a report can be laid out for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from ..errors import UsageError, suggest

Size: TypeAlias = Literal["a4", "letter"]
SIZES: tuple[Size, ...] = get_args(Size)
"""ISO A4, 210 by 297 mm, and North American Letter, 8.5 by 11 inches."""

_SIDES, _ENDS = 34, 35


@dataclass(frozen=True, slots=True)
class Paper:
    """A size: its `name` in CSS, and what the first page holds between its margins, in mm."""

    name: str
    wide: float
    high: float


A4 = Paper("A4", 210 - _SIDES, 297 - _ENDS)
LETTER = Paper("letter", 215.9 - _SIDES, 279.4 - _ENDS)
_PAPERS: dict[str, Paper] = {"a4": A4, "letter": LETTER}


def paper_of(size: str) -> Paper:
    """Return the paper of a size; raises UsageError for another word than those of `SIZES`."""
    if size not in _PAPERS:
        raise UsageError(f"no paper {size!r}{suggest(size, SIZES)}")
    return _PAPERS[size]
