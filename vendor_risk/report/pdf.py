"""PDF: the report on paper, from the same templates as the HTML, as PDF/A-3a and PDF/UA-1 with the assessment embedded."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, time
from importlib import resources
from io import BytesIO
from typing import TYPE_CHECKING

from ..errors import RenderError
from .assets import SCHEME, Assets
from .engine import HTML, Attachment, ColorProfile, FatalURLFetchingError
from .environment import fill
from .fonts import covered, referred
from .medium import Medium
from .paper import paper_of
from .parts.part import Matter
from .proof.look import Look
from .proof.sealed import seal
from .versions import made_with
from .view import view
from .xmp import declare_accessible

if TYPE_CHECKING:
    from ..advise import Comparison
    from ..assess.assessment import Assessment
    from ..assess.inputs import Inputs
    from .paper import Size
    from .proof.sealed import Sealed

ATTACHMENT = "record.json"
INTENT = "--srgb"
OPTIONS = {"pdf_variant": "pdf/a-3a", "output_intent": INTENT}
"""What the engine is told besides the document; a measurement of the engine alone uses the same."""

logging.getLogger("weasyprint").addHandler(logging.NullHandler())


def _srgb() -> ColorProfile:
    """The engine's own colour profile, read here because the engine leaves the file open."""
    profile = (resources.files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()
    return ColorProfile(BytesIO(profile), "sRGB2014.icc", "relative-colorimetric", (["r"], ["g"], ["b"]))


def finished_html(
    assessment: Assessment, *, comparison: Comparison | None = None, template: str = "board", complete: bool = False, paper: str = "a4"
) -> str:
    """Return the HTML that the PDF engine is given: fonts by `asset:` address, every text fitted to the font, the engine in the record."""
    matter = Matter(assessment, comparison.assessments if comparison else ())
    medium = Medium(
        faces=referred(SCHEME),
        made_with=made_with(),
        covered=covered(),
        embedded=ATTACHMENT,
        complete=complete,
        paper=paper_of(paper),
        screen=False,
    )
    return fill(template, view(matter, medium))


def render_pdf(
    assessment: Assessment,
    *,
    comparison: Comparison | None = None,
    template: str = "board",
    inputs: Inputs | None = None,
    paper: Size = "a4",
) -> bytes:
    """Return the report as a PDF that embeds the assessment and, where they are given, its inputs, as one canonical JSON file.

    The bytes are the same for the same assessment, comparison, template, inputs, paper ("a4" or "letter") and engine. Nothing is fetched
    and nothing written. Raises UsageError for an unknown template or paper and for inputs that the assessment was not made from,
    RenderError when an engine can't finish.
    """
    paper_of(paper)
    routes = comparison.assessments if comparison else ()
    sealed = seal(assessment, routes=routes, inputs=inputs, look=Look.of(template), paper=paper, made_with=made_with())
    return pdf_of(sealed, comparison)


def pdf_of(sealed: Sealed, comparison: Comparison | None) -> bytes:
    """Return the report that embeds this record: as `render_pdf` does, which makes the record first."""
    assessment = sealed.assessment
    whole = sealed.inputs is not None
    html = finished_html(assessment, comparison=comparison, template=sealed.look.name, complete=whole, paper=sealed.paper)
    moment = datetime.combine(assessment.as_of, time(), UTC)
    attachment = Attachment(
        string=sealed.to_bytes(),
        name=ATTACHMENT,
        description="What this report shows and was made from, as canonical JSON (RFC 8785)",
        created=moment,
        modified=moment,
        relationship="Data",
        url_fetcher=Assets(),
    )
    try:
        document = HTML(string=html, base_url=None, url_fetcher=Assets()).render(color_profiles={INTENT: _srgb()}, **OPTIONS)
        declare_accessible(document.metadata)
        pdf: bytes = document.write_pdf(attachments=[attachment], **OPTIONS)
    except (Exception, FatalURLFetchingError) as error:
        raise RenderError(f"the PDF engine could not finish: {type(error).__name__}: {error}") from error
    return pdf
