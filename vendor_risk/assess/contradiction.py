"""Contradiction: what was said of a question differs from what the facts say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from .fact import FactUsed
from .outcome import Outcome
from .said import outcome_of
from .wording import answer_words, day_words, listed

if TYPE_CHECKING:
    from .judgement import Judgement
    from .question_result import QuestionResult


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Both sides of a contradiction in words; the worse of both outcomes counts."""

    question: str
    ask: str
    said: str
    said_by: str | None
    said_on: date | None
    said_outcome: Outcome
    derived: str
    derived_outcome: Outcome
    counts: Outcome
    facts: tuple[FactUsed, ...]

    @property
    def words(self) -> str:
        """Both sides in a sentence: who said what and when, what the facts say and at which line, and which counts."""
        when = f" on {day_words(self.said_on)}" if self.said_on else ""
        read = [fact for fact in self.facts if fact.known and fact.source is not None and not fact.path.startswith("answers.")]
        where = f" ({listed(list(dict.fromkeys(str(fact.source) for fact in read)))})" if read else ""
        said = f"{self.said_by or 'somebody'} answered {self.said}{when}"
        return f"{said}, the facts say {self.derived}{where}; the worse counts: {self.counts.words}"


def contradiction(judgement: Judgement, result: QuestionResult) -> Contradiction:
    """Quote both sides of a question whose reply differs from what the facts say."""
    question, said, derived = judgement.question, judgement.said, judgement.derived
    if said is None or derived is None or derived.word is None:
        raise ValueError(f"nothing contradicts anything in {question.id}")
    return Contradiction(
        question=question.id,
        ask=question.ask,
        said=answer_words(said.word),
        said_by=said.by,
        said_on=said.on,
        said_outcome=outcome_of(question, said.word),
        derived=answer_words(derived.word),
        derived_outcome=max(derived.outcomes, key=lambda outcome: outcome.weight),
        counts=result.outcome,
        facts=result.facts,
    )
