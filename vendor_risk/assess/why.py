"""Why: the decision in three sentences for a board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .decision import Decision
from .wording import day_words, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .condition import Condition
    from .question_result import QuestionResult
    from .unknown_fact import UnknownFact

_ENDS = {
    Decision.APPROVE: "approved",
    Decision.APPROVE_WITH_CONDITIONS: "approved with conditions",
    Decision.ESCALATE: "escalated",
    Decision.REJECT: "rejected",
}


def why(
    best: Decision | None,
    worst: Decision | None,
    reasons: Sequence[QuestionResult],
    conditions: Sequence[Condition],
    deciding: Sequence[UnknownFact],
) -> tuple[str, str, str]:
    """Say what was decided and what for, why that matters, and what comes next. `reasons` are findings, the most serious first."""
    if worst is None:
        return (
            "No question of the policy applies here, so there is no decision.",
            "Nothing asked is not a pass, and clears no gate.",
            "Look whether this is the right policy for the use, or decide without it.",
        )
    first = reasons[0] if reasons else None
    standing = sum(each.decided or each is first for each in reasons)
    return _decided(best, worst, first), _matters(first, standing), _next(best, worst, first, conditions, deciding)


def _decided(best: Decision | None, worst: Decision, first: QuestionResult | None) -> str:
    if best is None:
        return "It is open whether any question of the policy applies here, so there may be no decision at all."
    if best != worst:
        return f"Facts are missing: as it stands it may have to be {_ENDS[worst]}, and at the best it can be {_ENDS[best]}."
    because = f", because {_clause(first)}" if first is not None else ""
    return {
        Decision.APPROVE: "It may be used: nothing of weight stands against it.",
        Decision.APPROVE_WITH_CONDITIONS: "It may be used once the conditions are met.",
        Decision.ESCALATE: f"Somebody who may take the risk has to decide{because}.",
        Decision.REJECT: f"It must not be used{because}.",
    }[worst]


def _clause(finding: QuestionResult) -> str:
    """What was found, as part of a sentence."""
    if finding.contradiction:
        when = f" on {day_words(finding.said_on)}" if finding.said_on else ""
        said = f"{finding.said_by or 'somebody'} answered {finding.said} to “{finding.ask}”{when}"
        return f"{said} while the facts say {finding.answer}, and the worse counts"
    answer = finding.answer or finding.said
    if finding.decided and answer is not None:
        return f"the answer to “{finding.ask}” is {answer}"
    return f"it could not be shown that “{finding.ask}” is answered as it should be"


def _matters(first: QuestionResult | None, count: int) -> str:
    if first is None:
        return "Every question that applies is answered as it should be."
    others = "" if count == 1 else f" ({_others(count - 1)})"
    subject = first.title if first.certain else f"“{first.ask}” is not answered yet, and it matters because of this"
    return f"{subject}: {_first_sentence(first.because)}{others}."


def _others(count: int) -> str:
    return "one more finding stands beside it" if count == 1 else f"{count} more findings stand beside it"


def _next(
    best: Decision | None, worst: Decision, first: QuestionResult | None, conditions: Sequence[Condition], deciding: Sequence[UnknownFact]
) -> str:
    if best != worst and deciding:
        more = "" if len(deciding) == 1 else f", the first of {len(deciding)} things that nobody has stated"
        return f"What would settle it most: {deciding[0].words.rstrip('?.')}{more}."
    if worst is Decision.APPROVE_WITH_CONDITIONS and conditions:
        count = "one condition" if len(conditions) == 1 else f"{len(conditions)} conditions"
        return f"There {'is' if len(conditions) == 1 else 'are'} {count}, first of all: {_first_sentence(conditions[0].remedy)}."
    if first is not None and first.remedy:
        return f"What would help: {_first_sentence(first.remedy)}."
    return "Look again when a fact changes, or a source grows too old."


def _first_sentence(text: str) -> str:
    """The first sentence of a text, without its full stop."""
    head = " ".join(text.split()).split(". ", 1)[0]
    return sentence(head.rstrip("."))
