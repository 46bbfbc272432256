"""PDF: the report on paper, from the same templates as the HTML, as PDF/A-3a and PDF/UA-1 with the assessment embedded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..advise import Comparison
from ..assess.inputs import Inputs
from ..errors import UsageError
from .assets import LOGO, SCHEME
from .filling import fill
from .fonts import FALLBACK, covered, fallback, fallback_version, referred
from .medium import Medium
from .paper import paper_of
from .proof.look import Look
from .proof.sealed import seal
from .proof.sealed_comparison import seal_comparison
from .setting import ATTACHMENT, OPTIONS, set_pdf
from .template import template_of
from .versions import made_with
from .view import DEFAULT, values_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ..assess.assessment import Assessment
    from .paper import Size
    from .proof.sealed import Sealed
    from .proof.sealed_comparison import SealedComparison
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
    return _finished(assessment, comparison, template_of(template), complete, paper)[0]


def _finished(
    shown: Assessment | Comparison, beside: Comparison | None, look: Template, complete: bool, paper: str
) -> tuple[str, dict[str, str]]:
    """Return the HTML for the engine, and the programs that the bytes of its PDF depend on."""
    programs = made_with()
    medium = Medium(
        faces=referred(SCHEME),
        made_with=programs,
        covered=covered(),
        embedded=ATTACHMENT,
        complete=complete,
        paper=paper_of(paper),
        screen=False,
        theme=look.theme.shown(f"{SCHEME}:{LOGO}"),
        east=referred(SCHEME, fallback()),
        east_made_with={FALLBACK: fallback_version()},
    )
    values = values_of(shown, beside, look.base, medium)
    return fill(look, values), {**programs, **(medium.east_made_with if values["east"] else {})}


def render_pdf(
    assessment: Assessment | Comparison,
    *,
    comparison: Comparison | None = None,
    template: str | Path | Template | None = None,
    theme: str | Path | Theme | None = None,
    inputs: Inputs | Sequence[Inputs] | None = None,
    paper: Size | None = None,
) -> bytes:
    """Return the report as a PDF that embeds the assessment and, where they are given, its inputs, as one canonical JSON file.

    `template`, `theme` and `paper` are as in `render_html`; for a comparison in the place of an assessment, `inputs` are those of each of
    its assessments, in their order. The bytes are the same for the same assessment, comparison, template, theme, inputs, paper and engine.
    Nothing is fetched and nothing written. Raises as `render_html` does, UsageError also for inputs that the assessment was not made from,
    RenderError also when the engine can't finish.
    """
    look = template_of(template or DEFAULT[type(assessment).__name__], theme)
    size = paper or look.theme.paper or "a4"
    html, programs = _finished(assessment, comparison, look, inputs is not None, size)
    if isinstance(assessment, Comparison):
        each = [inputs] if isinstance(inputs, Inputs) else inputs
        return _set(seal_comparison(assessment, inputs=each, look=Look.of(look), paper=size, made_with=programs), html, look)
    if inputs is not None and not isinstance(inputs, Inputs):
        raise UsageError("one assessment has one set of inputs")
    routes = comparison.assessments if comparison else ()
    return _set(seal(assessment, routes=routes, inputs=inputs, look=Look.of(look), paper=size, made_with=programs), html, look)


def pdf_of(sealed: Sealed | SealedComparison, comparison: Comparison | None, template: Template | None = None) -> bytes:
    """Return the report that embeds this record: as `render_pdf` does, which makes the record first.

    A record comes from whoever made the report, so that the engine sets it in a process apart, within bounds.
    """
    look = sealed.look.template() if template is None else template
    html, _ = _finished(sealed.shown, comparison, look, sealed.complete, sealed.paper)
    return _set(sealed, html, look, apart=True)


def _set(sealed: Sealed | SealedComparison, html: str, look: Template, *, apart: bool = False) -> bytes:
    if apart or look.files:
        from .confinement import set_apart  # noqa: PLC0415  # few reports need it

        return set_apart(look, html, sealed.to_bytes(), sealed.as_of)
    return set_pdf(html, sealed.to_bytes(), sealed.as_of, look.theme.logo)
