"""Later: a day on which evidence is older never makes anything look better."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.assess.generated import cases
from tests.assess.test_monotone import no_better

if TYPE_CHECKING:
    from tests.reference.case import Case

LAST_DATED = date(2026, 1, 2)
"""The day of the latest evidence of the generated cases."""


@given(cases(), st.integers(0, 800), st.integers(0, 800))
def test_a_later_day_never_strengthens_evidence_already_dated(case: Case, days: int, more: int) -> None:
    """It expires, or grows too old for its kind, and never the other way."""
    day = LAST_DATED + timedelta(days=days)

    assert no_better(case.judged(as_of=day + timedelta(days=more)), case.judged(as_of=day))
