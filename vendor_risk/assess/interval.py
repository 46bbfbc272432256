"""Interval: a figure whose best and worst case differ while something is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

_TENTH = Decimal("0.1")


def shown(value: float) -> Decimal:
    """The figure as it is printed: cut to a tenth, never rounded up, so that 9.96 does not read as the 10.0 of the next band."""
    return Decimal(repr(value)).quantize(_TENTH, rounding=ROUND_FLOOR)


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure at its best and at its worst; the true one lies between, however the unknown facts turn out.

    Scores run from 0 to 100, magnitudes and factors from 0 to 1: the field that holds an interval says which.
    """

    best: float
    worst: float

    @property
    def decided(self) -> bool:
        """Whether both ends agree."""
        return self.best == self.worst

    @property
    def shown(self) -> tuple[Decimal, Decimal]:
        """Both ends as they are printed, in tenths."""
        return shown(self.best), shown(self.worst)
