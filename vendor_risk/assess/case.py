"""Case: the test of a policy, judged and held against what must come of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.errors import UsageError, suggest

from .agreements import SERVICE
from .assess import assess
from .residency_rule import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vendor_risk.policy import Expected, ReadyCase

    from .assessment import Assessment
    from .decision import Decision


@dataclass(frozen=True, slots=True)
class Difference:
    """What came out otherwise than a case expects, both in words."""

    what: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.what}: expected {self.expected}, found {self.found}"


def run_case(ready: ReadyCase) -> Assessment:
    """Judge a case; raises as `assess` does."""
    case = ready.case
    return assess(ready.dossier, case.deployment, ready.engagement, ready.policy, ready.answers, as_of=case.as_of)


def differences(ready: ReadyCase) -> tuple[Difference, ...]:
    """Judge a case and list what comes out otherwise than it expects; nothing where all is as it must be.

    Raises `UsageError` for a question, determination or rule that the policy does not have.
    """
    return compared(ready)[0]


def compared(ready: ReadyCase) -> tuple[tuple[Difference, ...], Assessment]:
    """Judge a case and return what comes out otherwise than it expects, with the assessment; raises as `differences` does."""
    _known(ready)
    assessment = run_case(ready)
    found = (*_decisions(assessment, ready.case.expect), *_questions(assessment, ready.case.expect), *_verdicts(assessment, ready))
    return tuple(difference for difference in found if difference.expected != difference.found), assessment


def _known(ready: ReadyCase) -> None:
    expect, policy = ready.case.expect, ready.policy
    for what, named, known in (
        ("question", expect.questions, [question.id for question in policy.questions]),
        ("determination", expect.determinations, list(policy.determinations)),
        ("residency rule", expect.residency, [rule.id for rule in policy.residency]),
    ):
        for name in named:
            if name not in known:
                raise UsageError(f"no {what} {name!r} in the policy{suggest(name, known)}")


def _decisions(assessment: Assessment, expect: Expected) -> Iterator[Difference]:
    if expect.decision is not None:
        either = f"{_word(assessment.best)} or {_word(assessment.worst)}"
        yield Difference("decision", expect.decision, either if assessment.incomplete else _word(assessment.decision))
    if expect.best is not None:
        yield Difference("decision at the best", expect.best, _word(assessment.best))
    if expect.worst is not None:
        yield Difference("decision at the worst", expect.worst, _word(assessment.worst))


def _questions(assessment: Assessment, expect: Expected) -> Iterator[Difference]:
    for id_, outcomes in expect.questions.items():
        result = assessment.question(id_)
        possible = [outcome.value for outcome in result.possible]
        if tuple(outcomes) == ("not_answered",):
            yield Difference(id_, "not_answered", result.outcome.value)
        else:
            yield Difference(id_, _either(outcomes), _either(possible))


def _verdicts(assessment: Assessment, ready: ReadyCase) -> Iterator[Difference]:
    """Compare the worst verdict over all subjects and over all places: one that is open is none yet."""
    for id_, verdict in ready.case.expect.determinations.items():
        order = ready.policy.determinations[id_].verdicts
        results = [result for result in assessment.determinations if result.id == id_]
        if isinstance(verdict, str):
            yield Difference(f"determination {id_}", verdict, _concluded(order, [result.possible for result in results]))
            continue
        for subject, word in verdict.items():
            found = [result.possible for result in results if subject in _names(ready, result.subject)]
            what = f"determination {id_} on {subject}"
            yield Difference(what, word, _concluded(order, found) if found else "nothing of that name")
    for rule, word in ready.case.expect.residency.items():
        verdicts = [verdict.possible for verdict in assessment.residency if verdict.rule == rule]
        best = max((WORDS.index(possible[0]) for possible in verdicts), default=0)
        worst = max((WORDS.index(possible[-1]) for possible in verdicts), default=0)
        yield Difference(f"residency {rule}", word, WORDS[best] if best == worst else "undetermined")


def _concluded(order: Sequence[str], results: Sequence[Sequence[str]]) -> str:
    """Return the worst verdict of several, each the verdicts that may come, the worst first."""
    surest = min((order.index(possible[-1]) for possible in results), default=len(order) - 1)
    gravest = min((order.index(possible[0]) for possible in results), default=len(order) - 1)
    return order[surest] if surest == gravest else "undetermined"


def _names(ready: ReadyCase, path: str) -> Iterator[str]:
    """Yield what a case may call a subject by: what its path ends in, and the id that an item of a list has."""
    end = path.rpartition(".")[2]
    yield end
    if path == SERVICE:
        yield "service"
    listed = _ITEM.fullmatch(path)
    if listed:
        yield getattr(ready.engagement, listed[1])[int(listed[2])].id


_ITEM = re.compile(r"engagement\.(agreements|persons|conduct)\[(\d+)\]")


def _word(decision: Decision | None) -> str:
    return "no decision" if decision is None else decision.value


def _either(words: Iterable[str]) -> str:
    return " or ".join(sorted(words))
