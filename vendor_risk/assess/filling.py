"""Filling: ways of giving unknown facts a value, to see what would follow."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from vendor_risk.cel import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

COMBINATIONS = 512
"""How many ways of filling facts in are looked at, at the most, to tighten bounds."""

Filling: TypeAlias = tuple[tuple[str, Value], ...]
"""Facts with the value that each is assumed to have: (path, value), in document order."""

Candidate: TypeAlias = tuple[str, tuple[Value, ...]]
"""An unknown fact with every value that it may have."""


def fillings(candidates: Sequence[Candidate]) -> Iterator[Filling]:
    """Every way of filling the facts in."""
    paths = [path for path, _values in candidates]
    for values in product(*(values for _path, values in candidates)):
        yield tuple(zip(paths, values, strict=True))


def prefix(candidates: Iterable[Candidate], most: int = COMBINATIONS) -> tuple[Candidate, ...]:
    """The longest run of facts from the first on with at most that many combinations.

    A run from the start and never a choice: choosing would let an interval widen when a fact is filled in.
    """
    taken: list[Candidate] = []
    combinations = 1
    for path, values in candidates:
        combinations *= len(values)
        if combinations > most:
            break
        taken.append((path, values))
    return tuple(taken)
