"""Unknowns: what nobody has stated, most decisive first, as questions that can be sent as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..plain import clip, plain
from ..words import count
from .effect import effect_words

if TYPE_CHECKING:
    from ...assess.unknown_fact import UnknownFact
    from .part import Matter, Part


def unknowns_part(matter: Matter) -> Part | None:
    """Return the questions to ask, those that can move the decision apart from the others; nothing when all is known."""
    assessment = matter.assessment
    if not assessment.unknowns:
        return None
    asked = {unknown.path for unknown in assessment.unknowns}
    rank = {path: index for index, path in enumerate(path for path in assessment.deciding_unknowns if path in asked)}
    ranked = sorted(assessment.unknowns, key=lambda unknown: rank.get(unknown.path, len(rank)))
    rows = [_row(number, unknown) for number, unknown in enumerate(ranked, start=1)]
    deciding, others = rows[: len(rank)], rows[len(rank) :]
    return {
        "deciding": deciding,
        "others": others,
        "settled": "" if deciding else "The decision stands whatever the answers are; they narrow the risk.",
        "total": count(len(ranked), "thing is", "things are"),
    }


def _row(number: int, unknown: UnknownFact) -> dict[str, object]:
    refused = "" if unknown.disclosed else "asked before and not disclosed: it counts at its worst"
    return {
        "number": number,
        "ask": clip(unknown.ask, 300),
        "path": plain(unknown.path),
        "where": plain(str(unknown.source)) if unknown.source else "",
        "questions": ", ".join(plain(question) for question in unknown.questions),
        "effect": effect_words(unknown, 200) if unknown.deciding else "",
        "refused": refused,
    }
