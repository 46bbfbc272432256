"""Said: what people replied to the questions of a policy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vendor_risk.documents import Mistakes
from vendor_risk.errors import UsageError, suggest
from vendor_risk.model.knowledge import NOT_DISCLOSED, Sourced, Stated, Unknown

from .outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from vendor_risk.model.answers import Answer, Answers
    from vendor_risk.policy import Policy, Question

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


def replies(answers: Answers | None, policy: Policy, as_of: date) -> dict[str, Said]:
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
        word = _on(answer.answer, as_of)
        word = REFUSED if word is NOT_DISCLOSED else word
        if isinstance(word, Unknown):
            continue
        said = Said(word, _text(answer.note, as_of), *_who(answer, answers, as_of))
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


def _who(answer: Answer, answers: Answers, as_of: date) -> tuple[str | None, date | None]:
    by, on = _on(answer.by, as_of), _on(answer.on, as_of)
    by = _on(answers.by, as_of) if isinstance(by, Unknown) else by
    on = _on(answers.on, as_of) if isinstance(on, Unknown) else on
    return None if isinstance(by, Unknown) else by, None if isinstance(on, Unknown) else on


def _text(fact: object, as_of: date) -> str | None:
    value = _on(fact, as_of)
    return value if isinstance(value, str) else None


def _on(fact: Any, as_of: date) -> Any:
    """What a fact says on a day; unknown where sources disagree, or where it does not hold on that day."""
    if isinstance(fact, Stated):
        return Unknown.UNKNOWN
    if isinstance(fact, Sourced):
        return fact.value if fact.holds_on(as_of) else Unknown.UNKNOWN
    return fact
