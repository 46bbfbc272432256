"""Line: one `{when, then}` of an ordered list of which the first true one counts, and how far it was decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from vendor_risk.cel import Condition, Reason, Unknown, Value


class Case(Protocol):
    """A line as a policy states it: without a condition it always holds."""

    @property
    def when(self) -> Condition | None:
        """The condition."""

    @property
    def then(self) -> str:
        """What follows."""


C = TypeVar("C", bound=Case)
Variables = Mapping[str, Value]
Functions = Mapping[str, Callable[..., Value]]


@dataclass(frozen=True, slots=True)
class Line(Generic[C]):
    """A line that may count: for certain when `unknown` is None, else for all we know. `before` are the lines that failed on the way."""

    case: C
    unknown: Unknown | None
    before: tuple[C, ...] = ()

    @property
    def then(self) -> str:
        """What follows when it counts."""
        return self.case.then

    def reasons(self, variables: Variables, functions: Functions, *, decided: bool) -> Iterator[Reason]:
        """Yield what decided this line and those that failed before it.

        Of a line that is not decided, yield what it read; nothing where the verdict is `decided` all the same.
        """
        for case in self.before if decided and self.unknown is not None else (*self.before, self.case):
            if case.when is not None:
                yield from case.when.explain(variables, functions).reasons


def first_true(cases: Sequence[C], variables: Variables, functions: Functions, *, in_bounds: bool) -> tuple[Line[C], ...]:
    """Return the lines that may count, in order: every unknown one before the first true one, and that one last.

    `in_bounds` asks for every way of filling in what is unknown (a line that asks `known` can change then), else it is about today.
    """
    found: list[Line[C]] = []
    failed: list[C] = []
    for case in cases:
        value = True if case.when is None else case.when.evaluate(variables, functions, in_bounds=in_bounds)
        if isinstance(value, Unknown):
            found.append(Line(case, value, tuple(failed)))
            failed = []
        elif value:
            found.append(Line(case, None, tuple(failed)))
            break
        else:
            failed.append(case)
    return tuple(found)
