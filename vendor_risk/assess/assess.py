"""Assess: what is known, what we would do and what we demand, judged on a day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from vendor_risk.errors import UsageError, suggest

from .acceptance import unasked
from .assessment import SCHEMA, Assessment
from .behind import Behind
from .claim_list import claim_results
from .condition import conditions_for
from .contradiction import contradiction
from .cost import cost_result
from .coverage import Coverage
from .deciding import unknown_facts
from .decision import Decision
from .determination import judge_determinations
from .energy import energy_result
from .evidence_list import assumptions, disputed, evidence_results
from .finding import question_result
from .gate import GATE_RANKS
from .inquiry import Inquiry
from .interval import Interval
from .judgement import Judge
from .outlook import Outlook
from .party_list import party_results
from .place_list import collected_results, place_results
from .reads import Reads
from .record import OverrideRecord, PolicyRecord
from .residency import judge_residency
from .said import replies
from .scale import regions_of, scale_of
from .subject import inputs_of, subject_of
from .summary import domain_results, questionnaire_result
from .support import unsupported
from .why import why
from .world import build_world

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from vendor_risk.model.answers import Answers
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement
    from vendor_risk.policy import Policy

    from .acceptance_result import AcceptanceResult
    from .filling import Candidate
    from .question_result import Band, QuestionResult
    from .questionnaire_result import QuestionnaireResult
    from .world import World


class Head(NamedTuple):
    """The risk and the band, at both ends, that stand over all questionnaires."""

    score: Interval | None
    inherent: Interval | None
    band_best: Band | None
    band_worst: Band | None


_SEVERITIES: tuple[Band, ...] = ("low", "moderate", "high", "critical")


def assess(
    dossier: Dossier, deployment: str, engagement: Engagement, policy: Policy, answers: Answers | None = None, *, as_of: date
) -> Assessment:
    """Judge one deployment of a dossier for an engagement, on a day.

    Pure: nothing is read but the arguments. Raises `UsageError` for a deployment that the dossier does not have, and `DocumentError` for
    answers that the policy has no place for.
    """
    if deployment not in dossier.deployments:
        raise UsageError(f"no deployment {deployment!r} in the dossier{suggest(deployment, dossier.deployments)}")
    given = replies(answers, policy)
    world = build_world(dossier, deployment, engagement, policy, answers, as_of)
    judge = Judge(world, given)
    inquiries = [Inquiry(questionnaire, judge) for questionnaire in policy.questionnaires]
    facts = _unknown(inquiries)
    outlook = Outlook(inquiries, _candidates(facts, world))
    return _assessment(world, inquiries, outlook, facts)


def _unknown(inquiries: Iterable[Inquiry]) -> dict[str, list[str]]:
    """The unknown facts that questions depend on, each with the ids of these questions."""
    found: dict[str, list[str]] = {}
    for inquiry in inquiries:
        for path, questions in inquiry.facts().items():
            found[path] = list(dict.fromkeys([*found.get(path, []), *questions]))
    return found


def _candidates(facts: Iterable[str], world: World) -> list[Candidate]:
    """The unknown facts worth enumerating: finite, not refused, and read more than once; in document order."""
    reads = Reads(world.policy)
    found: list[Candidate] = []
    for path in sorted(facts, key=world.order):
        if not path.startswith("answers.") and reads.often(path) and world.disclosed(path):
            values = world.possible(path)
            if values:
                found.append((path, tuple(values)))
    return found


def _assessment(world: World, inquiries: Sequence[Inquiry], outlook: Outlook, facts: dict[str, list[str]]) -> Assessment:
    """Put everything together."""
    policy = world.policy
    asked = [
        (inquiry, bounds, partial(outlook.reached, number))
        for number, (inquiry, bounds) in enumerate(zip(inquiries, outlook.bounds, strict=True))
    ]
    questionnaires = tuple(questionnaire_result(*each) for each in asked)
    residency, determinations = judge_residency(world), judge_determinations(world)
    questions = _questions(inquiries, world, Behind(world, residency, determinations))
    best, worst = outlook.ends
    incomplete = _closing(outlook, inquiries) != worst
    unknowns = unknown_facts(outlook, facts, {question.id: question for question in policy.questions}, world)
    deciding = tuple(unknown for unknown in unknowns if unknown.deciding)
    reasons = _reasons(questions)
    conditions = conditions_for(reasons, policy.questionnaires, world.as_of) if best is not Decision.REJECT else ()
    head, parties = _head(questionnaires), party_results(world)
    judgements = {id_: judgement for inquiry in reversed(inquiries) for id_, judgement in inquiry.judgements.items()}
    claims = claim_results(world)
    replied = [(id_, judgement.said) for id_, judgement in judgements.items() if judgement.said is not None]
    return Assessment(
        schema=SCHEMA,
        subject=subject_of(world),
        as_of=world.as_of,
        policy=tuple(PolicyRecord(each.id, each.title, each.version, policy.digest) for each in policy.questionnaires),
        overrides=_overrides(policy),
        inputs=inputs_of(world),
        best=best,
        worst=worst,
        decision=None if incomplete else worst,
        incomplete=incomplete,
        score=head.score,
        inherent=head.inherent,
        band_best=head.band_best,
        band_worst=head.band_worst,
        coverage=Coverage(sum(question.decided for question in questions), len(questions)),
        bounds="tightened" if outlook.tightened else "independent",
        why=why(best, worst, reasons, conditions, deciding),
        reasons=tuple(question.id for question in reasons),
        conditions=conditions,
        questionnaires=questionnaires,
        scales=tuple(scale_of(each) for each in policy.questionnaires),
        domains=tuple(domain for each in asked for domain in domain_results(*each)),
        questions=questions,
        residency=residency,
        determinations=determinations,
        deciding_unknowns=tuple(unknown.path for unknown in deciding),
        unknowns=unknowns,
        contradictions=tuple(contradiction(judgements[question.id], question) for question in questions if question.contradiction),
        disputed=disputed(world),
        acceptances=_acceptances(inquiries, world),
        claims=claims,
        cost=cost_result(world),
        energy=energy_result(world),
        evidence=evidence_results(world, questions),
        places=place_results(world, residency),
        parties=parties,
        regions=regions_of(parties, policy),
        collected=collected_results(world),
        assumptions=assumptions(world),
        unsupported=unsupported(world, questions, replied, claims),
    )


def _overrides(policy: Policy) -> tuple[OverrideRecord, ...]:
    """What the policy changed in questionnaires that it extends, so that nobody weakens a rule unseen."""
    return tuple(
        OverrideRecord(".".join(part for part in (each.section, each.id, each.key) if part), each.before, each.after, each.by, each.reason)
        for each in policy.overridden
    )


def _closing(outlook: Outlook, inquiries: Iterable[Inquiry]) -> Decision | None:
    """The best end as the policy takes it: one that takes what is unknown as adverse holds to the worst end."""
    pairs = zip(inquiries, outlook.bounds, strict=True)
    ends = [bounds.ends[1] if inquiry.questionnaire.unknown == "adverse" else bounds.ends[0] for inquiry, bounds in pairs]
    return max((end for end in ends if end is not None), default=None)


def _questions(inquiries: Iterable[Inquiry], world: World, behind: Behind) -> tuple[QuestionResult, ...]:
    """Every question once: one that several questionnaires ask is shown as the first of them weighs it."""
    found: dict[str, QuestionResult] = {}
    for inquiry in inquiries:
        for id_, judgement in inquiry.judgements.items():
            if id_ not in found:
                found[id_] = question_result(judgement, inquiry.questionnaire, inquiry.accepted, world, behind)
    return tuple(found.values())


def _acceptances(inquiries: Sequence[Inquiry], world: World) -> tuple[AcceptanceResult, ...]:
    """Every acceptance once for each way in which it stands, those of questions that nobody asks last."""
    asked = {id_ for inquiry in inquiries for id_ in inquiry.judgements}
    found = (result for inquiry in inquiries for result in inquiry.accepted.results)
    return tuple(dict.fromkeys((*found, *unasked(world.engagement.acceptances, asked))))


def _reasons(questions: Iterable[QuestionResult]) -> tuple[QuestionResult, ...]:
    """The findings, the most serious first: those that reject, those that escalate, then the largest residuals.

    Among equal gates what is certain comes before what is possible, then the graver severity, then the order of the policy.
    """

    def gravity(question: QuestionResult) -> tuple[float, ...]:
        gate = GATE_RANKS[question.gate_worst]
        if gate:
            return (-gate, -GATE_RANKS[question.gate_best], -_SEVERITIES.index(question.severity))
        return (0, -question.residual.worst, -question.residual.best)

    return tuple(sorted((question for question in questions if question.finding or question.gate_worst != "none"), key=gravity))


def _head(questionnaires: Iterable[QuestionnaireResult]) -> Head:
    """The highest risk of any questionnaire, each end for itself: so no question of one can make another one's risk look smaller."""
    every = [each for each in questionnaires if each.score is not None and each.inherent is not None]
    if not every:
        return Head(None, None, None, None)

    def highest(bands: Iterable[Band | None]) -> Band:
        return max((band for band in bands if band is not None), key=_SEVERITIES.index)

    scores, inherents = [each.score for each in every if each.score], [each.inherent for each in every if each.inherent]
    return Head(
        Interval(max(each.best for each in scores), max(each.worst for each in scores)),
        Interval(max(each.best for each in inherents), max(each.worst for each in inherents)),
        highest(each.band_best for each in every),
        highest(each.band_worst for each in every),
    )
