"""Explanation: one question of an assessment, from two sentences for a board down to facts, lines, sources and arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from .acceptance_result import AcceptanceResult
from .contradiction import Contradiction
from .decision import Decision
from .interval import Interval
from .question_result import QuestionResult
from .record import Subject
from .unknown_fact import UnknownFact
from .unsupported import Unsupported
from .verdict import Reference

SCHEMA: Literal[1] = 1


@dataclass(frozen=True, slots=True)
class Ground:
    """A residency rule judged on a place, or a determination on a subject, that the question rests on.

    `verdict` is None while more than one of `possible` may follow; `facts` are paths of facts among those of the question.
    """

    kind: Literal["residency", "determination"]
    id: str
    title: str
    subject: str
    verdict: str | None
    possible: tuple[str, ...]
    because: str
    refs: tuple[Reference, ...]
    facts: tuple[str, ...]
    unknowns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How many points of a score (0 to 100) come from the question at either end; `of` says which score that is."""

    of: str
    best: Decimal
    worst: Decimal
    score: Interval


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """How the question's rating becomes points: the words of the likelihood, and the shares of its domain and of the questionnaire.

    The figures between (impact, severity, magnitudes, controls) are those of the question's result. Where a greater finding of the same
    cause counts in its place, `instead` is the id of that one and there are no shares.
    """

    likelihood: str
    shares: tuple[Share, ...]
    instead: str | None


@dataclass(frozen=True, slots=True)
class Consequence:
    """What the question does to the decision, in words, and the decision itself at both ends (None: there is none).

    `beside` are the other questions whose gate surely does as much.
    """

    words: str
    best: Decision | None
    worst: Decision | None
    incomplete: bool
    beside: tuple[str, ...]
    acceptances: tuple[AcceptanceResult, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One question explained. Frozen; the same assessment gives the same explanation, byte for byte in JSON.

    `board` says in two sentences without field names what was found, and what that does and why it matters. `result` is the question with
    its conditions, facts, lines and sources; `unsupported` what it rests on and evidence does not bear out; `missing` the facts without a
    value, each with what to ask and what the answers would do.
    """

    schema: Literal[1]
    subject: Subject
    as_of: date
    board: tuple[str, str]
    result: QuestionResult
    contradiction: Contradiction | None
    unsupported: tuple[Unsupported, ...]
    grounds: tuple[Ground, ...]
    missing: tuple[UnknownFact, ...]
    arithmetic: Arithmetic
    consequence: Consequence

    def __str__(self) -> str:
        """Return the explanation as text."""
        return self.to_text()

    def to_text(self) -> str:
        """Return plain text, headings above indented lines."""
        from .explanation_text import text  # noqa: PLC0415  # that module needs this one

        return text(self)

    def to_markdown(self) -> str:
        """Return Markdown: text of others is escaped, so that it stays text."""
        from .explanation_text import markdown  # noqa: PLC0415  # that module needs this one

        return markdown(self)

    def to_json(self) -> bytes:
        """Return the explanation as JSON (UTF-8), the same bytes for the same one; `vendor-risk schema explanation` describes it."""
        from .serial import explanation_to_json  # noqa: PLC0415  # that module needs this one

        return explanation_to_json(self)

    @staticmethod
    def from_json(text: bytes | str) -> Explanation:
        """Read what `to_json` wrote; raise DocumentError when it is something else."""
        from .serial import explanation_from_json  # noqa: PLC0415  # that module needs this one

        return explanation_from_json(text)
