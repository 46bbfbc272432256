"""Explanation: the value of a condition and the facts that decided it."""

from __future__ import annotations

from dataclasses import dataclass

from .value import Value


@dataclass(frozen=True, slots=True)
class Reason:
    """A fact that decided a condition: its path, its value, and what it was held against (such as `== "CN"`; empty for a bare fact)."""

    path: str
    value: Value
    note: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """The value of a condition (the same that `evaluate` gives) and how it came about.

    `reasons` are in the order of the condition; `unknowns` are the facts of an unknown value; `rendered` is the condition with the values
    filled in behind the facts, for the item of a list that decided where one did.
    """

    value: Value
    reasons: tuple[Reason, ...]
    unknowns: tuple[str, ...]
    rendered: str
