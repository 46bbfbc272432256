"""Compared: several vendors or routes for one use, a row each and then a page each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..canonical import digest_of
from ..chart import bar, ticks
from ..plain import plain, sentence, slug
from ..tone import steps, verdict
from ..words import count, day, series, span
from . import short
from .decision import figures
from .listed import conditions, gates, settle
from .room import Room, fitted
from .routes import row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...assess.assessment import Assessment
    from .part import Matter, Part

_WHY, _MOST = 3, 8
_LINE, _CHARACTERS = 4.5, 122 / 176
"""How high a line of text is, in mm, and how many characters of it stand on a mm."""

_FIXED = 21.0
"""The lines that the title, the decision, the figures, the heads and the digest take."""

_BAR = 1.55
_TITLE, _TITLE_LINE = 0.36, 1.9


def compared_part(assessments: Sequence[Assessment]) -> Part:
    """Return the first page: what for, how many of which decision, and a row each, the most acceptable first as they come."""
    subject, assessment = assessments[0].subject, assessments[0]
    return {
        "organisation": fitted(subject.organisation, 60),
        "use": fitted(subject.engagement, 70),
        "purpose": sentence(fitted(subject.purpose, 160)),
        "owner": fitted(subject.owner, 80),
        "day": day(assessment.as_of),
        "policy": fitted("; ".join(f"{policy.title} {policy.version}" for policy in assessment.policy), 90),
        "counts": _counts(assessments),
        "rows": [
            {**row(each), "vendor": fitted(each.subject.vendor, 50), "anchor": _anchor(each, at)} for at, each in enumerate(assessments, 1)
        ],
    }


def _anchor(assessment: Assessment, number: int) -> str:
    return f"way-{number}-{slug(assessment.subject.deployment)[:40]}"


def _counts(assessments: Sequence[Assessment]) -> list[dict[str, str]]:
    """How many come to which decision, in the order of the rows."""
    tally: dict[tuple[str, str], int] = {}
    for each in assessments:
        shown = verdict(each)
        key = (shown["tone"], shown["word"])
        tally[key] = tally.get(key, 0) + 1
    return [{"tone": tone, "word": word, "number": str(number)} for (tone, word), number in tally.items()]


def way_part(matter: Matter, number: int) -> Part:
    """Return the page of one vendor and route; every text on it is cut and every list stops in time, so that the page is one page."""
    assessment, paper = matter.assessment, matter.paper
    subject, shown = assessment.subject, verdict(assessment)
    domains, where = short.domains(assessment), short.where(assessment)
    part: dict[str, object] = {
        "number": number,
        "anchor": _anchor(assessment, number),
        "vendor": fitted(subject.vendor, 40),
        "route": fitted(subject.deployment_title or subject.deployment, 60),
        "verdict": shown,
        "steps": steps(assessment),
        "figures": figures(assessment),
        "bar": bar(assessment.score, assessment.inherent, "All domains together"),
        "ticks": ticks(assessment.scale),
        "why": [sentence(fitted(reason, 200)) for reason in assessment.why[:_WHY]],
        "domains": domains,
        "where": where,
        "digest": digest_of(assessment),
        "inputs": series([plain(fitted(each.name, 40)) for each in assessment.inputs]),
    }
    room = Room(paper.high / _LINE, int(paper.wide * _CHARACTERS))
    room.left -= _FIXED + max(_BAR * len(domains), short.where_lines(room, where, 0.31))
    room.left -= sum(room.lines(sentence(fitted(reason, 200)), 0.93) for reason in assessment.why[:_WHY])
    room.left -= _TITLE_LINE * (room.lines(f"{part['vendor']}, {part['route']}", _TITLE) - 1)
    lists = {"settle": settle, "gates": gates, "conditions": conditions}
    order = ("settle", "gates", "conditions") if shown["incomplete"] else ("gates", "conditions", "settle")
    for name in order:
        part[name] = lists[name](assessment, room)
    part["findings"] = short.findings(assessment, room, _MOST)
    part["coverage"] = f"{count(len(assessment.unknowns), 'thing is', 'things are')} not known" if assessment.unknowns else "all is known"
    part["risk"] = span(assessment.score)
    return part
