"""Characters that the report's font lacks come from a declared fallback family where the extra provides it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from vendor_risk.assess.assessment import Assessment
from vendor_risk.report import fonts, pdf
from vendor_risk.report.fonts import FALLBACK
from vendor_risk.report.pdf import finished_html, render_pdf
from vendor_risk.report.proof.verification import State
from vendor_risk.report.proof.verify import verify

from .proof import sealed
from .sample_variants import empty

NAME = "杭州深度求索人工智能基础技术研究有限公司"


def chinese() -> Assessment:
    """A report on a vendor whose name is Chinese."""
    return replace(empty(), subject=replace(empty().subject, vendor=NAME, operator_name=f"{NAME} (operator)"))


def without(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine without the extra."""
    monkeypatch.setattr(fonts, "fallback", tuple)
    monkeypatch.setattr(pdf, "fallback", tuple)


def test_a_chinese_name_is_set_in_the_fallback_family() -> None:
    """With the extra every character is shown and none noted, and the font is embedded as a subset."""
    html = finished_html(chinese())
    made = render_pdf(chinese())
    with pikepdf.open(BytesIO(made)) as opened:
        used = {str(font.BaseFont).partition("+")[2] for page in opened.pages for font in page.Resources.Font.values()}

    assert NAME in html
    assert "[note C1" not in html
    assert {"Noto-Sans-SC"} < used
    assert len(made) < 400_000


def test_every_character_of_the_report_is_in_one_of_its_fonts() -> None:
    """No box: what is set is covered, bold or not."""
    text = finished_html(chinese()).partition("<body>")[2]

    assert {character for character in text if ord(character) not in fonts.covered()} <= {"\n"}


def test_without_the_extra_the_name_is_noted_and_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The report says how many characters it could not show, and which."""
    without(monkeypatch)
    html = finished_html(chinese())

    assert "[note C1: 20 Chinese characters]" in html
    assert "U+676D U+5DDE" in html
    assert FALLBACK in html  # the record says that there was none


def test_a_report_that_needs_the_family_is_compared_only_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Verification renders again with the same fonts, and says so where they are not there."""
    made = render_pdf(chinese())
    here = {check.name: check.state for check in verify(made).checks}
    without(monkeypatch)
    monkeypatch.setattr("vendor_risk.report.versions.fallback_version", lambda: "none")
    there = {check.name: check.state for check in verify(made).checks}

    assert sealed(made).made_with[FALLBACK] != "none"
    assert here["Rendered again"] is State.HOLDS
    assert there["Rendered again"] is State.NOT_COMPARED


def test_other_reports_do_not_depend_on_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a character for it, the same bytes with and without the family."""
    made = render_pdf(empty())
    without(monkeypatch)

    assert render_pdf(empty()) == made
    assert FALLBACK not in sealed(made).made_with
