from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vendor_risk.report.width import columns, cut, pad, wrap


def test_wide_characters_take_two_columns_and_marks_none() -> None:
    """Chinese and emoji count double, combining marks don't count."""
    assert [columns(text) for text in ("abc", "深度", "e\u0301", "🚀")] == [3, 4, 1, 2]


@given(st.text(alphabet="ab 深é/-", max_size=120), st.integers(4, 30))
def test_wrapped_lines_fit_and_lose_no_character(text: str, width: int) -> None:
    """Every line fits, and all lines together hold the text but for white space."""
    lines = wrap(text, width)

    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_long_address_breaks_after_a_slash() -> None:
    """A word longer than a line is broken where an address may be."""
    assert wrap("https://example.org/a-long-path/to/it", 20) == ["https://example.org/", "a-long-path/to/it"]


@given(st.text(max_size=40), st.integers(1, 30))
def test_cells_are_exactly_as_wide_as_asked(text: str, width: int) -> None:
    """A padded cell never moves the column beside it."""
    assert columns(pad(text, width)) == width
    assert columns(cut(text, width)) <= width
