"""Assessments whose documents hold hostile text, each with a neutral twin."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from vendor_risk.assess.assessment import Assessment
from vendor_risk.report.parts.room import _CAPITAL, _FULL, _NARROW, _WIDE, _width
from vendor_risk.report.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable

_FREE = """
vendor deployment_title model_name operator_name organisation engagement purpose owner title ask because remedy because_outcome value words
publisher note party_name country name category subjects reason by role said derived benchmark metric claimed_by place_words data
incorporated said_by answer why assumptions access_laws
"""
FREE = frozenset(_FREE.split())
"""Fields that hold text of documents and nothing else."""

_NEUTRAL = {_NARROW: "i", _WIDE: "%", _CAPITAL: "À", _FULL: "深", 1.0: "1"}
_KEPT = frozenset(" ,;:.-")
"""Where a line may be cut, and what is left out before the cut."""


def twin(text: str) -> str:
    """Return a text of no meaning that takes as much room as the shown form of another."""
    return "".join(character if character in _KEPT else _NEUTRAL[_width(character)] for character in plain(text))


def rewritten(assessment: Assessment, text: Callable[[str], str], *, url: str | None = None) -> Assessment:
    """Return the assessment with every free text passed through `text`, and every address replaced where `url` is given."""

    def walk(value: object, key: str) -> object:
        if isinstance(value, dict):
            return {name: walk(item, name) for name, item in value.items()}
        if isinstance(value, list):
            return [walk(item, key) for item in value]
        if isinstance(value, str) and key == "url" and url is not None:
            return url
        return text(value) if isinstance(value, str) and key in FREE else value

    return Assessment.from_json(json.dumps(walk(json.loads(assessment.to_json()), "")))
