"""Unsupported: what is stated and what the evidence for it supports on the day differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .fact import FactUsed
from .wording import day_words

UnsupportedKind = Literal["control", "certification", "answer", "claim"]


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Both sides in words, and which of them counts.

    `stated` is what is said of `what`, `by` whom and when (None where nobody says), `supported` what the evidence comes to, `counts` how it
    is counted, always the worse. `questions` are the findings that rest on it, or would.
    """

    kind: UnsupportedKind
    what: str
    stated: str
    stated_by: str | None
    stated_on: date | None
    supported: str
    counts: str
    facts: tuple[FactUsed, ...]
    questions: tuple[str, ...]

    @property
    def words(self) -> str:
        """Both sides in a sentence: who says what, at which line, and what the evidence comes to."""
        when = f" on {day_words(self.stated_on)}" if self.stated_on else ""
        line = next((str(fact.source) for fact in self.facts if fact.source is not None), "")
        who = f"{self.stated_by}{f' ({line})' if line else ''}" if self.stated_by else line or "somebody"
        said = {"claim": "claims", "answer": "answered"}.get(self.kind, "says")
        but = "but" if self.kind == "claim" else "but its evidence does not bear that out:" if "“" in self.supported else "but"
        return f"{self.what}: {who} {said} {self.stated}{when}, {but} {self.supported}. {self.counts}"
