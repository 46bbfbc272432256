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


def _listed(raw: Any) -> Any:
    return [raw] if isinstance(raw, str) else raw


Words = Annotated[tuple[Word, ...], BeforeValidator(_listed, json_schema_input_type=Word | tuple[Word, ...])]
"""One word or several."""

_REPLIES: dict[str, OutcomeWord] = {
    "yes": "not_satisfied",
    "no": "not_satisfied",
    "partial": "partly_satisfied",
    "not_applicable": "not_applicable",
}


class Question(Part):
    """One question of a questionnaire. Without `answer` it is asked of people; findings that share a `cause` count once, the largest."""

    id: QuestionId = Field(description="Id, never reused: SEC-01.")
    domain: Id = Field(description="The domain that it belongs to.")
    title: Line | None = Field(None, description="A few words for tables; the question itself where there are none.")
    ask: Line = Field(description="The question.")
    because: Prose = Field(description="Why it is asked.")
    applies: Formula | None = Field(None, description="When it is asked at all: always, where this is left out.")
    answer: Answer | None = Field(None, description="The answer from facts: true or false, or a word; without it people are asked.")
    expect: Words = Field(("yes",), min_length=1, description="The answers that satisfy; yes and no for true and false.")
    partly: Formula | None = Field(None, description="Where this holds, a question not satisfied is partly satisfied.")
    choices: dict[Word, OutcomeWord] = Field(default_factory=dict, description="What each reply, or each word of the answer, comes to.")
    likelihood: Likelihood = Field(description="How likely the harm is.")
    impact: Impact = Field(description="How grave it is: 1 to 5, or that of the worst data set or of the service.")
    weight: Share = Field(1.0, description="How much a finding counts in scores, above 0 and at most 1.")
    gate: GateCases = Field((GateCase(then="none"),), description="What it does to the decision when it is not satisfied.")
    mitigated_by: tuple[Mitigation, ...] = Field((), description="Controls that lower the risk of a finding.")
    cause: Id | None = Field(None, description="What findings have in common that count once; the question itself where left out.")
    remedy: Prose | None = Field(None, description="What to do about a finding.")
    owner: Line | None = Field(None, description="Who does it; the policy's default where left out.")
    refs: tuple[Reference, ...] = Field((), description="Clauses that it serves, by id.")

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
