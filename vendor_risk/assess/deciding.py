"""Deciding: which missing facts would settle a decision, and what each answer to them would do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vendor_risk.model.knowledge import Unknown

from .decision import Decision
from .outlook import heads
from .said import offered
from .unknown_fact import Effect, UnknownFact
from .wording import answer_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vendor_risk.cel import Value
    from vendor_risk.policy import Question

    from .bounds import Bounds
    from .outlook import Ends, Outlook
    from .world import World

REPLY = "answers."
_EXTREMES = ("the best that is possible", "the worst that is possible")


@dataclass(frozen=True, slots=True)
class _Weight:
    """How much an unknown fact decides: shares from 0 to 1, greater decides more.

    `exact` says that every answer was tried; of countless ones only the best and the worst that may come, which promise more than they
    keep. So where two bring the ends equally close, the one that was tried comes first.
    """

    closes: float
    narrows: float
    lowers: float
    exact: bool = True

    @property
    def key(self) -> tuple[float, float, bool, float]:
        return -self.closes, -self.narrows, not self.exact, -self.lowers


def unknown_facts(
    outlook: Outlook, facts: Mapping[str, Sequence[str]], questions: Mapping[str, Question], world: World
) -> tuple[UnknownFact, ...]:
    """Describe the unknown facts that questions depend on, the most decisive first, ties in document order."""
    incomplete = outlook.ends[0] != outlook.ends[1]
    found = [_described(path, outlook, facts[path], questions, world, incomplete=incomplete) for path in sorted(facts, key=world.order)]
    found.sort(key=lambda pair: pair[1].key)
    moving = incomplete and any(weight.narrows > 0 for _fact, weight in found)
    return tuple(replace(fact, deciding=incomplete and (weight.narrows if moving else weight.lowers) > 0) for fact, weight in found)


def _described(
    path: str, outlook: Outlook, asked: Sequence[str], questions: Mapping[str, Question], world: World, *, incomplete: bool
) -> tuple[UnknownFact, _Weight]:
    question = questions[path.removeprefix(REPLY)] if path.startswith(REPLY) else None
    effects: tuple[Effect, ...] = ()
    weight = _Weight(0.0, 0.0, 0.0)
    if incomplete and (question is not None or world.disclosed(path)):
        values: Sequence[Value] | None = offered(question) if question is not None else world.possible(path)
        rows = outlook.given(path, values) if values else outlook.extremes(path)
        words = [_words(value) for value in values] if values else _EXTREMES
        effects = tuple(Effect(word, *heads(row)) for word, row in zip(words, rows, strict=True))
        weight = replace(_weight(outlook, rows), exact=bool(values))
    fact = UnknownFact(
        path=path,
        words=question.ask if question is not None else world.label(path),
        ask=question.ask if question is not None else f"Please state {world.label(path)}, and name the evidence for it.",
        questions=tuple(asked),
        closes=weight.closes,
        deciding=False,
        disclosed=question is not None or world.disclosed(path),
        effects=effects,
        source=None if question is not None else world.fact(path).source,
    )
    return fact, weight


def _weight(outlook: Outlook, rows: Sequence[Sequence[Bounds]]) -> _Weight:
    ends = [heads(row) for row in rows]
    count = len(rows)
    return _Weight(
        closes=sum(best == worst for best, worst in ends) / count,
        narrows=sum(_gap(outlook.ends) - _gap(each) for each in ends) / count,
        lowers=sum(_width(outlook.bounds) - _width(row) for row in rows) / count,
    )


def _gap(ends: Ends) -> int:
    """How many decisions lie between the ends; no decision counts as one more than all."""
    best, worst = ends
    return (Decision.REJECT.rank + 1 if worst is None else worst.rank) - (-1 if best is None else best.rank) if best is not worst else 0


def _width(bounds: Sequence[Bounds]) -> float:
    return sum(float(each.worst.residuals[0] - each.best.residuals[0]) for each in bounds)


def _words(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return answer_words(str(value)) if not isinstance(value, Unknown) else value.value
