"""Coverage: how much of the policy was decided."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coverage:
    """`decided` of `total` questions have one possible outcome."""

    decided: int
    total: int
