"""Decision: what the organisation may do with the vendor."""

from __future__ import annotations

from enum import Enum


class Decision(Enum):
    """What follows from the findings, ordered from the best to the worst: `APPROVE < REJECT`."""

    APPROVE = "approve"
    APPROVE_WITH_CONDITIONS = "approve_with_conditions"
    ESCALATE = "escalate"
    REJECT = "reject"

    rank: int
    """0 for approve to 3 for reject."""

    def __init__(self, word: str) -> None:  # noqa: ARG002  # an enumeration passes the value
        """Rank by the order of the members."""
        self.rank = len(type(self).__members__)

    @property
    def words(self) -> str:
        """The decision as a person reads it."""
        return str(self.value).replace("_", " ")

    def __lt__(self, other: Decision) -> bool:
        return self.rank < other.rank

    def __le__(self, other: Decision) -> bool:
        return self.rank <= other.rank

    def __gt__(self, other: Decision) -> bool:
        return self.rank > other.rank

    def __ge__(self, other: Decision) -> bool:
        return self.rank >= other.rank
