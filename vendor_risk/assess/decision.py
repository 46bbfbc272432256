"""Decision: what the organisation may do with the vendor."""

from __future__ import annotations

from enum import Enum


class Decision(Enum):
    """What follows from the findings, ordered from the best to the worst: `APPROVE < REJECT`."""

    APPROVE = "approve"
    APPROVE_WITH_CONDITIONS = "approve_with_conditions"
    ESCALATE = "escalate"
    REJECT = "reject"

    @property
    def rank(self) -> int:
        """0 for approve to 3 for reject."""
        return _RANKS[self]

    @property
    def words(self) -> str:
        """The decision as a person reads it."""
        return self.value.replace("_", " ")

    def __lt__(self, other: Decision) -> bool:
        return self.rank < other.rank

    def __le__(self, other: Decision) -> bool:
        return self.rank <= other.rank

    def __gt__(self, other: Decision) -> bool:
        return self.rank > other.rank

    def __ge__(self, other: Decision) -> bool:
        return self.rank >= other.rank


_RANKS = {decision: rank for rank, decision in enumerate(Decision)}
