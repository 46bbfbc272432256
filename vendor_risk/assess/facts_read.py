"""Facts read: which statements decided a question, and which are missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .grounds import grounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.cel import Condition

    from .behind import Behind
    from .fact import FactUsed
    from .judgement import Judgement
    from .world import World


@dataclass(frozen=True, slots=True)
class FactsRead:
    """The facts that decided a question or, where it is open, those that would.

    `deciding` are those of the answer itself (or of why the question does not apply), as conditions name them; `facts` also hold what these
    follow from, and what gates and mitigations hang on. `rendered` is the condition with the values filled in.
    """

    deciding: tuple[FactUsed, ...]
    facts: tuple[FactUsed, ...]
    rendered: str


def facts_read(judgement: Judgement, world: World, behind: Behind | None = None) -> FactsRead:
    """Evaluate a question's conditions again, with reasons; without `behind`, derived facts are not followed to stated ones."""
    question = judgement.question
    paths: dict[str, None] = {}
    rendered = ""
    if question.applies is not None and judgement.may_not_apply:
        rendered = _explain(question.applies, world, paths)
    if judgement.derived is not None and question.answer is not None:
        rendered = _explain(question.answer, world, paths)
    deciding = tuple(world.fact(path) for path in paths)
    if judgement.said is not None:
        paths[f"answers.{question.id}.answer"] = None
    if judgement.worst.outcome.weight:
        for condition in _beside(judgement):
            _explain(condition, world, paths)
        paths.update(dict.fromkeys(path for each in judgement.mitigations for path in each.facts))
        paths.update(dict.fromkeys(judgement.impact.facts))
    if behind is not None:
        paths = behind.all(paths)
    return FactsRead(deciding, tuple(world.fact(path) for path in paths), rendered)


def _beside(judgement: Judgement) -> Iterator[Condition]:
    """The conditions that a finding's size, gate and mitigation hang on."""
    if judgement.question.partly is not None:
        yield judgement.question.partly
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
