"""Medium: what a report is made for, a screen or paper, as far as its words depend on that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .fonts import FaceShown
from .paper import A4, Paper
from .theme.theme import PLAIN


@dataclass(frozen=True)
class Medium:
    """Where the fonts are found, which programs decide the bytes, what can be shown.

    `covered` are the code points the fonts have (None: whatever is missing comes from elsewhere), `embedded` is the name of the file that
    holds the assessment (empty: there is none), `complete` says that it holds what the assessment was made from too, `paper` is what it is
    printed on, `screen` says that it may be read on a screen before, `theme` is what templates see of the theme. `east` are faces of the
    fallback family for Chinese and what they add to `made_with`: both are used only where a text needs them.
    """

    faces: Sequence[FaceShown] = ()
    made_with: Mapping[str, str] = field(default_factory=dict)
    covered: frozenset[int] | None = None
    embedded: str = ""
    complete: bool = False
    paper: Paper = A4
    screen: bool = True
    theme: Mapping[str, object] = field(default_factory=lambda: PLAIN.shown(""))
    east: Sequence[FaceShown] = ()
    east_made_with: Mapping[str, str] = field(default_factory=dict)
