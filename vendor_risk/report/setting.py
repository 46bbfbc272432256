"""Setting: a finished document becomes a PDF/A-3a and PDF/UA-1 file with its record embedded; by the engine, and nothing else."""

from __future__ import annotations

import logging
from datetime import UTC, date, datetime, time
from importlib import resources
from io import BytesIO
from typing import TYPE_CHECKING

from ..errors import RenderError
from .assets import Assets
from .engine import HTML, Attachment, ColorProfile, FatalURLFetchingError
from .quick import uncollected
from .xmp import declare_accessible

if TYPE_CHECKING:
    from .theme.logo import Logo

ATTACHMENT = "record.json"
INTENT = "--srgb"
OPTIONS = {"pdf_variant": "pdf/a-3a", "output_intent": INTENT}
"""What the engine is told besides the document; a measurement of the engine alone uses the same."""

logging.getLogger("weasyprint").addHandler(logging.NullHandler())


def _srgb() -> ColorProfile:
    """The engine's own colour profile, read here because the engine leaves the file open."""
    profile = (resources.files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()
    return ColorProfile(BytesIO(profile), "sRGB2014.icc", "relative-colorimetric", (["r"], ["g"], ["b"]))


def set_pdf(html: str, record: bytes, day: date, logo: Logo | None = None) -> bytes:
    """Return the PDF of a finished document; raises RenderError when the engine can't finish."""
    moment = datetime.combine(day, time(), UTC)
    assets = Assets(logo, html)
    attachment = Attachment(
        string=record,
        name=ATTACHMENT,
        description="What this report shows and was made from, as canonical JSON (RFC 8785)",
        created=moment,
        modified=moment,
        relationship="Data",
        url_fetcher=assets,
    )
    try:
        with uncollected():
            document = HTML(string=html, base_url=None, url_fetcher=assets).render(color_profiles={INTENT: _srgb()}, **OPTIONS)
            declare_accessible(document.metadata)
            pdf: bytes = document.write_pdf(attachments=[attachment], **OPTIONS)
    except (Exception, FatalURLFetchingError) as error:
        raise RenderError(f"the PDF engine could not finish: {type(error).__name__}: {error}") from error
    return pdf
