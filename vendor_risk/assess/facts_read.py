"""Facts read: which statements decided a question, and which are missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .grounds import grounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.cel import Condition

    from .fact import FactUsed
    from .judgement import Judgement
    from .world import World


@dataclass(frozen=True, slots=True)
class FactsRead:
    """The facts that decided a question or, where it is open, those that would; `rendered` is the condition with values filled in."""

    facts: tuple[FactUsed, ...]
    unknowns: tuple[str, ...]
    rendered: str


def facts_read(judgement: Judgement, world: World) -> FactsRead:
    """Evaluate a question's conditions again, with reasons: those of its answer, or of why it does not apply; then those of its gate."""
    question = judgement.question
    paths: dict[str, None] = {}
    rendered = ""
    if question.applies is not None and judgement.may_not_apply:
        rendered = _explain(question.applies, world, paths)
    if judgement.derived is not None and question.answer is not None:
        rendered = _explain(question.answer, world, paths)
        if question.partly is not None:
            _explain(question.partly, world, paths)
    if judgement.worst.outcome.weight:
        for condition in _beside(judgement):
            _explain(condition, world, paths)
        paths.update(dict.fromkeys(path for each in judgement.mitigations for path in each.facts))
        paths.update(dict.fromkeys(judgement.impact.facts))
    facts = tuple(world.fact(path) for path in paths)
    return FactsRead(facts, judgement.facts, rendered)


def _beside(judgement: Judgement) -> Iterator[Condition]:
    """The conditions that a finding's gate and mitigation hang on."""
    for case in judgement.question.gate:
        if case.when is not None:
            yield case.when
    for each in judgement.question.mitigated_by:
        if each.when is not None:
            yield each.when


def _explain(condition: Condition, world: World, paths: dict[str, None]) -> str:
    explanation = condition.explain(world.variables, world.functions, in_bounds=True)
    paths.update(grounds(world, explanation.reasons))
    paths.update(dict.fromkeys(explanation.unknowns))
    return explanation.rendered
