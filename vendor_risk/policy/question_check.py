"""Question check: whether the keys of one question fit each other."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from vendor_risk.cel import BOOL, STRING, WordType
from vendor_risk.errors import suggest

from .cascade import cascade_complaints, order_complaints
from .complaint import Complaint
from .gate import GATES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from vendor_risk.cel import Condition

    from .question import OutcomeWord, Question
    from .weakening import Weakening


def question_complaints(
    question: Question, controls: Collection[str], domains: Collection[str], weakening: Weakening
) -> Iterator[Complaint]:
    """Yield what is wrong with a question whose keys are each right by themselves."""
    if question.domain not in domains:
        yield Complaint(("domain",), f"there is no domain '{question.domain}'{suggest(question.domain, domains)}")
    yield from _expected(question)
    yield from _mitigations(question, controls)
    yield from cascade_complaints("gate", question.gate)
    yield from _monotone(question, weakening)


def _expected(question: Question) -> Iterator[Complaint]:
    """The answers expected are ones that can be given, and not all of them."""
    answer = question.answer
    if answer is None:
        yield from _asked(question)
    elif answer.type == BOOL:
        yield from _among(question, ("yes", "no"), "yes or no, as the condition is true or false")
    elif isinstance(answer.type, WordType):
        yield from _stated(question)
        yield from _among(question, answer.type.words, f"one of {', '.join(answer.type.words)}")
        for word in question.choices:
            if word not in answer.type.words:
                yield Complaint(("choices", word), f"{answer.type} has no word '{word}'{suggest(word, answer.type.words)}")
    elif answer.type == STRING:
        yield from _stated(question)
    else:
        yield Complaint(("answer",), f"expected a condition that is true or false, or a word, found one that is {answer.type}")
    if answer is None and question.partly is not None:
        yield Complaint(("partly",), "a question asked of people has no 'partly': they may reply 'partial'")
    for word in question.expect:
        if question.choices.get(word, "satisfied") != "satisfied":
            yield Complaint(("choices", word), f"expected satisfied, as 'expect' names '{word}', found {question.choices[word]}")


def _asked(question: Question) -> Iterator[Complaint]:
    if not question.choices:
        yield from _among(question, ("yes", "no"), "yes or no, as there are no 'choices' with other words")
        return
    outcomes = set(question.choices.values())
    if "satisfied" not in outcomes:
        yield Complaint(("choices",), "expected a choice that is satisfied, found none")
    if not outcomes & {"not_satisfied", "partly_satisfied"}:
        yield Complaint(("choices",), "expected a choice that is not satisfied, found none: every reply would be good enough")
    if question.states_expected:
        for word in question.expect:
            if word not in question.choices:
                yield Complaint(("expect",), f"there is no choice '{word}'{suggest(word, question.choices)}")


def _stated(question: Question) -> Iterator[Complaint]:
    if not question.states_expected and "satisfied" not in question.choices.values():
        yield Complaint(("answer",), "expected 'expect' beside an answer that is a word: which words satisfy?")


def _among(question: Question, words: tuple[str, ...], expected: str) -> Iterator[Complaint]:
    if not question.states_expected and "yes" not in words:
        return
    for word in question.expect:
        if word not in words:
            yield Complaint(("expect",), f'expected {expected}, found "{word}"{suggest(word, words)}')
    if set(words) <= set(question.expect):
        yield Complaint(("expect",), "every answer is expected: nothing could be found")


def _mitigations(question: Question, controls: Collection[str]) -> Iterator[Complaint]:
    seen: set[str] = set()
    for index, mitigation in enumerate(question.mitigated_by):
        control = mitigation.control
        if control not in controls:
            yield Complaint(("mitigated_by", index, "control"), f"the catalogue has no control '{control}'{suggest(control, controls)}")
        elif control in seen:
            yield Complaint(("mitigated_by", index, "control"), f"control '{control}' mitigates this question already")
        seen.add(control)


def _monotone(question: Question, weakening: Weakening) -> Iterator[Complaint]:
    """Losing a control, or its evidence, must not make a question's result better (P6)."""
    yield from _worse(question, weakening)
    yield from _only("applies", question.applies, weakening, to_true=True, what="not applicable")
    yield from _only("partly", question.partly, weakening, to_true=False, what="partly satisfied")
    yield from order_complaints("gate", question.gate, GATES, weakening)
    for index, mitigation in enumerate(question.mitigated_by):
        for complaint in _only("when", mitigation.when, weakening, to_true=False, what="a mitigation that counts"):
            yield complaint._replace(path=("mitigated_by", index, *complaint.path))


def _worse(question: Question, weakening: Weakening) -> Iterator[Complaint]:
    """The answer may only move away from what is expected."""
    answer = question.answer
    if answer is None or not weakening.reads(answer):
        return
    if answer.type == BOOL:
        yield from _only("answer", answer, weakening, to_true="no" in question.expect, what="the answer that is expected")
        return
    strengths = weakening.strengths(answer)
    if strengths is None:
        yield Complaint(
            ("answer",), "an answer in words may read controls or evidence only as one single fact, to tell what a loss leads to"
        )
        return
    badness = {word: _WORSE.index(question.outcomes.get(word, "not_satisfied")) for word in strengths}
    for stronger, weaker in combinations(sorted(strengths, key=lambda word: -strengths[word]), 2):
        if strengths[stronger] > strengths[weaker] and badness[stronger] > badness[weaker]:
            yield Complaint(("answer",), f"{_LOSS} lead from '{stronger}' to '{weaker}', whose outcome is better")
            return


_LOSS = "losing a control or its evidence can"
_WORSE: tuple[OutcomeWord, ...] = ("not_applicable", "satisfied", "partly_satisfied", "not_satisfied")


def _only(key: str, condition: Condition | None, weakening: Weakening, *, to_true: bool, what: str) -> Iterator[Complaint]:
    """A condition may turn only one way when something is lost."""
    if condition is None:
        return
    refusals = [Complaint((key,), message, offset) for message, offset in weakening.refusals(condition)]
    yield from refusals
    moves = weakening.moves(condition)
    if not refusals and (moves.to_false if to_true else moves.to_true):
        turned = "false" if to_true else "true"
        yield Complaint((key,), f"{_LOSS} turn this condition {turned}, which leads to {what}")
