"""What a decision rests on is listed before it runs out: 90 days ahead, counted from the day of the assessment."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from vendor_risk.report.parts.expiry import expiring
from vendor_risk.report.parts.part import Matter

from .sample import AS_OF, sample


def rows(days: int, **changes: Any) -> Any:
    """What is listed where one source in use runs out so many days from the assessment."""
    first = replace(sample().evidence[0], last_day=AS_OF + timedelta(days=days), used_by=("SEC-01", "DATA-01"), state="current")
    return expiring(Matter(replace(sample(), evidence=(replace(first, **changes),), acceptances=())))


@pytest.mark.parametrize(("days", "told"), [(0, "today"), (1, "in 1 day"), (90, "in 90 days"), (-3, "3 days ago")])
def test_what_runs_out_within_90_days_is_listed(days: int, told: str) -> None:
    """The ninetieth day is still listed, and so is what is past."""
    (row,) = rows(days)

    assert (row["told"], row["over"], row["mark"], row["used"]) == (told, days < 0, "S1", "SEC-01, DATA-01")


def test_what_runs_out_later_is_not_listed() -> None:
    """On the ninety-first day there is time; what nobody rests on and what has no end are no matter of days."""
    assert rows(91) == []
    assert rows(10, used_by=()) == []
    assert rows(10, last_day=None) == []


def test_acceptances_run_out_too_and_the_earliest_comes_first() -> None:
    """A risk acceptance that lapsed stands beside the evidence that is about to."""
    ends = [(row["last_day"], row["what"]) for row in expiring(Matter(sample()))]

    assert ("2026-10-01", "risk acceptance by A. Example, CISO") in ends
    assert ends == sorted(ends)
