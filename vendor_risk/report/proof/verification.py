"""Verification: what was looked at in a report, what came of it, and what could not be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """What came of a check; the value is the word for it."""

    HOLDS = "holds"
    FAILS = "does not hold"
    NOT_COMPARED = "not compared"
    NOT_ASKED = "not asked"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: what it is called, what came of it, and in a sentence what was looked at or why it was not."""

    name: str
    state: State
    told: str


@dataclass(frozen=True, slots=True)
class Verification:
    """All checks of one report, in the order in which they were made."""

    checks: tuple[Check, ...]

    @property
    def state(self) -> State:
        """The gravest of the states: one check that does not hold counts more than one that could not be made."""
        states = {check.state for check in self.checks}
        return next((state for state in (State.FAILS, State.NOT_COMPARED) if state in states), State.HOLDS)

    def of(self, name: str) -> Check:
        """Return a check by its name."""
        return next(check for check in self.checks if check.name == name)
