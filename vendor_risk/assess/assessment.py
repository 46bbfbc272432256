"""Assessment: the decision on one deployment for one engagement, with everything it follows from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from ..errors import UsageError, suggest
from .acceptance_result import AcceptanceResult
from .claim_result import ClaimResult
from .collected_result import CollectedResult
from .condition import Condition
from .contradiction import Contradiction
from .cost_result import CostResult
from .coverage import Coverage
from .decision import Decision
from .domain_result import DomainResult
from .energy_result import EnergyResult
from .evidence_result import EvidenceResult
from .fact import FactUsed
from .interval import Interval
from .party_result import PartyResult
from .place_result import PlaceResult
from .question_result import Band, QuestionResult
from .questionnaire_result import QuestionnaireResult
from .record import InputRecord, OverrideRecord, PolicyRecord, RegionRecord, ScaleRecord, Subject
from .unknown_fact import UnknownFact
from .unsupported import Unsupported
from .verdict import DeterminationResult, ResidencyVerdict

if TYPE_CHECKING:
    from .explanation import Explanation

SCHEMA: Literal[1] = 1


@dataclass(frozen=True, slots=True)
class Assessment:
    """What was decided, why, and what would settle what is open. Frozen; equal inputs give equal assessments, byte for byte in JSON.

    `best` and `worst` are the decision for the best and the worst way of filling the unknown facts in. Where they agree that is
    `decision`; where not, `incomplete` is true and `decision` None (unless the policy takes what is unknown as adverse: then the worst end
    is the decision). All three are None where nothing was applicable. `score` and `inherent` (0 to 100, after and before controls) are
    those of the questionnaire with the highest risk. `reasons` are question ids, the most serious first; `deciding_unknowns` are paths of
    facts or `answers.ID`, the most decisive first, each described in `unknowns`. `contradictions` are answers that differ from the facts,
    `unsupported` what is stated and its evidence does not bear out; the worse counts. `assumptions` say in words what is illustrative.
    There is one of `scales` for each of `questionnaires`; `regions` are those that results name.
    """

    schema: Literal[1]
    subject: Subject
    as_of: date
    policy: tuple[PolicyRecord, ...]
    overrides: tuple[OverrideRecord, ...]
    inputs: tuple[InputRecord, ...]
    best: Decision | None
    worst: Decision | None
    decision: Decision | None
    incomplete: bool
    score: Interval | None
    inherent: Interval | None
    band_best: Band | None
    band_worst: Band | None
    coverage: Coverage
    bounds: Literal["independent", "tightened"]
    why: tuple[str, ...]
    reasons: tuple[str, ...]
    conditions: tuple[Condition, ...]
    questionnaires: tuple[QuestionnaireResult, ...]
    scales: tuple[ScaleRecord, ...]
    domains: tuple[DomainResult, ...]
    questions: tuple[QuestionResult, ...]
    residency: tuple[ResidencyVerdict, ...]
    determinations: tuple[DeterminationResult, ...]
    deciding_unknowns: tuple[str, ...]
    unknowns: tuple[UnknownFact, ...]
    contradictions: tuple[Contradiction, ...]
    disputed: tuple[FactUsed, ...]
    acceptances: tuple[AcceptanceResult, ...]
    claims: tuple[ClaimResult, ...]
    cost: CostResult
    energy: EnergyResult
    evidence: tuple[EvidenceResult, ...]
    places: tuple[PlaceResult, ...]
    parties: tuple[PartyResult, ...]
    regions: tuple[RegionRecord, ...]
    collected: tuple[CollectedResult, ...]
    assumptions: tuple[str, ...]
    unsupported: tuple[Unsupported, ...] = ()

    @property
    def findings(self) -> tuple[QuestionResult, ...]:
        """The questions that are, or may turn out, partly or not satisfied: the largest residual first, then as the policy lists them."""
        found = [question for question in self.questions if question.finding]
        return tuple(sorted(found, key=lambda question: (-question.residual.worst, -question.residual.best)))

    @property
    def gates(self) -> tuple[QuestionResult, ...]:
        """The questions whose gate stands, or may stand, in the way of approval: rejecting first, then as in `reasons`."""
        closed = {question.id: question for question in self.questions if question.gate_worst != "none"}
        return tuple(closed[question] for question in self.reasons if question in closed)

    @property
    def leading(self) -> QuestionnaireResult:
        """The questionnaire whose risk heads the result."""
        return next((each for each in self.questionnaires if each.score == self.score), self.questionnaires[0])

    @property
    def scale(self) -> ScaleRecord:
        """The scales of the questionnaire whose risk heads the result."""
        return self.scales[self.questionnaires.index(self.leading)]

    def region(self, region: str) -> str:
        """What a region is called, by its id; the id itself for one that no result names."""
        return next((each.title for each in self.regions if each.id == region), region)

    def question(self, question: str) -> QuestionResult:
        """Return the result of one question by its id; raise UsageError with a suggestion when the policy has no such question."""
        for result in self.questions:
            if result.id == question:
                return result
        known = [result.id for result in self.questions]
        raise UsageError(f"no question {question!r} in this assessment{suggest(question, known)}")

    def explain(self, question: str) -> Explanation:
        """Tell the way from the decision to the finding, its facts, their lines and sources; raise UsageError for an unknown id."""
        from .explain import explain  # noqa: PLC0415  # that module needs this one

        return explain(self, question)

    def to_json(self) -> bytes:
        """Return the assessment as JSON (UTF-8): the same bytes for the same assessment."""
        from .serial import to_json  # noqa: PLC0415  # that module needs this one

        return to_json(self)

    @staticmethod
    def from_json(text: bytes | str) -> Assessment:
        """Read what `to_json` wrote; raise DocumentError when it is something else."""
        from .serial import from_json  # noqa: PLC0415  # that module needs this one

        return from_json(text)
