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

UnknownMode = Literal["open", "adverse"]
"""How a policy takes what is unknown: both ends count (`open`), or the worst end decides (`adverse`)."""


class Questionnaire(Part):
    """A policy document: themes, questions, determinations, residency rules, and the scales and tolerances they are judged by.

    `extends` names shipped questionnaires, or files relative to this one, whose parts this one takes over; `overrides` changes single parts
    of them. `regions`, `access_laws` and `controls` name documents of the organisation's own beside the shipped ones.
    """

    kind: Literal["questionnaire"]
    schema_version: Schema = Field(alias="schema")
    id: Id
    version: Version
    title: Line
    about: Prose | None = None
    dated: Day | None = None
    extends: tuple[Line, ...] = ()
    regions: tuple[Line, ...] = ()
    access_laws: tuple[Line, ...] = ()
    controls: tuple[Line, ...] = ()
    unknown: UnknownMode = "open"
    domains: dict[Id, Domain] = Field(default_factory=dict)
    scales: Scales = Scales()
    tolerances: Tolerances = Tolerances()
    evidence_age_days: EvidenceAges = EvidenceAges()
    acceptance: AcceptanceTerms = AcceptanceTerms()
    conditions: ConditionTerms = ConditionTerms()
    determinations: dict[Id, Determination] = Field(default_factory=dict)
    residency: tuple[ResidencyRule, ...] = ()
    questions: tuple[Question, ...] = ()
    overrides: Overrides = Overrides()
