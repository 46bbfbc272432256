from __future__ import annotations

from datetime import date

import pytest

from vendor_risk import Comparison, compare, load_dossier, load_engagement, load_policy
from vendor_risk.report.html import render_html
from vendor_risk.report.markdown import render_markdown
from vendor_risk.report.text import render_text
from vendor_risk.report.width import columns
from vendor_risk.shipped import shipped

from .layout import alone, overhanging, pages


@pytest.fixture(scope="module")
def example() -> Comparison:
    """Every route of the example for the EU retailer's customer support."""
    folder = shipped("examples") / "deepseek-r1"
    engagement = load_engagement(folder / "eu-customer-support.yaml")
    return compare(load_dossier(folder / "dossier.yaml"), engagement, load_policy("ai-vendor"), as_of=date(2026, 11, 24))


def test_every_route_of_the_example_is_told_in_every_form(example: Comparison) -> None:
    """Real assessments fill every template and every view, and the terminal view keeps its width."""
    for assessment in example.assessments:
        html = render_html(assessment, comparison=example)
        text = render_text(assessment, comparison=example)

        assert "Where the data goes" in html
        assert max(columns(line) for line in text.splitlines()) <= 80
        assert render_markdown(assessment, comparison=example).startswith("# DeepSeek, ")


def test_the_longest_report_of_the_example_is_eight_to_twenty_pages(example: Comparison) -> None:
    """The vendor's own app has the most findings and the most unknowns; nothing on its pages reaches over an edge or stands alone."""
    found = pages(example.assessments[0], example)

    assert 8 <= len(found) <= 20
    assert overhanging(found) == []
    assert alone(found) == []
