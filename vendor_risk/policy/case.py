"""Case: facts, a subject and the verdicts that a policy must give on them: the test of a policy."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from vendor_risk.documents import Mapping

from .part import Part
from .scalar import Day, Id, Line, Prose, QuestionId, RuleId, Schema, SubjectId, Word

DecisionWord = Literal["approve", "approve_with_conditions", "escalate", "reject"]
ExpectedOutcome = Literal["satisfied", "partly_satisfied", "not_satisfied", "not_applicable", "not_answered"]
ExpectedVerdict = Literal["permitted", "safeguarded", "prohibited", "not_applicable", "undetermined"]


def _listed(raw: Any) -> Any:
    return [raw] if isinstance(raw, str) else raw


def _document(raw: Any) -> Any:
    if isinstance(raw, Mapping) or (isinstance(raw, str) and raw):
        return raw
    raise PydanticCustomError("document", "expected the name of a file beside this one, or the document itself")


Outcomes = Annotated[tuple[ExpectedOutcome, ...], BeforeValidator(_listed), Field(min_length=1)]
"""The outcome that a question must come to, or all those that must be possible."""

Concluded = Word | dict[SubjectId, Word]
"""The verdict of a determination over all subjects, or that on each one named: by an id of its own, or by what its path ends in."""

Embedded = Annotated[Any, BeforeValidator(_document), WithJsonSchema({"type": ["string", "object"]})]
"""A document written out, or the file beside this one that holds it."""


class Expected(Part):
    """What must follow: a decision that is sure, or its ends (`best`, `worst`), and single outcomes and verdicts."""

    decision: DecisionWord | None = None
    best: DecisionWord | None = None
    worst: DecisionWord | None = None
    questions: dict[QuestionId, Outcomes] = Field(default_factory=dict)
    determinations: dict[Id, Concluded] = Field(default_factory=dict)
    residency: dict[RuleId, ExpectedVerdict] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _something(self) -> Expected:
        if not self.model_fields_set:
            raise PydanticCustomError("nothing", "expected something that must follow: a decision, questions, determinations or residency")
        return self


class Case(Part):
    """Which policies judge which deployment on which day, and what must come of it; `source` says who decided so before."""

    kind: Literal["case"]
    schema_version: Schema = Field(alias="schema")
    title: Line
    about: Prose | None = None
    source: Line | None = None
    policy: Annotated[tuple[Line, ...], BeforeValidator(_listed), Field(min_length=1)]
    dossier: Embedded
    engagement: Embedded
    answers: Embedded | None = None
    deployment: Line
    as_of: Day
    expect: Expected
