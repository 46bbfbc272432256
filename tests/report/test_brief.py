"""The brief is two pages, whatever the documents hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from vendor_risk.report.assets import Assets
from vendor_risk.report.engine import HTML
from vendor_risk.report.html import render_html
from vendor_risk.report.paper import SIZES
from vendor_risk.report.pdf import finished_html

from .sample import sample
from .sample_variants import approved, empty, incomplete
from .tamper import rewritten
from .test_decision import LONG

if TYPE_CHECKING:
    from vendor_risk.advise import Comparison


def pages(assessment: Any, comparison: Comparison | None, size: str) -> int:
    html = finished_html(assessment, comparison=comparison, template="brief", paper=size)
    return len(HTML(string=html, base_url=None, url_fetcher=Assets()).render().pages)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", LONG)
def test_two_pages_however_long_the_texts_are(text: str, size: str, comparison: Comparison) -> None:
    """No name, remedy or question pushes the record onto a third page."""
    assert pages(rewritten(sample(), lambda _: text), comparison, size) == 2


@pytest.mark.parametrize("made", [sample, incomplete, approved, empty])
def test_two_pages_whatever_was_decided(made: Any) -> None:
    """The second page is there even where nothing was found."""
    assert pages(made(), None, "a4") == 2


def test_the_second_page_tells_the_worst_first() -> None:
    """Findings in the order of the reasons, the domains, where the data is, what to ask, and the record."""
    html = render_html(sample(), template="brief").partition('id="summary"')[2]

    assert html.index(">RES-01<") < html.index(">DATA-01<") < html.index("as questions to send")
    for told in ("Hosted in", "China", "Risk by domain", "SHA-256 of the assessment"):
        assert told in html
