"""What we demand: questionnaires, residency rules, determinations, control catalogue, scales and tolerances."""

from __future__ import annotations

from .acceptance import AcceptanceTerms
from .condition_terms import ConditionTerms
from .control import Catalogue, Control
from .determination import Determination, DeterminationCase
from .domain import Domain
from .evidence_age import EvidenceAges
from .gate import Gate, GateCase
from .inheritance import Overridden
from .mitigation import Mitigation
from .policy import Policy, Position
from .question import Question
from .questionnaire import Questionnaire
from .reference import Reference
from .residency import ResidencyCase, ResidencyRule
from .scale import Scales, Severity
from .tolerance import Tolerance, Tolerances

__all__ = [
    "AcceptanceTerms",
    "Catalogue",
    "ConditionTerms",
    "Control",
    "Determination",
    "DeterminationCase",
    "Domain",
    "EvidenceAges",
    "Gate",
    "GateCase",
    "Mitigation",
    "Overridden",
    "Policy",
    "Position",
    "Question",
    "Questionnaire",
    "Reference",
    "ResidencyCase",
    "ResidencyRule",
    "Scales",
    "Severity",
    "Tolerance",
    "Tolerances",
]
