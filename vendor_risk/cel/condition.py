"""Condition: a source checked and ready to be evaluated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .environment import Environment
from .type import BOOL, Type
from .value import Value


@dataclass(frozen=True, slots=True)
class Reason:
    """A fact that decided a condition: its path, its value, and what it was held against."""

    path: str
    value: Value
    note: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """The value of a condition (the same that evaluate gives), what decided it, and the condition with the values filled in."""

    value: Value
    reasons: tuple[Reason, ...]
    unknowns: tuple[str, ...]
    rendered: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A compiled condition."""

    source: str
    type: Type
    tree: Any
    reads: frozenset[tuple[str, str]]
    calls: frozenset[str]

    def evaluate(self, variables: Mapping[str, Value], functions: Mapping[str, Callable[..., Value]] | None = None) -> Value:
        """Return the value for these variables; Unknown where they don't tell."""
        raise NotImplementedError

    def explain(self, variables: Mapping[str, Value], functions: Mapping[str, Callable[..., Value]] | None = None) -> Explanation:
        """Return the value with its reasons."""
        raise NotImplementedError


def compile_condition(source: str, environment: Environment, *, expect: Type | None = BOOL) -> Condition:
    """Compile a condition; raises ConditionError with every problem found."""
    return Condition(source, expect or BOOL, None, frozenset(), frozenset())
