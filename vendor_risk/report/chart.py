"""Chart: positions and text alternatives of what a report draws; the templates only draw them."""

from __future__ import annotations

from math import sqrt
from typing import TypedDict

from ..assess.interval import Interval
from .words import span

SPAN = 1000
"""Width of a chart's axis in its own units."""

TICKS = (0, 2, 10, 25, 50, 100)


class Bar(TypedDict):
    """A score on the axis: solid up to `sure`, open up to `most`; `before` and `before_most` the same before controls; `title` in words."""

    sure: float
    most: float
    before: float
    before_most: float
    title: str


class Tick(TypedDict):
    """A labelled mark of the axis."""

    at: float
    label: str


def position(score: float) -> float:
    """Return where a score of 0 to 100 stands on the axis, which is a square root so that small risks can be told apart."""
    return round(sqrt(max(0.0, min(score, 100.0)) / 100) * SPAN, 1)


def ticks() -> list[Tick]:
    """Return the labelled marks of the axis."""
    return [{"at": position(tick), "label": str(tick)} for tick in TICKS]


def bar(residual: Interval | None, inherent: Interval | None, of: str) -> Bar | None:
    """Return the bar of a score after controls with the score before them; None where there is no score."""
    if residual is None:
        return None
    before = inherent or residual
    return {
        "sure": position(residual.best),
        "most": position(residual.worst),
        "before": position(before.best),
        "before_most": position(before.worst),
        "title": f"{of}: residual risk {span(residual)} of 100 after controls, {span(before)} before them",
    }


def share(part: float, whole: float) -> float:
    """Return the length of a share on the axis."""
    return round(part / whole * SPAN, 1) if whole > 0 else 0.0
