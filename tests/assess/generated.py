"""Generated: cases for what must hold of any of them; the few policies are read once and judged with many facts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from tests.effort import EXAMPLES
from tests.reference.generated import a_case

if TYPE_CHECKING:
    from tests.reference.case import Case

seeds = st.integers(0, 2**32)
policies = st.integers(0, EXAMPLES // 4)


def cases(*, most_unknown: int = 4, refusals: bool = True) -> st.SearchStrategy[Case]:
    """Make cases with at most so many unknown facts."""
    return st.builds(partial(a_case, most_unknown=most_unknown, refusals=refusals), seeds, policies)
