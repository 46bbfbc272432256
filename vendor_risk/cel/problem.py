"""Problem: one thing wrong with a condition, found before it is evaluated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.errors import VendorRiskError

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong and where: `offset` counts characters from 0, `line` and `column` count from 1, all within the condition's source."""

    offset: int
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        """Return `line:column: message`."""
        return f"{self.line}:{self.column}: {self.message}"


class ConditionError(VendorRiskError):
    """A condition is refused, with all its problems in the order of their place; `str()` gives one on each line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep each problem once."""
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[ConditionError], tuple[tuple[Problem, ...]]]:
        """Let the error travel between processes with its problems."""
        return (type(self), (self.problems,))


def problem_at(source: str, offset: int, message: str) -> Problem:
    """Return the problem with its line and column in `source`."""
    offset = min(max(offset, 0), len(source))
    line = source.count("\n", 0, offset) + 1
    return Problem(offset, line, offset - (source.rfind("\n", 0, offset) + 1) + 1, message)
