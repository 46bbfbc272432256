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
from .parts.part import Matter
from .versions import made_with
from .view import canonical_json, view
from .xmp import declare_accessible

if TYPE_CHECKING:
    from ..advise import Comparison
    from ..assess.assessment import Assessment

ATTACHMENT = "assessment.json"
INTENT = "--srgb"
OPTIONS = {"pdf_variant": "pdf/a-3a", "output_intent": INTENT}
"""What the engine is told besides the document; a measurement of the engine alone uses the same."""

logging.getLogger("weasyprint").addHandler(logging.NullHandler())


def _srgb() -> ColorProfile:
    """The engine's own colour profile, read here because the engine leaves the file open."""
    profile = (resources.files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()
    return ColorProfile(BytesIO(profile), "sRGB2014.icc", "relative-colorimetric", (["r"], ["g"], ["b"]))


def finished_html(assessment: Assessment, *, comparison: Comparison | None = None, template: str = "board") -> str:
    """Return the HTML that the PDF engine is given: fonts by `asset:` address, every text fitted to the font, the engine in the record."""
    matter = Matter(assessment, comparison.assessments if comparison else ())
    medium = Medium(faces=referred(SCHEME), made_with=made_with(), covered=covered(), embedded=ATTACHMENT, paper=True)
    return fill(template, view(matter, medium))


def render_pdf(assessment: Assessment, *, comparison: Comparison | None = None, template: str = "board") -> bytes:
    """Return the report as a PDF that embeds the assessment as canonical JSON; the same bytes for the same assessment and engine.

    Nothing is fetched and nothing written. Raises UsageError for an unknown template and RenderError when an engine can't finish.
    """
    html = finished_html(assessment, comparison=comparison, template=template)
    moment = datetime.combine(assessment.as_of, time(), UTC)
    attachment = Attachment(
        string=canonical_json(assessment),
        name=ATTACHMENT,
        description="The assessment this report shows, as canonical JSON (RFC 8785)",
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
