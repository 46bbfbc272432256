"""Decision page: all that is needed to decide, on one page whatever the documents hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chart import bar, ticks
from ..plain import clip, sentence
from ..tone import steps, verdict
from ..words import ROUTES, count, day, ends, span, words
from .listed import conditions, gates, routes, settle
from .review import review_by
from .room import Room

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...assess.assessment import Assessment
    from .part import Matter, Part

_WHY, _ASSUMPTIONS = 3, 2
_LINES = 47
"""Lines of text that an A4 page holds besides its margins, with the decision, the figures and the signature taken off."""

_FIXED = 21.5
_TITLE = 44


def decision_part(matter: Matter) -> Part:
    """Return the words of the decision page; every text on it is cut and every list stops in time, so that the page is one page."""
    assessment = matter.assessment
    until, why_until = review_by(assessment)
    shown = verdict(assessment)
    part: dict[str, object] = {
        **_subject(assessment),
        "verdict": shown,
        "steps": steps(assessment),
        "figures": _figures(assessment),
        "bar": bar(assessment.score, assessment.inherent, "All domains together"),
        "ticks": ticks(),
        "why": [sentence(clip(reason, 230)) for reason in assessment.why[:_WHY]],
        "assumptions": [sentence(clip(text, 150)) for text in assessment.assumptions[:_ASSUMPTIONS]],
        "assumptions_rest": _more(len(assessment.assumptions) - _ASSUMPTIONS, "assumption"),
        "open": _open(assessment),
        "review_by": day(until),
        "review_why": why_until,
    }
    room = Room(_LINES)
    room.left -= _FIXED + _lines(room, part)
    lists = {"settle": settle, "gates": gates, "conditions": conditions}
    order = ("settle", "gates", "conditions") if shown["incomplete"] else ("gates", "conditions", "settle")
    for name in order:
        part[name] = lists[name](assessment, room)
    part["routes"] = routes(matter.routes, assessment, room)
    return part


def _subject(assessment: Assessment) -> dict[str, object]:
    subject = assessment.subject
    return {
        "vendor": clip(subject.vendor, 40),
        "route": clip(subject.deployment_title or subject.deployment, 60),
        "route_kind": ROUTES.get(subject.route, words(subject.route)),
        "model": clip(subject.model_name, 50),
        "operator": clip(subject.operator_name, 100),
        "organisation": clip(subject.organisation, 60),
        "use": clip(subject.engagement, 70),
        "purpose": sentence(clip(subject.purpose, 160)),
        "owner": clip(subject.owner, 80),
        "day": day(assessment.as_of),
        "policy": clip("; ".join(f"{policy.title} {policy.version}" for policy in assessment.policy), 90),
    }


def _lines(room: Room, part: Mapping[str, object]) -> int:
    """How many lines the texts above the lists take beyond one each."""
    texts = [f"{part['use']} {part['purpose']}", f"{part['model']}, {part['route_kind']}, operated by {part['operator']}"]
    why = part["why"] if isinstance(part["why"], list) else []
    assumptions = part["assumptions"] if isinstance(part["assumptions"], list) else []
    above = sum(room.lines(text, 0.8) for text in texts) - len(texts)
    title = 3 * (len(f"{part['vendor']} {part['route']}") // _TITLE)
    told = sum(room.lines(reason, 0.95) for reason in why) + 2 * bool(why)
    assumed = room.lines(" ".join([*assumptions, str(part["assumptions_rest"])]) + " " * 40) + 1 if assumptions else 0
    return above + title + told + assumed + 2 * bool(part["open"])


def _figures(assessment: Assessment) -> list[dict[str, str]]:
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
    return count(left, f"more {noun}") if left > 0 else ""
