"""Bounds: the two ends that a decision and a score must lie between, however the unknown facts turn out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from .total import Total

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .decision import Decision


@dataclass(frozen=True, slots=True)
class Bounds:
    """The totals of one questionnaire at the best and at the worst end.

    `nothing` says that no question is applicable, `perhaps_nothing` that none may turn out to be: then there is no decision at that end.
    """

    best: Total
    worst: Total
    nothing: bool
    perhaps_nothing: bool

    @property
    def ends(self) -> tuple[Decision | None, Decision | None]:
        """The decision at the best and at the worst end; None where there is none."""
        return None if self.perhaps_nothing else self.best.decision, None if self.nothing else self.worst.decision

    @property
    def closed(self) -> bool:
        """Whether both ends agree in every figure."""
        return self.best == self.worst and self.nothing == self.perhaps_nothing

    def within(self, other: Bounds) -> Bounds:
        """What is left where both bounds hold."""
        return Bounds(
            self.best.worse(other.best),
            self.worst.milder(other.worst),
            self.nothing or other.nothing,
            self.perhaps_nothing and other.perhaps_nothing,
        )


def span(every: Iterable[Bounds]) -> Bounds:
    """The bounds that hold where one of several holds, and nobody knows which."""
    bounds = list({id(each): each for each in every}.values())
    return Bounds(
        reduce(Total.milder, (each.best for each in bounds)),
        reduce(Total.worse, (each.worst for each in bounds)),
        all(each.nothing for each in bounds),
        any(each.perhaps_nothing for each in bounds),
    )
