"""Unknown fact: what nobody has stated, what to ask the vendor, what each answer would do."""

from __future__ import annotations

from dataclasses import dataclass

from .decision import Decision
from .fact import SourceLine


@dataclass(frozen=True, slots=True)
class Effect:
    """What the decision would be, at its best and at its worst, if the fact turned out to be `value` (in words)."""

    value: str
    best: Decision | None
    worst: Decision | None


@dataclass(frozen=True, slots=True)
class UnknownFact:
    """A fact (or an asked question) without a value.

    `closes` (0 to 1) is the share of its answers that would leave one decision; `deciding` whether an answer can move either end of it.
    `disclosed` is False where the vendor was asked and refused.
    """

    path: str
    words: str
    ask: str
    questions: tuple[str, ...]
    closes: float
    deciding: bool
    disclosed: bool
    effects: tuple[Effect, ...]
    source: SourceLine | None
