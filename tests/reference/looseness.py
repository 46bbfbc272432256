"""Looseness: how often the ends of an incomplete decision, and of a score, are really reached by some way of filling in (P9).

`python -m tests.reference.looseness 20000` looks at so many generated cases, each with every way of filling in all that is unknown.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from tests.reference.comparison import CLOSE
from tests.reference.evaluator import evaluate
from tests.reference.generated import a_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.reference.case import Case
    from tests.reference.expected import Expected
    from vendor_risk.assess.assessment import Assessment

MOST = 2_000
"""Cases with more ways of filling in are left out."""


@dataclass
class Counts:
    """How many cases were looked at, and of how many of them the ends are reached."""

    cases: int = 0
    incomplete: int = 0
    both_ends: int = 0
    open_scores: int = 0
    both_scores: int = 0
    reached: float = 0.0

    def count(self, assessment: Assessment, completed: list[Expected]) -> None:
        """Count a case with every way of filling it in."""
        self.cases += 1
        whole = [each.areas[""] for each in completed]
        ends = {None if end is None else end.rank for end in (assessment.best, assessment.worst)}
        if len(ends) > 1:
            self.incomplete += 1
            self.both_ends += ends <= {each.decisions[0] for each in whole}
        scores = [float(each.residual[0] * 100) for each in whole if each.residual is not None]
        if assessment.score is not None and not assessment.score.decided and scores:
            best, worst = assessment.score.best, assessment.score.worst
            self.open_scores += 1
            self.both_scores += abs(min(scores) - best) < CLOSE and abs(max(scores) - worst) < CLOSE
            self.reached += (max(scores) - min(scores)) / (worst - best)

    def __str__(self) -> str:
        """Say it in one line each."""
        return (
            f"{self.cases} cases, {self.incomplete} with two ends of the decision: "
            f"both are reached in {self.both_ends / self.incomplete:.1%}\n"
            f"{self.open_scores} with two ends of the score: both are reached in {self.both_scores / self.open_scores:.1%}; "
            f"what is reached is {self.reached / self.open_scores:.1%} of the interval"
        )


def completions(case: Case) -> Iterator[Case]:
    """Yield the case with all that is unknown filled in, in every way."""
    gaps = case.gaps
    if not gaps:
        yield case
        return
    for filled in case.filled(gaps[0]):
        yield from completions(filled)


def measured(cases: int) -> Counts:
    """Count over generated cases; the ways of filling in are judged by the reference, which is quicker."""
    counts = Counts()
    for seed in range(cases):
        case = a_case(seed)
        ways = list(islice(completions(case), MOST + 1))
        if case.gaps and len(ways) <= MOST:
            counts.count(case.judged(), [evaluate(way) for way in ways])
    return counts


if __name__ == "__main__":
    sys.stdout.write(f"{measured(int(sys.argv[1]))}\n")
