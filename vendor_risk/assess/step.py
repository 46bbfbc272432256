"""Step: one condition of a question as it was evaluated, with the values filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["applies", "answer", "partly", "gate", "mitigation"]
"""What a condition is for: whether the question applies, its answer, whether it is partly satisfied, its gate, whether a control counts."""


@dataclass(frozen=True, slots=True)
class Step:
    """A condition, its value in words, and the facts (by path) that decided it or, where it is unknown, would.

    `rendered` is the condition with the values filled in; `then` what follows where it holds: the word of a gate, the id of a control, and
    `because` the policy's own reason for that (each may be empty).
    """

    role: Role
    condition: str
    rendered: str
    value: str
    then: str
    because: str
    facts: tuple[str, ...]
