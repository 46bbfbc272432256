"""Lists of the decision page: gates, conditions, what would settle it, the other routes; each stops when the page is full."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from ..plain import plain, sentence
from ..tone import verdict
from ..words import count, iso, span
from .effect import effect_words
from .room import fitted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    from ...assess.assessment import Assessment
    from ...assess.condition import Condition
    from ...assess.question_result import QuestionResult
    from ...assess.unknown_fact import UnknownFact
    from .room import Room

    Item = TypeVar("Item")

_MOST, _ROUTES = 5, 6
_HEAD, _COLUMNS, _REST = 2.6, 1.2, 1.2


class Listed(TypedDict):
    """The head of a list that is told in full elsewhere: `rest` says how many more there are, empty when none."""

    items: list[dict[str, str]]
    rest: str


def fitting(
    items: Sequence[Item],
    room: Room,
    noun: str,
    shown: Callable[[Item], dict[str, str]],
    lines: Callable[[dict[str, str]], float],
    *,
    head: float = _HEAD,
    most: int = _MOST,
) -> Listed:
    """Show items while the page has room, one line kept for saying how many are left."""
    kept: list[dict[str, str]] = []
    if not items or not room.take(_REST):
        return {"items": kept, "rest": count(len(items), noun) if items else ""}
    if room.take(head):
        for item in items[:most]:
            row = shown(item)
            if not room.take(lines(row)):
                break
            kept.append(row)
        if len(kept) == len(items):
            room.left += _REST
    left = len(items) - len(kept)
    return {"items": kept, "rest": count(left, f"more {noun}") if left and kept else count(left, noun) if left else ""}


def gates(assessment: Assessment, room: Room) -> Listed:
    """The gates that stand whatever is unknown, and what would lift each."""
    standing = [question for question in assessment.gates if question.gate_best != "none"]
    return fitting(standing, room, "gate", _gate, lambda row: 0.4 + room.lines(row["remedy"], 0.7))


def _gate(question: QuestionResult) -> dict[str, str]:
    return {"question": plain(question.id), "gate": question.gate_best, "remedy": sentence(fitted(question.remedy, 130))}


def conditions(assessment: Assessment, room: Room) -> Listed:
    """What must be done by whom by when."""
    return fitting(assessment.conditions, room, "condition", _condition, _condition_lines(room), head=_HEAD + _COLUMNS)


def _condition(condition: Condition) -> dict[str, str]:
    return {
        "question": plain(condition.question),
        "remedy": sentence(fitted(condition.remedy, 120)),
        "owner": fitted(condition.owner, 40),
        "due": iso(condition.due),
        "possible": "if the finding is confirmed" if condition.possible else "",
    }


def _condition_lines(room: Room) -> Callable[[dict[str, str]], float]:
    return lambda row: 0.45 + max(room.lines(f"{row['remedy']} {row['possible']}", 0.54), room.lines(row["owner"], 0.2))


def settle(assessment: Assessment, room: Room) -> Listed:
    """The unknown facts that can change the decision, the most decisive first, and what each answer would decide."""
    by_path = {unknown.path: unknown for unknown in assessment.unknowns}
    deciding = [by_path[path] for path in assessment.deciding_unknowns if path in by_path]
    return fitting(deciding, room, "deciding unknown", _settling, lambda row: 0.3 + room.lines(f"{row['ask']} {row['effect']}", 0.9))


def _settling(unknown: UnknownFact) -> dict[str, str]:
    return {"ask": fitted(unknown.ask, 130), "effect": effect_words(unknown, 110)}


def routes(assessments: Sequence[Assessment], current: Assessment, room: Room) -> Listed:
    """The other routes for the same use, with their decisions; all that fit or none."""
    others = [one for one in assessments if one.subject != current.subject][:_ROUTES]
    if not others or not room.take(2.2 + 1.15 * len(others)):
        return {"items": [], "rest": ""}
    rows = []
    for one in others:
        shown = verdict(one)
        word = f"{shown['word']}: {shown['ends']}" if shown["incomplete"] else shown["word"]
        title = fitted(one.subject.deployment_title or one.subject.deployment, 50)
        rows.append({"title": title, "tone": shown["tone"], "word": word, "risk": span(one.score)})
    return {"items": rows, "rest": ""}
