"""Program: one question of one questionnaire, made ready to be judged in many cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from vendor_risk.cel import Unknown
from vendor_risk.cel.type import BOOL

from ..impact import Impact
from .leaf import GiveUpError
from .row import Gave, Row, judged, row_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from vendor_risk.cel import Condition, Value
    from vendor_risk.policy import Question, Scales

    from ..scoring import Scoring
    from .given import Given
    from .leaf import State
    from .writer import Run

_MOST_ROWS = 250
_NO_IMPACT = Impact(1, 1)


class Program:
    """Looks up what a question comes to; what was not met before is worked out by the judge, and kept."""

    __slots__ = (
        "_answer", "_applies", "_bool", "_first", "_gates", "_id", "_impact", "_later", "_mitigations", "_partly", "_question", "_rows",
        "_scales", "_scoring", "cause", "domain",
    )  # fmt: skip

    def __init__(self, question: Question, scales: Scales, scoring: Scoring, ready: Callable[[Condition | None], Run | None]) -> None:
        """Make a question ready; `ready` makes a condition ready."""
        self._question, self._scales, self._scoring = question, scales, scoring
        self._id = question.id
        self._applies, self._answer, self._partly = ready(question.applies), ready(question.answer), ready(question.partly)
        self._bool = question.answer is not None and question.answer.type == BOOL
        self._gates = tuple(ready(case.when) for case in question.gate)
        self._mitigations = tuple((ready(each.when), each.control) for each in question.mitigated_by)
        self._impact: int | Literal["data", "service"] = question.impact
        self._later = bool(
            self._partly or self._mitigations or question.impact in ("data", "service") or any(run is not None for run in self._gates)
        )
        self._first: dict[Hashable, Row | None] = {}
        self._rows: dict[Hashable, Row | None] = {}
        self.cause = question.finding_cause
        self.domain = scoring.domains[question.domain]

    def row(self, given: Given) -> Row:
        """Return what the question comes to in a case."""
        try:
            applies: State = True if self._applies is None else self._applies(given)
            answer: Value = None
            if applies is not False and self._answer is not None:
                answer = self._answer(given)
                if not self._bool and answer.__class__ is not str and answer.__class__ is not Unknown:
                    answer = str(answer)
            key = (applies, answer, given.said.get(self._id))
            row = self._first.get(key)
            if row is None:
                row = (self._enter(key) if key not in self._first else None) or self._with_the_rest(given, key)
        except GiveUpError:
            row = None
        return row if row is not None else self._carefully(given)

    def _carefully(self, given: Given) -> Row:
        """Judge the question in the world of the case, where it matters which facts are refused and which unknown."""
        return row_of(given.judge.judge(self._question, self._scales), self._scoring)

    def _enter(self, key: tuple[Any, ...]) -> Row | None:
        """Work out whether gate, impact and controls matter; where they do not, what the question comes to."""
        impact = Impact(self._impact, self._impact) if isinstance(self._impact, int) else _NO_IMPACT
        row = self._judged(self._gave(key, None, (), (), (), impact))
        found = None if row is None or (row.open and self._later) else row
        if len(self._first) >= _MOST_ROWS:
            self._first.clear()
        self._first[key] = found
        return found

    def _judged(self, gave: Gave) -> Row | None:
        """Return what the question comes to for what its conditions gave; None where that does not tell."""
        try:
            return row_of(judged(self._question, self._scales, gave), self._scoring)
        except GiveUpError:
            return None

    def _with_the_rest(self, given: Given, key: tuple[Any, ...]) -> Row | None:
        partly: State = None if self._partly is None else self._partly(given)
        gates: list[State] = []
        for run in self._gates:
            if run is None:
                break
            gates.append(run(given))
            if gates[-1] is True:
                break
        whens, controls = [], []
        for when, control in self._mitigations:
            whens.append(True if when is None else when(given))
            controls.append(given.mitigating(control))
        impact = given.impact_of_data(self._scales) if self._impact == "data" else self._impact_of(given)
        rest = (partly, tuple(gates), tuple(whens), tuple(controls), impact.best, impact.worst)
        row = self._rows.get((key, rest), self)
        if row is self:
            row = self._judged(self._gave(key, partly, rest[1], rest[2], rest[3], impact))
            if len(self._rows) >= _MOST_ROWS:
                self._rows.clear()
            self._rows[key, rest] = row
        return row  # type: ignore[return-value]  # no longer the program itself

    def _impact_of(self, given: Given) -> Impact:
        return given.impact_of_service() if isinstance(self._impact, str) else Impact(self._impact, self._impact)

    @staticmethod
    def _gave(  # noqa: PLR0917  # what a question rests on
        key: tuple[Any, ...], partly: State, gates: tuple[State, ...], whens: tuple[State, ...], controls: tuple[tuple[Any, Any], ...],
        impact: Impact,
    ) -> Gave:  # fmt: skip
        applies, answer, said = key
        return Gave(applies, answer, said, partly, gates, whens, controls, impact)
