"""Fact used: a statement the assessment read, its place in the file, the sources behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Assurance = Literal["asserted", "documented", "attested", "verified"]
EvidenceState = Literal["current", "not_yet", "expired", "too_old"]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where something stands in a document (base name); line and column count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class EvidenceUsed:
    """A source behind a fact, and what it was worth on the day."""

    id: str
    kind: str
    title: str
    publisher: str | None
    url: str | None
    dated: date | None
    state: EvidenceState
    assurance: Assurance
    confirmed: bool = True

    @property
    def illustrative(self) -> bool:
        """Whether this is an assumption made for illustration or planning, no source."""
        return self.kind == "assumption"


@dataclass(frozen=True, slots=True)
class StatementUsed:
    """What one of several sources that disagree states of a fact, in words; `counts` is False where it does not hold on the day."""

    value: str
    evidence: tuple[EvidenceUsed, ...]
    counts: bool


@dataclass(frozen=True, slots=True)
class FactUsed:
    """One fact that a condition read: `path` as the condition's author writes it, `value` in words, `words` what it is, for a person.

    Where sources disagree, `statements` say which of them states which value; else there are none.
    """

    path: str
    value: str
    known: bool
    source: SourceLine | None
    evidence: tuple[EvidenceUsed, ...]
    assurance: Assurance
    words: str
    statements: tuple[StatementUsed, ...] = ()

    @property
    def illustrative(self) -> bool:
        """Whether any source of the fact is an assumption."""
        return any(source.illustrative for source in self.evidence)
