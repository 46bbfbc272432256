"""Acceptance: whether a risk that somebody decided to keep is still the one that was accepted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from vendor_risk.cel import CelList, Struct

from .acceptance_result import AcceptanceResult, AcceptanceState
from .decision import Decision
from .facts_read import facts_read
from .gate import GATE_RANKS
from .outcome import Outcome
from .risk import exact
from .telling import value_at
from .wording import sentence

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from vendor_risk.model.acceptance import Acceptance
    from vendor_risk.policy import AcceptanceTerms, Questionnaire

    from .judgement import End, Judgement
    from .question_result import QuestionResult
    from .world import World

_UNKNOWN = "unknown"
_NONE = "none"
_DAY = "as_of"


@dataclass(frozen=True, slots=True)
class Accepted:
    """The questions whose findings are accepted for certain (`live`) and perhaps (`possible`), and how each acceptance stands."""

    live: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    results: tuple[AcceptanceResult, ...] = ()


def accepted(questionnaire: Questionnaire, judgements: Mapping[str, Judgement], world: World) -> Accepted:
    """Look at every acceptance of the engagement that concerns a question of this questionnaire."""
    results = [
        _look(acceptance, judgements[acceptance.question], questionnaire.acceptance, world)
        for acceptance in world.engagement.acceptances
        if acceptance.question in judgements
    ]
    live = frozenset(result.question for result in results if result.state == "live")
    possible = frozenset(result.question for result in results if result.state == "possible")
    return Accepted(live, possible - live, tuple(results))


def unasked(acceptances: Iterable[Acceptance], asked: Container[str]) -> Iterator[AcceptanceResult]:
    """Yield the acceptances of questions that no questionnaire asks."""
    for acceptance in acceptances:
        if acceptance.question not in asked:
            yield _result(acceptance, "refused", "The policy does not ask this question.")


def _look(acceptance: Acceptance, judgement: Judgement, terms: AcceptanceTerms, world: World) -> AcceptanceResult:
    state, because = _allowed(acceptance, terms) or _unfounded(acceptance, judgement, world) or _standing(acceptance, judgement, world)
    return _result(acceptance, state, because)


def _result(acceptance: Acceptance, state: AcceptanceState, because: str) -> AcceptanceResult:
    return AcceptanceResult(
        acceptance.question, acceptance.by, acceptance.role, acceptance.reason, acceptance.on, acceptance.until, state, because
    )


def _allowed(acceptance: Acceptance, terms: AcceptanceTerms) -> tuple[AcceptanceState, str] | None:
    """Say what the policy has against the acceptance itself."""
    if acceptance.question in terms.never:
        return "refused", "The policy allows nobody to accept this."
    if acceptance.role not in terms.by:
        return "refused", f"The policy lets nobody accept risks in the role of {acceptance.role}."
    if acceptance.until > acceptance.on + timedelta(days=terms.longest_days):
        return "refused", f"It is for longer than the {terms.longest_days} days that the policy allows."
    if acceptance.outcome is None or acceptance.residual is None or acceptance.gate is None or not acceptance.facts:
        return "refused", "It does not record on what it was decided: outcome, residual risk, gate and facts."
    return None


def _unfounded(acceptance: Acceptance, judgement: Judgement, world: World) -> tuple[AcceptanceState, str] | None:
    """Refuse an acceptance whose record has nothing to do with the finding, so that no blanket line opens a gate.

    This looks at the record and the policy only, never at what is known today, so that no fact filled in can bring the refusal about.
    """
    for path in acceptance.facts:
        if path != _DAY and not _nameable(path, world):
            return "refused", f"It records {path}, and there is no such fact."
    answer = judgement.question.answer
    if answer is None:
        relevant = any(path.startswith(f"answers.{acceptance.question}") for path in acceptance.facts)
    else:
        read = {field for _type, field in answer.reads}
        relevant = bool(answer.calls) or not read or any(path.rpartition(".")[2].partition("[")[0] in read for path in acceptance.facts)
    return None if relevant else ("refused", "It records none of the facts that the question is answered from.")


def _nameable(path: str, world: World) -> bool:
    """Whether a path begins where a condition's author may begin one."""
    return path.partition(".")[0].partition("[")[0] in world.variables or path.partition(".")[0] == "models"


def _standing(acceptance: Acceptance, judgement: Judgement, world: World) -> tuple[AcceptanceState, str]:
    """Compare today with what was accepted.

    Nothing here may turn worse because an unknown fact is filled in: only recorded facts are compared, and a finding that only may be worse
    leaves the acceptance possible.
    """
    if world.as_of > acceptance.until:
        return "lapsed", f"Its last day was {acceptance.until.isoformat()}."
    if world.as_of < acceptance.on:
        return "stale", f"It holds only from {acceptance.on.isoformat()}."
    if worse := _worse(acceptance, judgement.best):
        return "stale", f"{worse} now than the one that was accepted."
    today = {fact.path: fact for fact in facts_read(judgement, world).facts}
    missing = []
    for path, recorded in acceptance.facts.items():
        if recorded == _UNKNOWN or path == _DAY:
            continue
        fact = today.get(path) or world.fact(path)
        if not fact.known:
            missing.append(path)
        elif fact.value != recorded and (_NONE in (fact.value, recorded) or not _holds_others(path, world)):
            return "stale", f"{sentence(fact.words)}: {recorded} when it was accepted, {fact.value} now."
    if missing:
        return (
            "possible",
            f"It holds if this is still {acceptance.facts[missing[0]]}, which nobody states today: {world.label(missing[0])}.",
        )
    if worse := _worse(acceptance, judgement.worst):
        return "possible", f"{worse} than the one that was accepted, if facts that are unknown turn out badly."
    return "live", f"Today's facts are those it was decided on; it holds until {acceptance.until.isoformat()}."


def _holds_others(path: str, world: World) -> bool:
    """Whether a path names objects: in words these hold facts of their own, which are recorded, and compared, by themselves."""
    value = value_at(world, path)
    return isinstance(value, Struct) or (isinstance(value, CelList) and any(isinstance(item, Struct) for item in value.items))


def _worse(acceptance: Acceptance, end: End) -> str | None:
    """Say in what a finding is worse than the one that was accepted; None when in nothing."""
    if acceptance.outcome is not None and end.outcome.weight > Outcome(acceptance.outcome).weight:
        return "The finding is worse"
    if acceptance.gate is not None and GATE_RANKS[end.gate] > GATE_RANKS[acceptance.gate]:
        return "Its gate is stricter"
    if acceptance.residual is not None and end.residual > exact(acceptance.residual):
        return "The risk that remains is greater"
    return None


def accepted_decision(end: End) -> Decision:
    """The mildest decision that an accepted finding allows: it has no gate any more, and is at best approved with conditions."""
    return Decision.APPROVE_WITH_CONDITIONS if end.outcome.weight or end.gate != "none" else Decision.APPROVE


def record_of(result: QuestionResult) -> dict[str, object]:
    """What an acceptance of this finding has to record; accepting what is only possible accepts its worst case."""
    return {
        "question": result.id,
        "outcome": result.outcome.value,
        "residual": result.residual.worst,
        "gate": result.gate_worst,
        "facts": {fact.path: fact.value if fact.known else _UNKNOWN for fact in result.facts if fact.path != _DAY},
    }
