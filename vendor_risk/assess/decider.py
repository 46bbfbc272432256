"""Decider: a policy made ready for one day, to judge many cases without reasons."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from vendor_risk.cel import Unknown
from vendor_risk.errors import UsageError, suggest

from .atlas import RegionAtlas
from .carefully import decided_carefully, head, said_by
from .coverage import Coverage
from .decided import Decided
from .direct.given import Given
from .direct.leaf import GiveUpError, Leaves, state_of, unknown_of
from .direct.program import Program
from .direct.sum import Sum
from .direct.writer import write
from .evidence import greatest_ages
from .fit import check_fit
from .scoring import Scoring

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from vendor_risk.cel import Condition
    from vendor_risk.model.answers import Answers
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement
    from vendor_risk.policy import Policy

    from .direct.writer import Run

    Case = tuple[Dossier, str, Engagement, Answers | None]
    """A dossier, the id of one of its deployments, an engagement, and answers."""


class Decider:
    """Judges cases by one policy on one day; what it keeps from case to case is bounded, and never changes what a case comes to."""

    def __init__(self, policy: Policy, *, as_of: date) -> None:
        """Make the policy ready."""
        self.policy = policy
        self.as_of = as_of
        self._leaves = Leaves(as_of, RegionAtlas(policy.regions, as_of))
        self._ages = greatest_ages(policy)
        self._ready: dict[str, Run] = {}
        self._often = Counter(condition.source for condition in _conditions(policy))
        self._replies = {question.id: frozenset(question.outcomes) - {"not_applicable"} for question in policy.questions}
        self._sums = [self._summed(number) for number in range(len(policy.questionnaires))]
        self._asked = len(policy.questions)

    def decide(self, dossier: Dossier, deployment: str, engagement: Engagement, answers: Answers | None = None) -> Decided:
        """Judge one deployment of a dossier for an engagement; what `assess` gives with independent bounds, without the reasons.

        Raises what `assess` raises: `UsageError` for a deployment that the dossier does not have, `DocumentError` for documents that don't
        fit each other or the policy.
        """
        if deployment not in dossier.deployments:
            raise UsageError(f"no deployment {deployment!r} in the dossier{suggest(deployment, dossier.deployments)}")
        if not engagement.acceptances:
            try:
                return self._directly(dossier, deployment, engagement, answers)
            except GiveUpError:
                pass
        return decided_carefully(dossier, deployment, engagement, self.policy, answers, self.as_of)

    def stream(self, cases: Iterable[Case]) -> Iterator[Decided]:
        """Judge case after case; nothing of a case is kept."""
        for case in cases:
            yield self.decide(*case)

    def _directly(self, dossier: Dossier, deployment: str, engagement: Engagement, answers: Answers | None) -> Decided:
        check_fit(dossier, engagement, self.policy.regions)
        given = Given(self._leaves, self.policy, self._ages, dossier, deployment, engagement, answers)
        if answers is not None:
            given.said = said_by(answers, self.policy, self._replies)
        ends = [each.ends(given) for each in self._sums]
        best, worst, incomplete, score = head([end.head for end in ends])
        if len(ends) == 1:
            return Decided(best, worst, incomplete, score, Coverage(ends[0].decided, self._asked), tuple(ends[0].findings))
        found = {finding.question: finding for end in reversed(ends) for finding in reversed(end.findings)}
        decided = {id_: each for end in ends for id_, each in end.each}
        findings = tuple(found[question.id] for question in self.policy.questions if question.id in found)
        return Decided(best, worst, incomplete, score, Coverage(sum(decided.values()), self._asked), findings)

    def _summed(self, number: int) -> Sum:
        questionnaire = self.policy.questionnaires[number]
        scoring = Scoring(questionnaire)
        programs = [Program(question, questionnaire.scales, scoring, self._prepare) for question in questionnaire.questions]
        return Sum(questionnaire, scoring, programs)

    def _prepare(self, condition: Condition | None) -> Run | None:
        """Return what evaluates a condition, the same for the same source."""
        if condition is None:
            return None
        run = self._ready.get(condition.source)
        if run is None:
            place = len(self._ready) if self._often[condition.source] > 1 else None
            run = self._ready[condition.source] = write(condition, self._leaves, self.policy, _careful(condition), place)
        return run


def _careful(condition: Condition) -> Run:
    """Return what evaluates a condition in the world of a case."""
    truth = condition.type.name == "bool"

    def run(given: Given) -> object:
        world = given.world
        value = condition.evaluate(world.variables, world.functions, in_bounds=True)
        if isinstance(value, Unknown):
            return state_of(value, world) if truth else unknown_of(value, world)
        return value is True if truth else value

    return run


def _conditions(policy: Policy) -> Iterator[Condition]:
    """Yield every condition of the questions, as often as it stands there."""
    for questionnaire in policy.questionnaires:
        for question in questionnaire.questions:
            whens = [*(case.when for case in question.gate), *(each.when for each in question.mitigated_by)]
            yield from (each for each in (question.applies, question.answer, question.partly, *whens) if each is not None)
