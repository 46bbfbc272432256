"""Row: what a question comes to for what its conditions gave, worked out by the judge once and looked up from then on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from vendor_risk.cel import Value

from ..decided import Finding
from ..gate import GATE_DECISIONS
from ..interval import Interval
from ..judgement import Judge, Judgement
from ..risk import rest
from ..said import Said
from .leaf import WITHHELD_FACT, GiveUpError, State, unknown_for

if TYPE_CHECKING:
    from decimal import Decimal

    from vendor_risk.cel import Condition
    from vendor_risk.policy import Question, Scales

    from ..impact import Impact
    from ..judgement import End
    from ..scoring import Scoring
    from ..world import World


@dataclass(frozen=True, slots=True)
class Side:
    """One end of a question: the mildest decision it allows, its magnitudes overall and in its domain, and what they leave (None: all)."""

    decision: int
    overall: Decimal | None
    own: Decimal | None
    overall_left: Decimal | None
    own_left: Decimal | None


@dataclass(frozen=True, slots=True)
class Row:
    """What a question comes to; `open` says that it may turn out partly or not satisfied, or was called not applicable by a person."""

    finding: Finding | None
    open: bool
    decided: bool
    may_apply: bool
    may_not_apply: bool
    best: Side
    worst: Side


class Outcomes:
    """What the conditions of one question gave, in place of a world; the judge looks at it as at one."""

    def __init__(self, controls: Mapping[str, tuple[Value, Value]]) -> None:
        """Take status and assurance of the controls that mitigate."""
        self.variables: dict[str, Any] = {"controls": _Fields({id_: _Control(id_, *state) for id_, state in controls.items()})}
        self.functions: dict[str, Any] = {}

    @staticmethod
    def disclosed(fact: str) -> bool:
        """Tell whether a fact was not refused."""
        return fact != WITHHELD_FACT

    def order(self, _fact: str) -> object:
        """Give up: where refused facts stand beside unknown ones it matters which they are."""
        raise GiveUpError


class _Fields(dict[str, Any]):
    pass


class _Control:
    def __init__(self, id_: str, status: Value, assurance: Value) -> None:
        self.path = f"deployment.controls.{id_}"
        self._values = {"status": status, "assurance": assurance}

    def get(self, field: str) -> Value:
        return self._values[field]


class Preset:
    """A condition whose value is given."""

    __slots__ = ("source", "type", "value")

    def __init__(self, condition: Condition, value: Value) -> None:
        """Take the value."""
        self.source, self.type, self.value = condition.source, condition.type, value

    def evaluate(self, _variables: object, _functions: object, *, in_bounds: bool) -> Value:
        """Return it."""
        return unknown_for(self.value) if in_bounds else None


class RowJudge(Judge):
    """Judges a question for which everything was found out before."""

    def __init__(self, outcomes: Outcomes, replies: Mapping[str, Said], impact: Impact) -> None:
        """Take what was found out."""
        super().__init__(cast("World", outcomes), replies)
        self._given = impact

    def _impact(self, _question: Question, _scales: Scales) -> Impact:
        return self._given


@dataclass(frozen=True, slots=True)
class Gave:
    """What the conditions of a question gave."""

    applies: State
    answer: Value
    said: str | None
    partly: State
    gates: tuple[State, ...]
    whens: tuple[State, ...]
    controls: tuple[tuple[Value, Value], ...]
    impact: Impact


def judged(question: Question, scales: Scales, gave: Gave) -> Judgement:
    """Let the judge judge."""

    def preset(condition: Condition | None, value: Value) -> Any:
        return None if condition is None else Preset(condition, value)

    gates = (*gave.gates, *(None for _ in question.gate[len(gave.gates) :]))
    cases = [case.model_copy(update={"when": preset(case.when, state)}) for case, state in zip(question.gate, gates, strict=True)]
    mitigations = [
        each.model_copy(update={"when": preset(each.when, state)}) for each, state in zip(question.mitigated_by, gave.whens, strict=False)
    ]
    changed = {
        "applies": preset(question.applies, gave.applies),
        "answer": preset(question.answer, gave.answer),
        "partly": preset(question.partly, gave.partly),
        "gate": tuple(cases),
        "mitigated_by": tuple(mitigations),
    }
    controls = {each.control: state for each, state in zip(question.mitigated_by, gave.controls, strict=False)}
    replies = {} if gave.said is None else {question.id: Said(gave.said, "-")}
    return RowJudge(Outcomes(controls), replies, gave.impact).judge(question.model_copy(update=changed), scales)


def row_of(judgement: Judgement, scoring: Scoring) -> Row:
    """Return what a judgement comes to."""
    question = judgement.question
    open_ = judgement.dismissed or bool(judgement.possible[-1].weight)
    best, worst = judgement.best, judgement.worst
    finding = None
    if bool(judgement.possible[-1].weight) or worst.gate != "none":
        finding = Finding(
            question=question.id,
            domain=question.domain,
            possible=judgement.possible,
            gate_best=best.gate,
            gate_worst=worst.gate,
            severity_best=best.severity,
            severity=worst.severity,
            inherent=Interval(float(best.inherent), float(worst.inherent)),
            residual=Interval(float(best.residual), float(worst.residual)),
            contradiction=judgement.contradicted,
        )
    return Row(
        finding,
        open_,
        len(judgement.possible) == 1,
        judgement.may_apply,
        judgement.may_not_apply,
        _side(question, scoring, best),
        _side(question, scoring, worst),
    )


def _side(question: Question, scoring: Scoring, end: End) -> Side:
    weighed = scoring.weigh(question, end, GATE_DECISIONS[end.gate])
    magnitudes = {risk: magnitude for (risk, _cause), magnitude in weighed.magnitudes if magnitude}
    overall, own = magnitudes.get(0), magnitudes.get(2 * weighed.domain)
    return Side(weighed.decision.rank, overall, own, None if overall is None else rest(overall), None if own is None else rest(own))
