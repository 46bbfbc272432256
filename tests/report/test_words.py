from __future__ import annotations

from datetime import date
from decimal import Decimal

from vendor_risk.assess.decision import Decision
from vendor_risk.assess.interval import Interval
from vendor_risk.report import words


def test_a_score_is_shown_as_one_figure_or_as_both_ends() -> None:
    """No score is never a number."""
    assert words.span(Interval(41.0, 41.0)) == "41.0"
    assert words.span(Interval(9.96, 41.23)) == "9.9–41.2"
    assert words.span(None) == "no score"


def test_figures_are_exact_and_grouped() -> None:
    """Money, counts and measurements read as a person writes them."""
    assert words.money(2847.4, "USD") == "USD 2,847"
    assert words.money(12.5, "EUR") == "EUR 12.50"
    assert words.money(None, "EUR") == "unknown"
    assert [words.quantity(value) for value in (79.8, 2029.0, 0.55, 1e6, None)] == ["79.8", "2,029", "0.55", "1,000,000", "unknown"]
    assert words.points(Decimal("4.4")) == "4.4"


def test_both_ends_of_a_decision_are_named() -> None:
    """An open decision names the best and the worst; none is none."""
    assert words.decision_words(Decision.APPROVE, Decision.REJECT) == "approve to reject"
    assert words.decision_words(Decision.REJECT, Decision.REJECT) == "reject"
    assert words.decision_words(None, None) == "no decision"


def test_days_and_lists_are_words() -> None:
    """Days read out in prose, short in tables; lists end with a word."""
    assert (words.day(date(2026, 11, 24)), words.iso(date(2026, 11, 24)), words.day(None)) == ("24 November 2026", "2026-11-24", "no date")
    assert [words.series(items) for items in ([], ["a"], ["a", "b", "c"])] == ["", "a", "a, b and c"]
    assert [words.count(amount, "thing is", "things are") for amount in (1, 3)] == ["1 thing is", "3 things are"]
