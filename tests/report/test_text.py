from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from vendor_risk.report.text import render_routes, render_text
from vendor_risk.report.width import columns

from .golden import assert_golden
from .sample import sample
from .sample_variants import approved, empty, incomplete
from .tamper import rewritten

if TYPE_CHECKING:
    from collections.abc import Callable

    from vendor_risk.advise import Comparison
    from vendor_risk.assess.assessment import Assessment

ASSESSMENTS = (sample, incomplete, approved, empty)


@pytest.mark.parametrize("made", ASSESSMENTS)
def test_no_line_is_wider_than_eighty_columns(made: Callable[[], Assessment], comparison: Comparison) -> None:
    """The view fits a terminal of the usual size, whatever was decided."""
    assert max(columns(line) for line in render_text(made(), comparison=comparison).splitlines()) <= 80


@pytest.mark.parametrize("text", ["深度求索 " * 12, "x" * 300, "🚀" * 90, "\u202eגוגל\x1b[2J\r\n" * 5, "a b " * 200])
def test_long_wide_and_hostile_text_still_fits(text: str, comparison: Comparison) -> None:
    """Chinese names, endless words, emoji and terminal codes neither widen a line nor reach the terminal."""
    shown = render_text(rewritten(sample(), lambda _: text), comparison=comparison)

    assert max(columns(line) for line in shown.splitlines()) <= 80
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u200b]", shown)


def test_the_decision_comes_first() -> None:
    """Who reads ten lines knows what was decided, of what, for what use, and how sure that is."""
    head = render_text(sample()).splitlines()[:10]

    assert head[0] == "DeepSeek, DeepSeek's own API" + " " * 42 + "2026-11-24"
    assert "  REJECT" in head
    assert "  14 of 19 questions are decided by what is known." in head


def test_an_incomplete_decision_names_both_ends_and_what_would_settle_it() -> None:
    """Nobody takes incomplete for a decision: the ends and the first question to ask stand near the top."""
    shown = render_text(incomplete())

    assert "INCOMPLETE" in shown
    assert "anything from approve with\n  conditions to escalate is possible." in shown
    assert shown.index("Not known, the most decisive first") < shown.index("Findings, the most serious first")
    assert "deployment.terms.processing_agreement (dossier.yaml:69)" in shown


def test_colour_changes_no_word() -> None:
    """Colour is an addition: without it the same text stands there, and by default there is none."""
    plain = render_text(sample())

    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", render_text(sample(), colour=True)) == plain


def test_the_text_is_as_somebody_last_saw_it(comparison: Comparison) -> None:
    """The view changes only when somebody has looked at the change."""
    assert_golden("sample.txt", render_text(sample(), comparison=comparison))


def test_routes_alone_are_a_short_table(comparison: Comparison) -> None:
    """The routes side by side need no other part."""
    shown = render_routes(comparison)

    assert shown.startswith("DeepSeek: Customer-support assistant")
    assert [word for word in ("Reject", "Incomplete", "Approve with conditions") if word not in shown] == []
    assert "Findings" not in shown
