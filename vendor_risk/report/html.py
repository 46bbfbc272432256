"""HTML: the report as one self-contained file, which a browser lets load nothing and run nothing but its own few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import __version__
from .filling import fill
from .finished import closed
from .fonts import embedded
from .medium import Medium
from .paper import paper_of
from .template import template_of
from .view import DEFAULT, values_of

if TYPE_CHECKING:
    from pathlib import Path

    from ..advise import Comparison
    from ..assess.assessment import Assessment
    from .template import Template
    from .theme.theme import Theme


def render_html(
    assessment: Assessment | Comparison,
    *,
    comparison: Comparison | None = None,
    template: str | Path | Template | None = None,
    theme: str | Path | Theme | None = None,
    paper: str | None = None,
) -> str:
    """Return the report as one HTML file: fonts embedded, nothing fetched; the same text for the same assessment.

    `template` names one that ships ("board", or "compare" for a comparison in the place of an assessment) or a folder; `theme` a file. With
    a comparison beside an assessment the routes stand side by side. `paper` is what it is laid out for where it is printed: "a4" (unless
    the theme says otherwise) or "letter". Raises UsageError for an unknown template or paper, DocumentError for mistakes in a theme,
    RenderError when the template is broken.
    """
    look = template_of(template or DEFAULT[type(assessment).__name__], theme)
    logo = look.theme.logo
    medium = Medium(
        faces=embedded(),
        made_with={"vendor_risk": __version__},
        paper=paper_of(paper or look.theme.paper or "a4"),
        theme=look.theme.shown(logo.embedded if logo else ""),
    )
    html = fill(look, values_of(assessment, comparison, look.base, medium))
    return html if look.files else closed(html)
