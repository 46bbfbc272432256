"""Said: what people replied to the questions of a policy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from vendor_risk.documents import Mistakes
from vendor_risk.errors import UsageError, suggest
from vendor_risk.model.knowledge import NOT_DISCLOSED, Unknown

from .outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from vendor_risk.model.answers import Answers
    from vendor_risk.policy import Policy, Question

T = TypeVar("T")

REFUSED = "not_disclosed"
"""The reply of somebody who was asked and refused: it takes the worst outcome that the question has."""
_DISMISSED = "not_applicable"
_ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Said:
    """One reply: the word chosen, the note beside it, who gave it and when."""

    word: str
    note: str | None = None
    by: str | None = None
    on: date | None = None


def outcome_of(question: Question, word: str) -> Outcome:
    """What one reply comes to: as the question's choices say, else by what it expects."""
    stated = question.outcomes.get(word)
    if stated is not None:
        return Outcome(stated)
    return Outcome.SATISFIED if word in question.expect else Outcome.NOT_SATISFIED


def replies(answers: Answers | None, policy: Policy) -> dict[str, Said]:
    """Return every reply by question.

    Raises `DocumentError` (`UsageError` for answers made in Python) with all replies that the policy has no place for: questions
    it does not ask, words it does not offer, and a question called not applicable without a note.
    """
    if answers is None:
        return {}
    questions = {question.id: question for question in policy.questions}
    given: dict[str, Said] = {}
    wrong: list[tuple[tuple[str, ...], str]] = []
    for id_, answer in answers.answers.items():
        word = REFUSED if answer.answer is NOT_DISCLOSED else answer.answer
        if isinstance(word, Unknown):
            continue
        by, on = _stated(answer.by, answers.by), _stated(answer.on, answers.on)
        said = Said(word, _stated(answer.note), by, on)
        wrong += (((id_, *path), message) for path, message in _mistakes(id_, said, questions))
        given[id_] = said
    if wrong:
        _refuse(answers, wrong)
    return given


def offered(question: Question) -> tuple[str, ...]:
    """The words that answer a question."""
    return tuple(question.outcomes)


def _mistakes(id_: str, said: Said, questions: dict[str, Question]) -> Iterator[tuple[tuple[str, ...], str]]:
    question = questions.get(id_)
    if question is None:
        yield (), f"no question '{id_}' in the policy{suggest(id_, questions)}"
        return
    words = offered(question)
    if said.word != REFUSED and said.word not in words:
        expected = ", ".join(words)
        yield (_ANSWER,), f'expected one of {expected}, found "{said.word}"{suggest(said.word, words)}'
    if said.word == _DISMISSED and not said.note:
        yield (_ANSWER,), "expected a note that says why the question is not applicable, found none"


def _refuse(answers: Answers, wrong: list[tuple[tuple[str, ...], str]]) -> None:
    if answers.document is None:
        raise UsageError("\n".join(f"answers.{'.'.join(path)}: {message}" for path, message in wrong))
    mistakes = Mistakes(answers.document)
    for path, message in wrong:
        mistakes.add(("answers", *path), message, key=len(path) == 1)
    mistakes.raise_if_any()


def _stated(*facts: T | Unknown) -> T | None:
    """The first that is stated."""
    return next((fact for fact in facts if not isinstance(fact, Unknown)), None)
