"""Question: one thing a policy asks, how it is answered and how much the answer matters."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from vendor_risk.cel import WordType

from .formula import Answer, Formula
from .gate import GateCase, GateCases
from .mitigation import Mitigation
from .part import Part
from .rating import Impact, Likelihood
from .reference import Reference
from .scalar import Id, Line, Prose, QuestionId, Share, Word

OutcomeWord = Literal["satisfied", "partly_satisfied", "not_satisfied", "not_applicable"]
"""What a reply can come to."""


def _words(raw: Any) -> Any:
    return [raw] if isinstance(raw, str) else raw


_REPLIES: dict[str, OutcomeWord] = {
    "yes": "not_satisfied",
    "no": "not_satisfied",
    "partial": "partly_satisfied",
    "not_applicable": "not_applicable",
}


class Question(Part):
    """One question of a questionnaire.

    `answer` derives the answer from facts; a question without it is asked of people. `expect` holds the answers that satisfy it (`yes` and
    `no` for a condition that is true or false), `outcomes` what each reply comes to. `partly`, where it holds, makes a question that would
    be not satisfied partly satisfied. `likelihood` and a numeric `impact` go from 1 to 5. `gate` holds its cases in order, the last one
    without a condition. Findings that share a `cause` count once.
    """

    id: QuestionId
    domain: Id
    title: Line | None = None
    ask: Line
    because: Prose
    applies: Formula | None = None
    answer: Answer | None = None
    expect: Annotated[tuple[Word, ...], BeforeValidator(_words), Field(min_length=1)] = ("yes",)
    partly: Formula | None = None
    choices: dict[Word, OutcomeWord] = Field(default_factory=dict)
    likelihood: Likelihood
    impact: Impact
    weight: Share = 1.0
    gate: GateCases = (GateCase(then="none"),)
    mitigated_by: tuple[Mitigation, ...] = ()
    cause: Id | None = None
    remedy: Prose | None = None
    owner: Line | None = None
    refs: tuple[Reference, ...] = ()

    @property
    def derived(self) -> bool:
        """Whether facts answer the question (people may be asked as well)."""
        return self.answer is not None

    @cached_property
    def outcomes(self) -> dict[str, OutcomeWord]:
        """What each answer comes to, by the word that facts or people give: true and false are `yes` and `no`.

        Without `choices` people may reply yes, no, partial and not_applicable, which `expect` turns; where facts give a word, those
        expected are satisfied and others are not.
        """
        expected: dict[str, OutcomeWord] = dict.fromkeys(self.expect, "satisfied")
        words = self.answer.type.words if self.answer is not None and isinstance(self.answer.type, WordType) else ()
        if words:
            return {**dict.fromkeys(words, "not_satisfied"), **(expected if self.states_expected else {}), **self.choices}
        if self.choices:
            return dict(self.choices)
        if set(self.expect) <= {"yes", "no"}:
            return {**_REPLIES, **expected}
        return expected

    @property
    def states_expected(self) -> bool:
        """Whether the policy says which answers it expects; otherwise it expects yes, or what its choices call satisfied."""
        return "expect" in self.model_fields_set

    @property
    def finding_cause(self) -> str:
        """The cause that a finding of this question counts under: the stated one, or the question itself."""
        return self.cause or self.id
