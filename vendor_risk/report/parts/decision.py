"""Decision page: all that is needed to decide, on one page whatever the documents hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chart import bar, ticks
from ..plain import sentence
from ..tone import steps, verdict
from ..words import ROUTES, count, day, ends, span, words
from .listed import conditions, gates, routes, settle
from .review import review_by
from .room import Room, fitted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...assess.assessment import Assessment
    from .part import Matter, Part

_WHY, _ASSUMPTIONS = 3, 2
_FIXED = 25.4
_TITLE, _TITLE_LINE = 0.38, 2.4
"""The title's size: the share of an ordinary line's characters that one of its lines holds, and how high that line is."""

_ASSUMED = "Illustrative. And 99 more assumptions: section 99."


def decision_part(matter: Matter) -> Part:
    """Return the words of the decision page; every text on it is cut and every list stops in time, so that the page is one page."""
    assessment = matter.assessment
    until, why_until = review_by(assessment)
    shown = verdict(assessment)
    part: dict[str, object] = {
        **_subject(assessment),
        "verdict": shown,
        "steps": steps(assessment),
        "figures": figures(assessment),
        "bar": bar(assessment.score, assessment.inherent, "All domains together"),
        "ticks": ticks(assessment.scale),
        "why": [sentence(fitted(reason, 230)) for reason in assessment.why[:_WHY]],
        **_assumed(assessment, _ASSUMPTIONS),
        "open": _open(assessment),
        "review_by": day(until),
        "review_why": why_until,
    }
    room = Room.of(matter.paper)
    if room.left < _FIXED + _lines(room, part):
        part |= _assumed(assessment, 0)
    room.left -= _FIXED + _lines(room, part)
    lists = {"settle": settle, "gates": gates, "conditions": conditions}
    order = ("settle", "gates", "conditions") if shown["incomplete"] else ("gates", "conditions", "settle")
    for name in order:
        part[name] = lists[name](assessment, room)
    part["routes"] = routes(matter.routes, assessment, room)
    return part


def _assumed(assessment: Assessment, most: int) -> dict[str, object]:
    """The first assumptions in full, and how many more there are."""
    return {
        "assumptions": [sentence(fitted(text, 150)) for text in assessment.assumptions[:most]],
        "assumptions_rest": _more(len(assessment.assumptions) - most, "assumption" if most == 0 else "more assumption"),
    }


def _subject(assessment: Assessment) -> dict[str, object]:
    subject = assessment.subject
    return {
        "vendor": fitted(subject.vendor, 46),
        "route": fitted(subject.deployment_title or subject.deployment, 60),
        "route_kind": ROUTES.get(subject.route, words(subject.route)),
        "model": fitted(subject.model_name, 50),
        "operator": fitted(subject.operator_name, 100),
        "organisation": fitted(subject.organisation, 60),
        "use": fitted(subject.engagement, 70),
        "purpose": sentence(fitted(subject.purpose, 160)),
        "owner": fitted(subject.owner, 80),
        "day": day(assessment.as_of),
        "policy": fitted("; ".join(f"{policy.title} {policy.version}" for policy in assessment.policy), 90) + _changes(assessment),
    }


def _changes(assessment: Assessment) -> str:
    """Say on the first page that the policy is not the one that it builds on."""
    number = len(assessment.overrides)
    return f", which changes {count(number, 'value')} of what it extends (see how this was judged)" if number else ""


def _lines(room: Room, part: Mapping[str, object]) -> float:
    """How many lines the texts above the lists take beyond one each."""
    rows = [
        f"{part['use']} {part['purpose']}",
        f"{part['model']}, {part['route_kind']}, operated by {part['operator']}",
        f"{part['owner']}",
        f"{part['day']}, under {part['policy']}",
    ]
    above = sum(room.lines(row, 0.8) - 1 for row in rows) + 2 * (room.lines(f"{part['organisation']}", 0.5) - 1)
    title = _TITLE_LINE * (room.lines(f"{part['vendor']}, {part['route']}", _TITLE) - 1)
    why = sum(room.lines(reason, 0.93) for reason in _texts(part["why"]))
    assumed = room.lines(" ".join([*_texts(part["assumptions"]), _ASSUMED]), 0.95) + 1 if part["assumptions"] else 0
    review = room.lines(f"{part['review_by']} {part['review_why']}", 0.8) - 1
    return above + title + why + 2.4 * bool(why) + assumed + 1.7 * bool(part["open"]) + review


def _texts(value: object) -> list[str]:
    return [str(text) for text in value] if isinstance(value, list) else []


def figures(assessment: Assessment) -> list[dict[str, str]]:
    """Return the three figures of a decision: residual and inherent risk, and how much of it was decided."""
    coverage = assessment.coverage
    bands = ends(assessment.band_best, assessment.band_worst) if assessment.score else "nothing was applicable"
    return [
        {"name": "Residual risk", "value": span(assessment.score), "note": f"{bands}; of 100, after controls"},
        {"name": "Inherent risk", "value": span(assessment.inherent), "note": "of 100, before any control counts"},
        {"name": "Coverage", "value": f"{coverage.decided} of {coverage.total}", "note": "questions decided by what is known"},
    ]


def _open(assessment: Assessment) -> str:
    """Say that something is unknown where it cannot change the decision; where it can, a list says what."""
    if not assessment.unknowns or assessment.deciding_unknowns or assessment.incomplete:
        return ""
    return f"{count(len(assessment.unknowns), 'thing is', 'things are')} not known; no answer changes the decision."


def _more(left: int, noun: str) -> str:
    return count(left, noun) if left > 0 else ""
