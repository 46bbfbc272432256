"""PDF: the report on paper, from the same templates as the HTML, as PDF/A-3a and PDF/UA-1 with the assessment embedded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .assets import LOGO, SCHEME
from .filling import fill
from .fonts import covered, referred
from .medium import Medium
from .paper import paper_of
from .proof.look import Look
from .proof.sealed import seal
from .setting import ATTACHMENT, OPTIONS, set_pdf
from .template import template_of
from .versions import made_with
from .view import DEFAULT, values_of

if TYPE_CHECKING:
    from pathlib import Path

    from ..advise import Comparison
    from ..assess.assessment import Assessment
    from ..assess.inputs import Inputs
    from .paper import Size
    from .proof.sealed import Sealed
    from .template import Template
    from .theme.theme import Theme

__all__ = ["ATTACHMENT", "OPTIONS", "finished_html", "pdf_of", "render_pdf"]


def finished_html(
    assessment: Assessment | Comparison,
    *,
    comparison: Comparison | None = None,
    template: str | Path | Template = "board",
    complete: bool = False,
    paper: str = "a4",
) -> str:
    """Return the HTML that the PDF engine is given: fonts by `asset:` address, every text fitted to the font, the engine in the record."""
    look = template_of(template)
    medium = Medium(
        faces=referred(SCHEME),
        made_with=made_with(),
        covered=covered(),
        embedded=ATTACHMENT,
        complete=complete,
        paper=paper_of(paper),
        screen=False,
        theme=look.theme.shown(f"{SCHEME}:{LOGO}"),
    )
    return fill(look, values_of(assessment, comparison, look.base, medium))


def render_pdf(
    assessment: Assessment,
    *,
    comparison: Comparison | None = None,
    template: str | Path | Template | None = None,
    theme: str | Path | Theme | None = None,
    inputs: Inputs | None = None,
    paper: Size | None = None,
) -> bytes:
    """Return the report as a PDF that embeds the assessment and, where they are given, its inputs, as one canonical JSON file.

    `template`, `theme` and `paper` are as in `render_html`. The bytes are the same for the same assessment, comparison, template, theme,
    inputs, paper and engine. Nothing is fetched and nothing written. Raises as `render_html` does, UsageError also for inputs that the
    assessment was not made from, RenderError also when the engine can't finish.
    """
    look = template_of(template or DEFAULT[type(assessment).__name__], theme)
    size = paper or look.theme.paper or "a4"
    paper_of(size)
    routes = comparison.assessments if comparison else ()
    sealed = seal(assessment, routes=routes, inputs=inputs, look=Look.of(look), paper=size, made_with=made_with())
    return pdf_of(sealed, comparison, look)


def pdf_of(sealed: Sealed, comparison: Comparison | None, template: Template | None = None) -> bytes:
    """Return the report that embeds this record: as `render_pdf` does, which makes the record first."""
    assessment = sealed.assessment
    look = sealed.look.template() if template is None else template
    html = finished_html(assessment, comparison=comparison, template=look, complete=sealed.inputs is not None, paper=sealed.paper)
    if look.files:
        from .confinement import set_apart  # noqa: PLC0415  # few reports need it

        return set_apart(look, html, sealed.to_bytes(), assessment.as_of)
    return set_pdf(html, sealed.to_bytes(), assessment.as_of, look.theme.logo)
