"""Summary: the second of two pages: what was found, what to do, what is not known, where the data goes, whatever the documents hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chart import ticks
from . import short
from .room import Room

if TYPE_CHECKING:
    from .part import Matter, Part

_LINE, _CHARACTERS = 4.5, 124 / 176
"""How high a line of text is, in mm, and how many characters of it stand on a mm."""

_FIXED = 9.5
"""The lines that the title, the heads above the two columns and the record take."""

_BAR = 1.55
_UNKNOWNS = 0.3
"""The share of the room that is kept for what is not known."""

_MOST = 16


def summary_part(matter: Matter) -> Part:
    """Return the words of the page; every text on it is cut and every list stops in time, so that the page is one page."""
    assessment, paper = matter.assessment, matter.paper
    domains, where = short.domains(assessment), short.where(assessment)
    room = Room(paper.high / _LINE, int(paper.wide * _CHARACTERS))
    room.left -= _FIXED + max(_BAR * len(domains), short.where_lines(room, where, 0.31))
    kept = room.left * _UNKNOWNS if assessment.unknowns else 0.0
    room.left -= kept
    findings = short.findings(assessment, room, _MOST)
    room.left += kept
    return {
        "domains": domains,
        "ticks": ticks(assessment.scale),
        "where": where,
        "findings": findings,
        "unknowns": short.unknowns(assessment, room, _MOST),
    }
