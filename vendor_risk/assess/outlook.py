"""Outlook: where the decision of a policy lies while facts are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .bounds import Bounds, span
from .filling import Filling, fillings, prefix

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vendor_risk.cel import Value

    from .decision import Decision
    from .filling import Candidate
    from .inquiry import Inquiry

Ends = tuple["Decision | None", "Decision | None"]
"""The decision at the best and at the worst end; None where there is none."""


class Outlook:
    """The bounds of every questionnaire, tightened where they leave anything open.

    `candidates` are the unknown facts worth enumerating, in document order. Tightening looks at every way of filling in the longest prefix
    of them that has at most 512 combinations, so that a fact read in several places has one value in all of them.
    """

    def __init__(self, inquiries: Sequence[Inquiry], candidates: Sequence[Candidate]) -> None:
        """Find the bounds."""
        self.inquiries = inquiries
        self._independent = [inquiry.bounds([()])[0] for inquiry in inquiries]
        self.bounds = list(self._independent)
        self._fillings: list[Filling] = []
        self._rows: list[list[Bounds]] = []
        enumerated = () if all(bounds.closed for bounds in self._independent) else prefix(candidates)
        self._enumerated = {path for path, _values in enumerated}
        if enumerated:
            self._fillings = list(fillings(enumerated))
            self._rows = [inquiry.bounds(self._fillings) for inquiry in inquiries]
            self.bounds = [whole.within(span(row)) for whole, row in zip(self._independent, self._rows, strict=True)]

    @property
    def tightened(self) -> bool:
        """Whether facts were enumerated."""
        return bool(self._rows)

    @property
    def ends(self) -> Ends:
        """The decision at both ends."""
        return heads(self.bounds)

    def reached(self, number: int, risk: int) -> tuple[Filling, Filling]:
        """The ways of filling facts in by which a risk (0: the whole, else a domain's) of a questionnaire is at its best and worst."""
        if not self._rows:
            return (), ()
        row = self._rows[number]
        best = min(range(len(row)), key=lambda index: row[index].best.residuals[risk])
        worst = max(range(len(row)), key=lambda index: row[index].worst.residuals[risk])
        return self._fillings[best], self._fillings[worst]

    def given(self, path: str, values: Sequence[Value]) -> list[list[Bounds]]:
        """The bounds of every questionnaire for each value that one fact may have."""
        if path in self._enumerated:
            return [self._enumerated_with(path, value) for value in values]
        assumed = [inquiry.bounds([((path, value),) for value in values]) for inquiry in self.inquiries]
        return [self._within([row[index] for row in assumed]) for index in range(len(values))]

    def extremes(self, path: str) -> list[list[Bounds]]:
        """The bounds of every questionnaire where a fact with countless values turns out as well, and as badly, as it can."""
        ends = [inquiry.extremes(path) for inquiry in self.inquiries]
        return [self._within([each[index] for each in ends]) for index in range(2)]

    def _enumerated_with(self, path: str, value: Value) -> list[Bounds]:
        chosen = [index for index, filling in enumerate(self._fillings) if (path, value) in filling]
        return self._within([span(row[index] for index in chosen) for row in self._rows])

    def _within(self, bounds: Iterable[Bounds]) -> list[Bounds]:
        return [whole.within(each) for whole, each in zip(self.bounds, bounds, strict=True)]


def heads(bounds: Sequence[Bounds]) -> Ends:
    """The decision over several questionnaires: the worst one, those without any left aside."""
    best = [end for end, _worst in (each.ends for each in bounds) if end is not None]
    worst = [end for _best, end in (each.ends for each in bounds) if end is not None]
    return max(best, default=None), max(worst, default=None)
