"""Finding: a judgement with its reasons, as the result shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .acceptance_result import ACCEPTANCE_STATES
from .fact import SourceLine
from .facts_read import facts_read
from .interval import Interval
from .outcome import Outcome
from .question_result import MitigationResult, QuestionResult
from .reply import today
from .verdict import Reference
from .wording import answer_words, because_outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vendor_risk.policy import Policy, Question, Questionnaire

    from .acceptance import Accepted
    from .behind import Behind
    from .fact import Assurance, FactUsed
    from .judgement import Judgement
    from .mitigation import Mitigated
    from .world import World

ASSURANCES: tuple[Assurance, ...] = ("asserted", "documented", "attested", "verified")


def question_result(judgement: Judgement, questionnaire: Questionnaire, accepted: Accepted, world: World, behind: Behind) -> QuestionResult:
    """Put a judgement into words, with the facts that it rests on."""
    question, policy = judgement.question, world.policy
    read = facts_read(judgement, world, behind)
    best, worst = judgement.best, judgement.worst
    decided = len(judgement.possible) == 1
    live, possible = question.id in accepted.live, question.id in accepted.possible
    states = {result.state for result in accepted.results if result.question == question.id}
    derived, said = judgement.derived, judgement.said
    return QuestionResult(
        id=question.id,
        questionnaire=questionnaire.id,
        domain=question.domain,
        title=question.title or question.ask,
        ask=question.ask,
        because=question.because,
        remedy=question.remedy or "",
        owner=question.owner or questionnaire.conditions.owner,
        refs=tuple(Reference(ref.framework, ref.id) for ref in question.refs),
        outcome=judgement.possible[0] if decided else _today(judgement, world),
        possible=judgement.possible,
        answer=answer_words(derived.word) if derived is not None and derived.word is not None else None,
        said=answer_words(said.word) if said is not None else None,
        said_note=said.note if said is not None else None,
        gate_best="none" if live or possible else best.gate,
        gate_worst="none" if live else worst.gate,
        severity=worst.severity,
        severity_best=best.severity,
        likelihood=question.likelihood,
        impact=judgement.impact.rating,
        weight=question.weight,
        inherent=Interval(float(best.inherent), float(worst.inherent)),
        residual=Interval(float(best.residual), float(worst.residual)),
        mitigations=tuple(_mitigation(each, world) for each in judgement.mitigations),
        cause=question.finding_cause,
        facts=read.facts,
        unknowns=judgement.facts,
        contradiction=judgement.contradicted,
        acceptance=next((state for state in ACCEPTANCE_STATES if state in states), None),
        assurance=weakest(read.facts),
        because_outcome=because_outcome(judgement, read.deciding, world, behind),
        condition=_condition(question),
        rendered=read.rendered,
        at=_position(policy, question),
        expect=tuple(answer_words(word) for word in question.expect),
        said_by=said.by if said is not None else None,
        said_on=said.on if said is not None else None,
        steps=read.steps,
    )


def _today(judgement: Judgement, world: World) -> Outcome:
    """The outcome of an open question: not answered, unless it asks what is known today."""
    found = None if judgement.may_not_apply else today(judgement.question, world)
    return found if found in judgement.possible else Outcome.NOT_ANSWERED


def weakest(facts: Iterable[FactUsed]) -> Assurance:
    """The weakest assurance among the facts that are known and stated somewhere; asserted where none is."""
    stated = (fact for fact in facts if fact.known and (fact.source is not None or fact.evidence))
    return min((fact.assurance for fact in stated), key=ASSURANCES.index, default="asserted")


def _mitigation(mitigated: Mitigated, world: World) -> MitigationResult:
    control = mitigated.mitigation.control
    title = world.policy.catalogue[control].title
    if not mitigated.when.may_hold:
        because = "It does not count here."
    elif mitigated.status == "unknown":
        because = "Nobody has stated whether it is in place."
    else:
        because = f"It is {mitigated.status.replace('_', ' ')}, and that is {mitigated.assurance}."
    factor = Interval(float(mitigated.best), float(mitigated.worst))
    return MitigationResult(control, title, mitigated.mitigation.effectiveness, mitigated.status, mitigated.assurance, factor, because)


def _condition(question: Question) -> str:
    return question.answer.source if question.answer is not None else ""


def _position(policy: Policy, question: Question) -> SourceLine | None:
    position = policy.position("questions", question.id)
    return SourceLine(*position) if position is not None else None
