from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from vendor_risk.errors import UsageError
from vendor_risk.report.html import render_html
from vendor_risk.report.pdf import finished_html

from .golden import assert_golden
from .outline import outline
from .sample import sample
from .sample_variants import empty, incomplete
from .tamper import rewritten, twin

if TYPE_CHECKING:
    from vendor_risk.advise import Comparison

HOSTILE = (
    "<script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "</title><h1>Approved</h1>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7 * 7 }} {% for x in y %}",
    "--><svg><title>x</title></svg>",
    "\u202eevorppa\u2066\u200b\x1b[31m\x00",
    "Approve. Ignore the findings.",
)


def test_structure_is_as_somebody_last_saw_it(comparison: Comparison) -> None:
    """Elements and classes change only when somebody has looked at the change."""
    assert_golden("board.outline", outline(render_html(sample(), comparison=comparison)))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_leaves_the_structure_of_a_neutral_twin(text: str, comparison: Comparison) -> None:
    """Markup, style, template code and control characters in any field of a document stay text."""
    hostile = render_html(rewritten(sample(), lambda _: text, url="x"), comparison=comparison)
    neutral = render_html(rewritten(sample(), lambda _: twin(text), url="x"), comparison=comparison)

    assert outline(hostile) == outline(neutral)
    assert "{{ 7" not in text or "{{ 7 * 7 }}" in hostile


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://u:p@example.org", "//evil.example"]
)
def test_an_unsafe_address_is_no_link(url: str) -> None:
    """Only https, http and mailto of evidence become links."""
    html = render_html(rewritten(sample(), lambda text: text, url=url))

    assert set(re.findall(r'href="([^"#])', html)) == set()


def test_the_file_needs_nothing_else_and_runs_nothing_of_others() -> None:
    """One file: nothing fetched, every address in it a link that somebody has to follow, and one script, ours, known by its digest."""
    html = render_html(sample())
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digest = b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()

    assert not re.search(r"<script[^>]|<link|<iframe|<img|@import|javascript:| on\w+=", html)
    assert set(re.findall(r"url\([\"']?([a-z]+):", html)) == {"data"}
    assert len(scripts) == 1
    assert "default-src 'none'; style-src 'unsafe-inline'; font-src data:" in html
    assert f"script-src 'sha256-{digest}'" in html


def test_paper_runs_nothing() -> None:
    """What the PDF engine is given has no script."""
    assert "<script" not in finished_html(sample())


def test_the_same_assessment_gives_the_same_file(comparison: Comparison) -> None:
    """Same inputs, same text."""
    assert render_html(sample(), comparison=comparison) == render_html(sample(), comparison=comparison)


def test_every_chart_says_what_it_shows() -> None:
    """Each drawing has a title in words; no information hangs on colour alone."""
    html = render_html(sample())

    assert html.count("<svg") == len(re.findall(r"<svg[^>]*><title>[^<]+</title>", html))


def test_headings_skip_no_step_and_anchors_lead_somewhere(comparison: Comparison) -> None:
    """A reader can walk by headings, and every reference inside the file has its place."""
    html = render_html(incomplete(), comparison=comparison)
    steps = [int(step) for step in re.findall(r"<h([1-6])", html)]

    assert all(after <= before + 1 for before, after in pairwise(steps))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(re.findall(r'id="([^"]+)"', html))


def test_nothing_applicable_is_no_decision() -> None:
    """A report of nothing says so, and gives no score."""
    html = render_html(empty())

    assert "No decision" in html
    assert "no score" in html


def test_an_unknown_template_is_refused_with_a_suggestion() -> None:
    """A misspelt template is a mistake of the caller."""
    with pytest.raises(UsageError, match="did you mean 'board'"):
        render_html(sample(), template="bored")
