"""Questionnaire: one document of demands, as its author wrote it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .acceptance import AcceptanceTerms
from .condition_terms import ConditionTerms
from .determination import Determination
from .domain import Domain
from .evidence_age import EvidenceAges
from .override import Overrides
from .part import Part
from .question import Question
from .residency import ResidencyRule
from .scalar import Day, Id, Line, Prose, Schema, Version
from .scale import Scales
from .tolerance import Tolerances

Setting = Literal["unknown", "scales", "tolerances", "evidence_age_days", "acceptance", "conditions"]
"""The keys that hold settings."""
UnknownMode = Literal["open", "adverse"]
"""How a policy takes what is unknown: both ends count (`open`), or the worst end decides (`adverse`)."""


class Questionnaire(Part):
    """A policy document: themes, questions, determinations, residency rules, and the scales and tolerances they are judged by.

    `extends` names shipped questionnaires, or files relative to this one, whose parts this one takes over; `overrides` changes single parts
    of them. `regions`, `access_laws` and `controls` name documents of the organisation's own beside the shipped ones.
    """

    kind: Literal["questionnaire"] = Field(description="What this document is.")
    schema_version: Schema = Field(alias="schema", description="Version of the document's form.")
    id: Id = Field(description="Id of the questionnaire.")
    version: Version = Field(description="Semantic version of its content.")
    title: Line = Field(description="What the report calls it.")
    about: Prose | None = Field(None, description="What it judges.")
    dated: Day | None = Field(None, description="Day of this version.")
    extends: tuple[Line, ...] = Field((), description="Shipped questionnaires, or files beside this one, that it takes over.")
    regions: tuple[Line, ...] = Field((), description="Documents of regions beside the shipped ones.")
    access_laws: tuple[Line, ...] = Field((), description="Documents of access laws beside the shipped ones.")
    controls: tuple[Line, ...] = Field((), description="Catalogues of controls beside the shipped one.")
    unknown: UnknownMode = Field("open", description="Whether what is unknown leaves the decision open, or counts as its worst.")
    domains: dict[Id, Domain] = Field(default_factory=dict, description="Themes that questions belong to.")
    scales: Scales = Field(Scales(), description="How findings become severities, magnitudes and bands.")
    tolerances: Tolerances = Field(Tolerances(), description="How much residual risk is taken.")
    evidence_age_days: EvidenceAges = Field(EvidenceAges(), description="Greatest age of evidence by its kind, in days.")
    acceptance: AcceptanceTerms = Field(AcceptanceTerms(), description="Who may accept a risk, for how long, and which never.")
    conditions: ConditionTerms = Field(ConditionTerms(), description="Who owns conditions of approval, and by when they are due.")
    determinations: dict[Id, Determination] = Field(default_factory=dict, description="Legal conclusions by id.")
    residency: tuple[ResidencyRule, ...] = Field((), description="Which places which data may have.")
    questions: tuple[Question, ...] = Field((), description="What is asked.")
    reasons: dict[Setting, Prose] = Field(default_factory=dict, description="Why settings taken over are made weaker, by setting.")
    overrides: Overrides = Field(Overrides(), description="What is changed in the parts taken over.")
