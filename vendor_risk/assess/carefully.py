"""Carefully: what a case comes to without reasons, judged in a world as `assess` judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.model.knowledge import NOT_DISCLOSED, Unknown

from .coverage import Coverage
from .decided import Decided, Finding
from .decision import Decision
from .direct.sum import Head
from .inquiry import Inquiry
from .interval import Interval
from .judgement import Judge
from .risk import points
from .said import REFUSED, replies
from .world import build_world

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from vendor_risk.model.answers import Answers
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement
    from vendor_risk.policy import Policy

    from .judgement import Judgement

_DECISIONS = tuple(Decision)


def decided_carefully(  # noqa: PLR0917  # what an assessment takes
    dossier: Dossier, deployment: str, engagement: Engagement, policy: Policy, answers: Answers | None, as_of: date
) -> Decided:
    """Judge a case."""
    given = replies(answers, policy)
    judge = Judge(build_world(dossier, deployment, engagement, policy, answers, as_of), given)
    inquiries = [Inquiry(questionnaire, judge) for questionnaire in policy.questionnaires]
    heads = []
    for inquiry in inquiries:
        bounds = inquiry.bounds([()])[0]
        best, worst = bounds.ends
        score = None if bounds.nothing else Interval(points(bounds.best.residuals[0]), points(bounds.worst.residuals[0]))
        adverse = inquiry.questionnaire.unknown == "adverse"
        heads.append(Head(None if best is None else best.rank, None if worst is None else worst.rank, score, adverse))
    judgements = {id_: (judgement, inquiry) for inquiry in reversed(inquiries) for id_, judgement in inquiry.judgements.items()}
    found = (_finding(*judgements[question.id]) for question in policy.questions)
    decided = sum(len(judgement.possible) == 1 for judgement, _inquiry in judgements.values())
    best_end, worst_end, incomplete, whole = head(heads)
    findings = tuple(finding for finding in found if finding is not None)
    return Decided(best_end, worst_end, incomplete, whole, Coverage(decided, len(judgements)), findings)


def _finding(judgement: Judgement, inquiry: Inquiry) -> Finding | None:
    best, worst, id_ = judgement.best, judgement.worst, judgement.question.id
    live = id_ in inquiry.accepted.live
    gate_worst = "none" if live else worst.gate
    if not judgement.possible[-1].weight and gate_worst == "none":
        return None
    return Finding(
        question=id_,
        domain=judgement.question.domain,
        possible=judgement.possible,
        gate_best="none" if live or id_ in inquiry.accepted.possible else best.gate,
        gate_worst=gate_worst,
        severity_best=best.severity,
        severity=worst.severity,
        inherent=Interval(float(best.inherent), float(worst.inherent)),
        residual=Interval(float(best.residual), float(worst.residual)),
        contradiction=judgement.contradicted,
    )


def head(heads: Iterable[Head]) -> tuple[Decision | None, Decision | None, bool, Interval | None]:
    """Return decision and score over several questionnaires, each end for itself, and whether the decision is open.

    A questionnaire that takes what is unknown as adverse holds the best end to the worst when it is asked whether the decision is open.
    """
    every = list(heads)
    best = max((each.best for each in every if each.best is not None), default=None)
    worst = max((each.worst for each in every if each.worst is not None), default=None)
    ends = [each.worst if each.adverse else each.best for each in every]
    closing = max((end for end in ends if end is not None), default=None)
    scores = [each.score for each in every if each.score is not None]
    score = Interval(max(each.best for each in scores), max(each.worst for each in scores)) if scores else None
    return None if best is None else _DECISIONS[best], None if worst is None else _DECISIONS[worst], closing != worst, score


def said_by(answers: Answers, policy: Policy, offered: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Return the words that people said, by question; raises as `replies` does. `offered` are the words that need no second look."""
    said: dict[str, str] = {}
    for id_, answer in answers.answers.items():
        word = answer.answer
        if word.__class__ is str and word in offered.get(id_, ()):
            said[id_] = word
        elif word is NOT_DISCLOSED and id_ in offered:
            said[id_] = REFUSED
        elif not isinstance(word, Unknown) or word is NOT_DISCLOSED:
            return {question: reply.word for question, reply in replies(answers, policy).items()}
    return said
