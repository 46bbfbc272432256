"""Collected result: what the service collects from the people who use it."""

from __future__ import annotations

from dataclasses import dataclass

from .fact import FactUsed


@dataclass(frozen=True, slots=True)
class CollectedResult:
    """One category the service collects, about whom, and where that is stated."""

    category: str
    subjects: str
    facts: tuple[FactUsed, ...]
