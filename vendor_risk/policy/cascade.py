"""Cascade: an ordered list of cases, of which the first that holds counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from .complaint import Complaint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vendor_risk.cel import Condition

    from .weakening import Weakening


class Case(Protocol):
    """One line of a cascade: `then` where `when` holds, always where there is no `when`."""

    @property
    def when(self) -> Condition | None:
        """The condition."""

    @property
    def then(self) -> str:
        """The end it comes to."""


def cascade_complaints(key: str, cases: Sequence[Case]) -> Iterator[Complaint]:
    """Yield what keeps a cascade from always coming to one end: no last line for the rest, or a line that is never reached."""
    if not cases:
        yield Complaint((key,), "expected at least one case, found an empty list")
        return
    for index, case in enumerate(cases[:-1]):
        if case.when is None:
            yield Complaint((key, index), "expected a 'when': without one this case always holds, and those after it are never reached")
            return
    if cases[-1].when is not None:
        yield Complaint((key, len(cases) - 1), "expected the last case without a 'when', so that there is one that always holds")


def order_complaints(key: str, cases: Sequence[Case], mildest_first: Sequence[str], weakening: Weakening) -> Iterator[Complaint]:
    """Yield the cases that would make losing a control, or evidence, lead to a milder end (P6)."""
    ranks = [mildest_first.index(case.then) if case.then in mildest_first else None for case in cases]
    for index, case in enumerate(cases):
        rank = ranks[index]
        if case.when is None or rank is None:
            continue
        path = (key, index, "when")
        yield from (Complaint(path, message, offset) for message, offset in weakening.refusals(case.when))
        moves = weakening.moves(case.when)
        later = [other for other in ranks[index + 1 :] if other is not None]
        if moves.to_true and any(other > rank for other in later):
            yield Complaint(path, f"{_LOSS} make this case hold, so that '{mildest_first[max(later)]}' below it no longer counts: {_ORDER}")
        elif moves.to_false and any(other < rank for other in later):
            yield Complaint(path, f"{_LOSS} keep this case from holding, so that '{mildest_first[min(later)]}' below it counts: {_ORDER}")


_LOSS = "losing a control or its evidence can"
_ORDER = "a loss must not soften the result"
