"""Errors say where and what, once each, and can be caught together."""

from __future__ import annotations

import pickle

import pytest

from vendor_risk.errors import DocumentError, Mistake, RenderError, UsageError, VendorRiskError, suggest

AT_THE_END = Mistake("b.yaml", 9, 1, "x.y", "expected days, found text")
AT_THE_START = Mistake("b.yaml", 2, 5, "", "expected ','")
OF_THE_FILE = Mistake("a.yaml", 0, 0, "", "can't be read")


def test_mistakes_are_sorted_and_told_once() -> None:
    """By file, line and column, whatever the order in which they were found; a mistake found twice is one."""
    error = DocumentError([AT_THE_END, OF_THE_FILE, AT_THE_START, AT_THE_END])

    assert error.mistakes == (OF_THE_FILE, AT_THE_START, AT_THE_END)
    assert str(error) == "a.yaml: can't be read\nb.yaml:2:5: expected ','\nb.yaml:9:1: x.y: expected days, found text"


def test_an_error_without_mistakes_is_a_bug() -> None:
    """Nobody can refuse a document without saying why."""
    with pytest.raises(ValueError, match="at least one"):
        DocumentError([])


def test_an_error_travels_between_processes() -> None:
    """What a worker refuses can be told by the one who asked."""
    assert pickle.loads(pickle.dumps(DocumentError([AT_THE_END]))).mistakes == (AT_THE_END,)  # noqa: S301  # our own bytes


def test_all_errors_have_one_base() -> None:
    """Who catches the base catches everything that is raised on purpose."""
    assert all(issubclass(kind, VendorRiskError) for kind in (DocumentError, RenderError, UsageError))


@pytest.mark.parametrize(
    ("word", "suggestion"),
    [("trems", "; did you mean 'terms'?"), ("DE", "; did you mean 'de'?"), ("qqq", ""), ("x" * 10_000, "")],
)
def test_a_suggestion_is_made_where_something_resembles(word: str, suggestion: str) -> None:
    """Close in spelling, whatever the case; nothing is better than something wild."""
    assert suggest(word, ["terms", "title", "de"]) == suggestion
