"""Inquiry: one questionnaire judged in a world, and in the worlds that differ from it by a few facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .acceptance import Accepted, accepted, accepted_decision
from .bounds import Bounds
from .gate import GATE_DECISIONS
from .risk import NOTHING
from .scoring import Scoring

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from vendor_risk.policy import Questionnaire

    from .decision import Decision
    from .filling import Filling
    from .judgement import End, Judge, Judgement
    from .scoring import Weighed


class _Ends(NamedTuple):
    best: Weighed
    worst: Weighed
    may_apply: bool
    may_not_apply: bool


class Inquiry:
    """Every question of a questionnaire judged once, and again where facts are assumed that it depends on."""

    def __init__(self, questionnaire: Questionnaire, judge: Judge) -> None:
        """Judge the questions, and look at the acceptances that concern them."""
        self.questionnaire = questionnaire
        self.scoring = Scoring(questionnaire)
        self._judges: dict[Filling, Judge] = {(): judge}
        self._ends: dict[tuple[str, Filling], _Ends] = {}
        self._same: dict[_Ends, _Ends] = {}
        self.judgements: dict[str, Judgement] = {
            question.id: judge.judge(question, questionnaire.scales) for question in questionnaire.questions
        }
        self.accepted: Accepted = accepted(questionnaire, self.judgements, judge.world)

    def facts(self) -> dict[str, list[str]]:
        """The unknown facts that any question depends on, each with the ids of these questions."""
        found: dict[str, list[str]] = {}
        for id_, judgement in self.judgements.items():
            for path in judgement.facts:
                found.setdefault(path, []).append(id_)
        return found

    def bounds(self, fillings: list[Filling]) -> list[Bounds]:
        """The independent bounds for each way of filling facts in: every question at its own best and worst.

        They are safe, since more risk in one question never makes less of the whole.
        """
        assumed = {path for filling in fillings for path, _value in filling}
        moving = [id_ for id_, judgement in self.judgements.items() if not assumed.isdisjoint(judgement.facts)]
        still = [self._end(id_, ()) for id_ in self.judgements if id_ not in set(moving)]
        every = [[self._end(id_, filling) for id_ in moving] for filling in fillings]
        best = self.scoring.subtotal((ends.best for ends in still), (ends.best for row in every for ends in row))
        worst = self.scoring.subtotal((ends.worst for ends in still), (ends.worst for row in every for ends in row))
        none = not any(ends.may_apply for ends in still)
        perhaps_none = all(ends.may_not_apply for ends in still)
        seen: dict[tuple[int, ...], Bounds] = {}
        found = []
        for row in every:
            key = tuple(map(id, row))
            if key not in seen:
                seen[key] = Bounds(
                    self.scoring.total((ends.best for ends in row), best),
                    self.scoring.total((ends.worst for ends in row), worst),
                    none and not any(ends.may_apply for ends in row),
                    perhaps_none and all(ends.may_not_apply for ends in row),
                )
            found.append(seen[key])
        return found

    def extremes(self, path: str) -> list[Bounds]:
        """The bounds where every question that depends on a fact comes out at its best, and where at its worst."""
        moved = {id_ for id_, judgement in self.judgements.items() if path in judgement.facts}
        ends = {id_: self._end(id_, ()) for id_ in self.judgements}
        none, perhaps_none = not any(each.may_apply for each in ends.values()), all(each.may_not_apply for each in ends.values())
        best = self.scoring.total(each.best for each in ends.values())
        worst = self.scoring.total(each.worst for each in ends.values())
        at_best = self.scoring.total(each.best if id_ in moved else each.worst for id_, each in ends.items())
        at_worst = self.scoring.total(each.worst if id_ in moved else each.best for id_, each in ends.items())
        return [Bounds(best, at_best, none, perhaps_none), Bounds(at_worst, worst, none, perhaps_none)]

    def largest(self, risk: int, filling: Filling, *, worst: bool) -> dict[str, tuple[Decimal, str]]:
        """The largest magnitude of each cause in a risk (0: the whole, else a domain's number), and the question that has it."""
        found: dict[str, tuple[Decimal, str]] = {}
        for id_ in self.judgements:
            ends = self._end(id_, filling)
            for (number, cause), magnitude in (ends.worst if worst else ends.best).magnitudes:
                if magnitude and number == 2 * risk:
                    before, other = found.get(cause, (NOTHING, id_))
                    if magnitude > before or (magnitude == before and id_ < other):
                        found[cause] = magnitude, id_
        return found

    def _end(self, id_: str, filling: Filling) -> _Ends:
        """A question's two ends where facts are filled in; only those that it depends on make it worth another look."""
        judgement = self.judgements[id_]
        relevant = tuple((path, value) for path, value in filling if path in judgement.facts)
        ends = self._ends.get((id_, relevant))
        if ends is None:
            question = judgement.question
            if relevant:
                judgement = self._judge(relevant).judge(question, self.questionnaire.scales)
            ends = _Ends(
                self.scoring.weigh(question, judgement.best, self._decision(id_, judgement.best, min)),
                self.scoring.weigh(question, judgement.worst, self._decision(id_, judgement.worst, max)),
                judgement.may_apply,
                judgement.may_not_apply,
            )
            ends = self._ends[id_, relevant] = self._same.setdefault(ends, ends)
        return ends

    def _decision(self, id_: str, end: End, either: Callable[[Decision, Decision], Decision]) -> Decision:
        """The mildest decision that a question's end allows: its gate's or, where the finding is accepted, that of an acceptance.

        Where it only may be, that is the milder of both at the best end and the worse at the worst: keeping a small risk in writing takes a
        condition that leaving it alone does not.
        """
        gate, kept = GATE_DECISIONS[end.gate], accepted_decision(end)
        if id_ in self.accepted.live:
            return kept
        return either(gate, kept) if id_ in self.accepted.possible else gate

    def _judge(self, filling: Filling) -> Judge:
        if filling not in self._judges:
            self._judges[filling] = self._judges[()].assuming(filling)
        return self._judges[filling]
