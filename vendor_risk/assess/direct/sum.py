"""Sum: what the questions of one questionnaire come to together, at both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..interval import Interval
from ..risk import ALL, points, rest, times

if TYPE_CHECKING:
    from decimal import Decimal

    from vendor_risk.policy import Questionnaire

    from ..decided import Finding
    from ..scoring import Scoring
    from .given import Given
    from .program import Program
    from .row import Row


class Head(NamedTuple):
    """Decisions (by rank) and score of a questionnaire; None where nothing is applicable. `adverse`: the worst end decides."""

    best: int | None
    worst: int | None
    score: Interval | None
    adverse: bool


class Ends(NamedTuple):
    """What a questionnaire comes to, its findings, and which of its questions are decided."""

    head: Head
    findings: list[Finding]
    decided: int
    each: list[tuple[str, bool]]


class Sum:
    """Adds up one questionnaire: one factor for each cause, its largest finding; then gates and tolerances, the worst of which decides."""

    def __init__(self, questionnaire: Questionnaire, scoring: Scoring, programs: list[Program]) -> None:
        """Take the questions, made ready."""
        self._questionnaire = questionnaire
        self._scoring = scoring
        causes = [program.cause for program in programs]
        self._programs = [(program, program.cause if causes.count(program.cause) > 1 else None) for program in programs]
        self._adverse = questionnaire.unknown == "adverse"
        self._ids = [question.id for question in questionnaire.questions]
        self._domains = len(questionnaire.domains) + 1

    def ends(self, given: Given) -> Ends:
        """Judge every question and add them up."""
        rows: list[Row] = []
        shared: list[tuple[str, Program, Row]] = []
        best = worst = 0
        best_left, worst_left = [ALL] * self._domains, [ALL] * self._domains
        may_apply = False
        all_may_not = True
        for program, cause in self._programs:
            row = program.row(given)
            rows.append(row)
            may_apply = may_apply or row.may_apply
            all_may_not = all_may_not and row.may_not_apply
            if row.finding is None:
                continue
            at_best, at_worst = row.best, row.worst
            best = max(best, at_best.decision)
            worst = max(worst, at_worst.decision)
            if cause is not None:
                shared.append((cause, program, row))
                continue
            if at_best.overall_left is not None:
                best_left[0] = times(best_left[0], at_best.overall_left)
            if at_best.own_left is not None:
                best_left[program.domain] = times(best_left[program.domain], at_best.own_left)
            if at_worst.overall_left is not None:
                worst_left[0] = times(worst_left[0], at_worst.overall_left)
            if at_worst.own_left is not None:
                worst_left[program.domain] = times(worst_left[program.domain], at_worst.own_left)
        if shared:
            _share(best_left, [(cause, program.domain, row.best.overall, row.best.own) for cause, program, row in shared])
            _share(worst_left, [(cause, program.domain, row.worst.overall, row.worst.own) for cause, program, row in shared])
        best_risks, worst_risks = list(map(rest, best_left)), list(map(rest, worst_left))
        best = max(best, *map(self._scoring.tolerated, range(self._domains), best_risks))
        worst = max(worst, *map(self._scoring.tolerated, range(self._domains), worst_risks))
        score = Interval(points(best_risks[0]), points(worst_risks[0])) if may_apply else None
        head = Head(None if all_may_not else best, worst if may_apply else None, score, self._adverse)
        findings = [row.finding for row in rows if row.finding is not None]
        each = [(id_, row.decided) for id_, row in zip(self._ids, rows, strict=True)]
        return Ends(head, findings, sum(row.decided for row in rows), each)


def _share(left: list[Decimal], magnitudes: list[tuple[str, int, Decimal | None, Decimal | None]]) -> None:
    """Count causes that several questions have once, with the largest finding, overall and in each domain."""
    largest: dict[tuple[int, str], Decimal] = {}
    for cause, domain, overall, own in magnitudes:
        for key, magnitude in (((0, cause), overall), ((domain, cause), own)):
            if magnitude is not None and magnitude > largest.get(key, 0):
                largest[key] = magnitude
    for (index, _cause), magnitude in largest.items():
        left[index] = times(left[index], rest(magnitude))
