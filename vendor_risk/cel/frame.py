"""Frame: what one evaluation holds: the work it may still do, whether it looks for bounds, and its variables."""

from __future__ import annotations

from typing import TypeAlias

from .failure import ExhaustedError
from .value import Value

Frame: TypeAlias = list[Value]
"""`[work left, in bounds, variables and functions …, variables of macros …]`."""

WORK, BOUNDS, FIRST = 0, 1, 2
MOST_WORK = 2_000_000
"""Elementary steps of one evaluation, at most: roughly a visit of a list's item with one operation on it."""
MOST_EXPLAINED = 50_000
"""Steps of an evaluation that is explained, at most: explaining takes some twenty times as long."""
LONGEST_TEXT = 65_536
"""Characters of a string that a condition makes, at most."""


def spend(frame: Frame, work: int) -> None:
    """Take so many steps from what is left; raises ExhaustedError when there are none."""
    frame[WORK] -= work
    if frame[WORK] < 0:
        raise ExhaustedError(f"more than {MOST_WORK:,} steps of work")
