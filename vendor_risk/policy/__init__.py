"""What we demand: questionnaires, residency rules, determinations, control catalogue, scales and tolerances."""

from __future__ import annotations

from .acceptance import AcceptanceTerms
from .bundle import Bundle, bundle, unbundle
from .case import Case, Expected
from .condition_terms import ConditionTerms
from .control import Catalogue, Control
from .determination import Determination, DeterminationCase
from .domain import Domain
from .evidence_age import EvidenceAges
from .foundation import read_catalogue
from .gate import Gate, GateCase
from .loading import load_policy, parse_policy
from .mitigation import Mitigation
from .policy import Policy, Position
from .question import Question
from .questionnaire import Questionnaire
from .ready_case import ReadyCase, load_case
from .reference import Reference
from .residency import ResidencyCase, ResidencyRule
from .scale import Scales, Severity
from .setting import Overridden
from .tolerance import Tolerance, Tolerances

__all__ = [
    "AcceptanceTerms",
    "Bundle",
    "Case",
    "Catalogue",
    "ConditionTerms",
    "Control",
    "Determination",
    "DeterminationCase",
    "Domain",
    "EvidenceAges",
    "Expected",
    "Gate",
    "GateCase",
    "Mitigation",
    "Overridden",
    "Policy",
    "Position",
    "Question",
    "Questionnaire",
    "ReadyCase",
    "Reference",
    "ResidencyCase",
    "ResidencyRule",
    "Scales",
    "Severity",
    "Tolerance",
    "Tolerances",
    "bundle",
    "load_case",
    "load_policy",
    "parse_policy",
    "read_catalogue",
    "unbundle",
]
