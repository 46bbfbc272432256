"""HTML: the report as one self-contained file, without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import __version__
from .environment import fill
from .fonts import embedded
from .medium import Medium
from .parts.part import Matter
from .view import view

if TYPE_CHECKING:
    from ..advise import Comparison
    from ..assess.assessment import Assessment


def render_html(assessment: Assessment, *, comparison: Comparison | None = None, template: str = "board") -> str:
    """Return the report as one HTML file: fonts embedded, nothing fetched, no script; the same text for the same assessment.

    With a comparison the routes stand side by side. Raises UsageError for an unknown template, RenderError when the template is broken.
    """
    matter = Matter(assessment, comparison.assessments if comparison else ())
    return fill(template, view(matter, Medium(faces=embedded(), made_with={"vendor_risk": __version__})))
