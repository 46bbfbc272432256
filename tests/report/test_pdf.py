from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from rfc8785 import dumps

from vendor_risk.assess.assessment import Assessment
from vendor_risk.errors import RenderError
from vendor_risk.report.canonical import canonical_json
from vendor_risk.report.engine import HTML
from vendor_risk.report.pdf import ATTACHMENT, finished_html, render_pdf

from .sample import sample
from .sample_variants import empty
from .tamper import rewritten

ROOT = Path(__file__).parents[2]


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def pages_of_outline(pdf: pikepdf.Pdf) -> dict[str, int]:
    """The page, from 0, on which each section begins."""
    objgens = [page.obj.objgen for page in pdf.pages]
    with pdf.open_outline() as outline:
        return {str(item.title): objgens.index(item.destination[0].objgen) for item in outline.root}  # type: ignore[index]  # our outlines lead to pages


def test_the_assessment_is_embedded_and_nothing_else(sample_pdf: bytes) -> None:
    """One attachment, ours: it holds the assessment, which reads back to the one that was rendered."""
    pdf = opened(sample_pdf)

    assert list(pdf.attachments) == [ATTACHMENT]
    embedded = json.loads(pdf.attachments[ATTACHMENT].get_file().read_bytes())
    assert dumps(embedded["assessment"]) == canonical_json(sample())
    assert Assessment.from_json(json.dumps(embedded["assessment"])) == sample()
    assert str(pdf.Root.AF[0].AFRelationship) == "/Data"


def test_the_decision_is_one_page(sample_pdf: bytes) -> None:
    """Page one holds the decision and all that is needed to sign; the next section begins on page two."""
    starts = pages_of_outline(opened(sample_pdf))

    assert [page for page in starts.values() if page < 2] == [0, 1]


def test_file_and_metadata_say_what_they_are(sample_pdf: bytes) -> None:
    """PDF/A-3a and PDF/UA-1, tagged, with language, title and the day of the assessment as its date."""
    pdf = opened(sample_pdf)
    with pdf.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"], metadata["pdfuaid:part"]) == ("3", "A", "1")
        assert metadata["xmp:CreateDate"] == "2026-11-24T00:00:00Z"

    assert str(pdf.Root.Lang) == "en"
    assert str(pdf.docinfo["/Title"]) == "Vendor risk assessment: DeepSeek, DeepSeek's own API, for Customer-support assistant"
    assert bool(pdf.Root.MarkInfo.Marked)


def test_only_our_fonts_are_embedded(sample_pdf: bytes) -> None:
    """Nothing comes from the system: both faces are those of the dependency."""
    fonts = {str(font.BaseFont) for page in opened(sample_pdf).pages for font in page.Resources.Font.values()}

    assert {name.partition("+")[2] for name in fonts} == {"Source-Sans-Pro", "Source-Sans-Pro-Semi-Bold"}


def test_nothing_of_the_machine_is_in_the_file(sample_pdf: bytes) -> None:
    """No path, user or host name in any stream."""
    pdf = opened(sample_pdf)
    streams = b"".join(bytes(thing.read_bytes()) for thing in pdf.objects if isinstance(thing, pikepdf.Stream) and "/Length1" not in thing)

    for word in (str(Path.home()), os.uname().nodename, "/tmp", "/home/"):  # noqa: S108  # looked for, not used
        assert word.encode() not in streams


def test_the_bytes_depend_on_nothing_but_the_assessment() -> None:
    """Another process with another hash seed, time zone and locale makes the same file."""
    code = (
        "import hashlib, sys; from tests.report.sample_variants import empty; from vendor_risk.report.pdf import render_pdf; "
        "sys.stdout.write(hashlib.sha256(render_pdf(empty())).hexdigest())"
    )
    around = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
    there = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=around, cwd=ROOT)

    assert there.stdout == hashlib.sha256(render_pdf(empty())).hexdigest()


def test_characters_without_a_glyph_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra a Chinese name appears as a note, the note in the record, and never as a box."""
    monkeypatch.setattr("vendor_risk.report.fonts.fallback", tuple)
    html = finished_html(rewritten(sample(), lambda text: "深度求索" if text == "DeepSeek" else text))

    assert "[note C1: 4 Chinese characters]" in html
    assert "U+6DF1 U+5EA6 U+6C42 U+7D22" in html
    assert "Characters that this font does not have" not in finished_html(sample())


def test_an_engine_that_fails_is_one_kind_of_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong inside the engine, the caller sees RenderError."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("inside")

    monkeypatch.setattr(HTML, "render", broken)

    with pytest.raises(RenderError, match="ZeroDivisionError: inside"):
        render_pdf(empty())
