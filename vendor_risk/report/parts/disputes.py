"""Disputes: where what was said and what is known differ, and which risks somebody accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..plain import clip, plain, sentence
from ..words import iso, words

if TYPE_CHECKING:
    from ...assess.acceptance_result import AcceptanceResult
    from ...assess.contradiction import Contradiction
    from .part import Matter, Part

_FACTS = 6


def disputes_part(matter: Matter) -> Part | None:
    """Return contradictions, disputed facts and risk acceptances, the lapsed ones included; nothing when there are none."""
    assessment = matter.assessment
    if not (assessment.contradictions or assessment.unsupported or assessment.disputed or assessment.acceptances):
        return None
    disputed, _ = matter.facts(assessment.disputed, len(assessment.disputed))
    return {
        "contradictions": [_contradiction(matter, contradiction) for contradiction in assessment.contradictions],
        "unsupported": [
            {"questions": plain(", ".join(each.questions)), "words": sentence(clip(each.words, 500))} for each in assessment.unsupported
        ],
        "disputed": disputed,
        "acceptances": [_acceptance(acceptance) for acceptance in assessment.acceptances],
    }


def _contradiction(matter: Matter, contradiction: Contradiction) -> dict[str, object]:
    facts, _ = matter.facts(contradiction.facts, _FACTS)
    who = clip(contradiction.said_by or "somebody", 60)
    return {
        "question": plain(contradiction.question),
        "ask": clip(contradiction.ask, 240),
        "said": clip(contradiction.said, 160),
        "said_outcome": words(contradiction.said_outcome.value),
        "said_by": f"{who}, {iso(contradiction.said_on)}" if contradiction.said_on else who,
        "derived": clip(contradiction.derived, 160),
        "derived_outcome": words(contradiction.derived_outcome.value),
        "counts": words(contradiction.counts.value),
        "facts": facts,
    }


def _acceptance(acceptance: AcceptanceResult) -> dict[str, str]:
    return {
        "question": plain(acceptance.question),
        "by": clip(f"{acceptance.by}, {acceptance.role}", 90),
        "reason": sentence(clip(acceptance.reason, 300)),
        "on": iso(acceptance.on),
        "until": iso(acceptance.until),
        "state": acceptance.state,
        "because": clip(acceptance.because, 200),
    }
