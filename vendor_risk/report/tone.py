"""Tone: which mark, word and colour class a decision, a band or a verdict has in every output."""

from __future__ import annotations

from typing import TypedDict

from ..assess.assessment import Assessment
from ..assess.decision import Decision
from .words import decision_words

TONES = {
    Decision.APPROVE: "approve",
    Decision.APPROVE_WITH_CONDITIONS: "conditions",
    Decision.ESCALATE: "escalate",
    Decision.REJECT: "reject",
}
MEANINGS = {
    "approve": "May be signed.",
    "conditions": "May be signed on condition that the following is done in time.",
    "escalate": "Not for the owner to decide: somebody above has to.",
    "reject": "Must not be signed.",
    "incomplete": "What is unknown could change the decision: anything from {ends} is possible.",
    "none": "Nothing that the policy asks is applicable, and that clears no gate.",
}

_ADVERSE = "The policy takes what is unknown at its worst; with it known, anything from {ends} is possible."


class Verdict(TypedDict):
    """A decision as it is shown: colour class, the word in large type, what that means, both ends, and whether it is incomplete."""

    tone: str
    word: str
    meaning: str
    ends: str
    incomplete: bool


class Step(TypedDict):
    """One of the four decisions on the scale, and whether it is still possible."""

    tone: str
    word: str
    possible: bool


def verdict(assessment: Assessment) -> Verdict:
    """Return the decision as it is shown; an incomplete one names both ends and never a colour of its own."""
    ends = decision_words(assessment.best, assessment.worst)
    if assessment.decision is not None:
        tone = TONES[assessment.decision]
        return _verdict(tone, assessment.decision.words, MEANINGS[tone], ends, incomplete=assessment.incomplete)
    if assessment.incomplete:
        return _verdict("incomplete", "incomplete", MEANINGS["incomplete"], ends, incomplete=True)
    return _verdict("none", "no decision", MEANINGS["none"], ends, incomplete=False)


def _verdict(tone: str, word: str, meaning: str, ends: str, *, incomplete: bool) -> Verdict:
    told = meaning if not incomplete or tone == "incomplete" else f"{meaning} {_ADVERSE}"
    return {"tone": tone, "word": word[:1].upper() + word[1:], "meaning": told.format(ends=ends), "ends": ends, "incomplete": incomplete}


def steps(assessment: Assessment) -> list[Step]:
    """Return the four decisions from best to worst with those between both ends marked as possible."""
    best, worst = assessment.best or assessment.worst, assessment.worst or assessment.best
    return [
        {"tone": TONES[step], "word": step.words, "possible": best is not None and worst is not None and best <= step <= worst}
        for step in Decision
    ]
