"""A report can be laid out for A4 and for Letter."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from vendor_risk.errors import UsageError
from vendor_risk.report.html import render_html
from vendor_risk.report.paper import SIZES, Size
from vendor_risk.report.pdf import render_pdf
from vendor_risk.report.proof.verification import State
from vendor_risk.report.proof.verify import verify

from .proof import assessment, inputs, sealed
from .sample_variants import empty

POINTS = {"a4": (595, 842), "letter": (612, 792)}


@pytest.mark.parametrize("size", SIZES)
def test_every_page_has_the_size_that_was_asked_for(size: Size) -> None:
    """A4 is A4 and Letter is Letter, from the first page to the last."""
    with pikepdf.open(BytesIO(render_pdf(empty(), paper=size))) as pdf:
        boxes = {tuple(round(float(edge)) for edge in page.mediabox) for page in pdf.pages}

    assert boxes == {(0, 0, *POINTS[size])}


def test_a_report_on_letter_is_verified_as_one_on_letter() -> None:
    """The record holds the paper, so that rendering again gives the same pages."""
    pdf = render_pdf(assessment(), inputs=inputs(), paper="letter")

    assert sealed(pdf).paper == "letter"
    assert verify(pdf).state is State.HOLDS


def test_html_is_printed_on_the_paper_that_was_asked_for() -> None:
    """The same file reads on any screen, and prints on the paper."""
    assert "size: letter" in render_html(empty(), paper="letter")
    assert "size: A4" in render_html(empty())


def test_a_misspelt_paper_is_refused_with_a_suggestion() -> None:
    """There are two sizes; a word near to one of them is told so."""
    with pytest.raises(UsageError, match="did you mean 'letter'"):
        render_html(empty(), paper="leter")
