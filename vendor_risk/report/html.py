"""HTML: the report as one self-contained file, without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import __version__
from .environment import fill
from .fonts import embedded
from .medium import Medium
from .paper import paper_of
from .parts.part import Matter
from .view import view

if TYPE_CHECKING:
    from ..advise import Comparison
    from ..assess.assessment import Assessment


def render_html(assessment: Assessment, *, comparison: Comparison | None = None, template: str = "board", paper: str = "a4") -> str:
    """Return the report as one HTML file: fonts embedded, nothing fetched, no script; the same text for the same assessment.

    With a comparison the routes stand side by side; `paper` is what it is laid out for where it is printed, "a4" or "letter". Raises
    UsageError for an unknown template or paper, RenderError when the template is broken.
    """
    matter = Matter(assessment, comparison.assessments if comparison else ())
    medium = Medium(faces=embedded(), made_with={"vendor_risk": __version__}, paper=paper_of(paper))
    return fill(template, view(matter, medium))
