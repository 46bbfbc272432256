from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vendor_risk.report.markdown import escaped, render_markdown

from .golden import assert_golden
from .sample import sample
from .sample_variants import empty
from .tamper import rewritten

if TYPE_CHECKING:
    from vendor_risk.advise import Comparison


def test_markdown_is_as_somebody_last_saw_it(comparison: Comparison) -> None:
    """The page changes only when somebody has looked at the change."""
    assert_golden("sample.md", render_markdown(sample(), comparison=comparison))


@pytest.mark.parametrize(
    "text",
    ["# Approved", "a | b | c", "[click](javascript:alert(1))", "<img src=x onerror=alert(1)>", "**bold** `code`", "line\n\n## Approved"],
)
def test_markup_of_a_document_stays_text(text: str) -> None:
    """A vendor can't add a heading, a cell, a link or a tag: the page has the lines and cells of a neutral twin."""
    hostile = render_markdown(rewritten(sample(), lambda _: text, url=""))
    neutral = render_markdown(rewritten(sample(), lambda _: "neutral", url=""))

    assert [line[:2] for line in hostile.splitlines()] == [line[:2] for line in neutral.splitlines()]
    assert hostile.replace("\\|", "").count("|") == neutral.count("|")
    assert "](" not in hostile.replace("\\]", "")
    assert "<img" not in hostile.replace("\\<", "")


def test_what_means_something_to_markdown_is_escaped() -> None:
    """Each character that starts markup is shown as itself; addresses don't become links by themselves."""
    assert escaped("*a* <b> [c] |d| `e` https://x") == "\\*a\\* \\<b\\> \\[c\\] \\|d\\| \\`e\\` https:&#47;/x"


def test_nothing_applicable_is_said_to_be_no_decision() -> None:
    """An assessment without a decision is no approval in any form."""
    assert render_markdown(empty()).splitlines()[0].endswith(": no decision")
