"""Chart: positions and text alternatives of what a report draws; the templates only draw them."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, TypedDict

from .words import quantity, span

if TYPE_CHECKING:
    from ..assess.interval import Interval
    from ..assess.record import ScaleRecord

SPAN = 1000
"""Width of a chart's axis in its own units."""

FULL = 100
"""The highest score."""

_NEAR = 45
"""How near to one another, in units of the axis, two labels can't both be read."""


class Bar(TypedDict):
    """A score on the axis: solid up to `sure`, open up to `most`; `before` and `before_most` the same before controls; `title` in words."""

    sure: float
    most: float
    before: float
    before_most: float
    title: str


class Tick(TypedDict):
    """A labelled mark of the axis; `border` says that a band begins there."""

    at: float
    label: str
    border: bool


def position(score: float) -> float:
    """Return where a score of 0 to 100 stands on the axis, which is a square root so that small risks can be told apart."""
    return round(sqrt(max(0.0, min(score, 100.0)) / 100) * SPAN, 1)


def ticks(scale: ScaleRecord) -> list[Tick]:
    """Return the marks of the axis: its ends, and the borders between the policy's bands; a label that would touch another is left out."""
    borders = [score for _, score in scale.bands if 0 < score < FULL]
    shown: list[Tick] = []
    for score in [0, *borders, FULL]:
        at = position(score)
        near = any(tick["label"] and at - tick["at"] < _NEAR for tick in shown) or (score < FULL and SPAN - at < _NEAR)
        shown.append({"at": at, "label": "" if near else quantity(score), "border": 0 < score < FULL})
    return shown


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
