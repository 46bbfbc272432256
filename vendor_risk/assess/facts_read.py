"""Facts read: which statements decided a question, and which are missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.cel import Unknown

from .grounds import grounds
from .reply import word_of
from .step import Step
from .wording import answer_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.cel import Condition

    from .behind import Behind
    from .fact import FactUsed
    from .judgement import Judgement
    from .step import Role
    from .world import World


@dataclass(frozen=True, slots=True)
class FactsRead:
    """The facts that decided a question or, where it is open, those that would.

    `deciding` are those of the answer itself (or of why the question does not apply), as conditions name them; `facts` also hold what these
    follow from, and what gates and mitigations hang on. `rendered` is the condition with the values filled in, `steps` every condition.
    """

    deciding: tuple[FactUsed, ...]
    facts: tuple[FactUsed, ...]
    rendered: str
    steps: tuple[Step, ...]


def facts_read(judgement: Judgement, world: World, behind: Behind | None = None) -> FactsRead:
    """Evaluate a question's conditions again, with reasons; without `behind`, derived facts are not followed to stated ones."""
    question = judgement.question
    steps: list[Step] = []
    paths: dict[str, None] = {}
    rendered = ""
    if question.applies is not None and judgement.may_not_apply:
        steps.append(_step("applies", question.applies, world))
        paths.update(dict.fromkeys(steps[-1].facts))
        rendered = steps[-1].rendered
    if judgement.derived is not None and question.answer is not None:
        steps.append(_step("answer", question.answer, world))
        paths.update(dict.fromkeys(steps[-1].facts))
        rendered = steps[-1].rendered
    deciding = tuple(world.fact(path) for path in paths)
    if judgement.said is not None:
        paths[f"answers.{question.id}.answer"] = None
    if judgement.worst.outcome.weight:
        beside = tuple(_beside(judgement, world))
        paths.update(dict.fromkeys(path for step in beside for path in step.facts))
        paths.update(dict.fromkeys(path for each in judgement.mitigations for path in each.facts))
        paths.update(dict.fromkeys(judgement.impact.facts))
        steps += beside
    if behind is not None:
        paths = behind.all(paths)
    return FactsRead(deciding, tuple(world.fact(path) for path in paths), rendered, tuple(steps))


def _beside(judgement: Judgement, world: World) -> Iterator[Step]:
    """The conditions that a finding's size, gate and mitigation hang on."""
    if judgement.question.partly is not None:
        yield _step("partly", judgement.question.partly, world)
    for case in judgement.question.gate:
        if case.when is not None:
            yield _step("gate", case.when, world, case.then, case.because or "")
    for each in judgement.question.mitigated_by:
        if each.when is not None:
            yield _step("mitigation", each.when, world, each.control)


def _step(role: Role, condition: Condition, world: World, then: str = "", because: str = "") -> Step:
    explained = condition.explain(world.variables, world.functions, in_bounds=True)
    paths = {**grounds(world, explained.reasons), **dict.fromkeys(explained.unknowns)}
    value = "unknown" if isinstance(explained.value, Unknown) else answer_words(word_of(explained.value))
    return Step(role, condition.source, explained.rendered, value, then, because, tuple(paths))
