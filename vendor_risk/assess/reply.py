"""Reply: the answer to a question, from the facts and from people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.cel import Unknown, WordType

from .outcome import Outcome
from .refusal import at_worst
from .said import outcome_of
from .truth import refused, truth_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vendor_risk.cel import Condition
    from vendor_risk.policy import Question

    from .world import World


@dataclass(frozen=True, slots=True)
class Derived:
    """What the facts say: the possible words of the answer, what these may come to, and the facts that would tell."""

    words: tuple[str, ...]
    outcomes: frozenset[Outcome]
    facts: tuple[str, ...] = ()
    refused: bool = False
    errors: tuple[str, ...] = ()
    """What went wrong in working it out, each with what to look at."""

    @property
    def word(self) -> str | None:
        """The answer where it is known."""
        return self.words[0] if len(self.words) == 1 and not self.refused else None


def derive(question: Question, world: World) -> Derived:
    """Answer a question from facts. What the vendor refused to disclose takes the worst outcome the answer could have.

    Where other facts are unknown beside it, these alone leave the answer open: a refused one is taken at the value whose best is worst.
    """
    found = _derive(question, world)
    if len(found.outcomes) == 1:
        return found
    worst = max(found.outcomes, key=_weight)
    floor = at_worst(found.facts, world, lambda other: min(_derive(question, other).outcomes, key=_weight), rank=_weight, worst=worst)
    if floor is None:
        return found
    outcomes = frozenset(outcome for outcome in found.outcomes if outcome.weight >= floor.weight)
    words = tuple(word for word in found.words if outcome_of(question, word).weight >= floor.weight) or found.words
    return Derived(words, outcomes, found.facts, refused=len(outcomes) == 1, errors=found.errors)


def _weight(outcome: Outcome) -> float:
    return outcome.weight


def _derive(question: Question, world: World) -> Derived:
    """Answer a question from facts, a refused one taken at its worst where nothing else is unknown."""
    condition = question.answer
    assert condition is not None  # noqa: S101  # only questions with one are derived
    value = condition.evaluate(world.variables, world.functions, in_bounds=True)
    if not isinstance(value, Unknown):
        word = word_of(value)
        outcomes, facts = _settle(question, {outcome_of(question, word)}, world)
        return Derived((word,), outcomes, facts)
    words = tuple(dict.fromkeys(word_of(each) for each in value.possible)) if value.possible else _words(question, condition)
    withheld = refused(value, world)
    if withheld:
        words = (max(words, key=lambda word: outcome_of(question, word).weight),)
    outcomes, facts = _settle(question, {outcome_of(question, word) for word in words}, world)
    return Derived(words, outcomes, facts if withheld else (*value.facts, *facts), withheld, value.errors)


def today(question: Question, world: World) -> Outcome | None:
    """The outcome of a question that asks what is known, as things stand: None where other facts leave it open."""
    if question.answer is None or not question.answer.asks_known:
        return None
    value = question.answer.evaluate(world.variables, world.functions)
    return None if isinstance(value, Unknown) else outcome_of(question, word_of(value))


def _settle(question: Question, outcomes: Iterable[Outcome], world: World) -> tuple[frozenset[Outcome], tuple[str, ...]]:
    """Let a question that would be not satisfied be partly satisfied where its `partly` holds."""
    settled = set(outcomes)
    if question.partly is None or Outcome.NOT_SATISFIED not in settled:
        return frozenset(settled), ()
    partly = truth_of(question.partly, world, refused_as=False)
    if partly.may_hold:
        settled.add(Outcome.PARTLY_SATISFIED)
    if not partly.may_fail:
        settled.discard(Outcome.NOT_SATISFIED)
    return frozenset(settled), partly.facts if partly.may_hold and partly.may_fail else ()


def word_of(value: object) -> str:
    """The answer as people give it: yes and no for true and false."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _words(question: Question, condition: Condition) -> tuple[str, ...]:
    """Every answer that the condition could give."""
    kind = condition.type
    if isinstance(kind, WordType):
        return kind.words
    return ("yes", "no") if kind.name == "bool" else (*question.outcomes, "another answer")
