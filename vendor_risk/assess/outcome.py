"""Outcome: what one question came to."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """What one question came to; `NOT_ANSWERED` stays apart from `NOT_APPLICABLE` to the last page."""

    SATISFIED = "satisfied"
    PARTLY_SATISFIED = "partly_satisfied"
    NOT_SATISFIED = "not_satisfied"
    NOT_APPLICABLE = "not_applicable"
    NOT_ANSWERED = "not_answered"

    @property
    def weight(self) -> int:
        """How much of a finding's magnitude the outcome carries, in halves: 0 (none), 1 (half) or 2 (all)."""
        return _WEIGHTS[self]

    @property
    def words(self) -> str:
        """The outcome as a person reads it."""
        return self.value.replace("_", " ")


_WEIGHTS = {
    Outcome.SATISFIED: 0,
    Outcome.NOT_APPLICABLE: 0,
    Outcome.PARTLY_SATISFIED: 1,
    Outcome.NOT_SATISFIED: 2,
    Outcome.NOT_ANSWERED: 2,
}
