"""Residency: the verdicts of the residency rules as a matrix, rule by place, and why they are what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..plain import clip, plain, sentence
from ..words import words

if TYPE_CHECKING:
    from ...assess.verdict import ResidencyVerdict, ResidencyWord
    from .part import Matter

VERDICTS: dict[ResidencyWord, str] = {
    "permitted": "the rule allows it",
    "safeguarded": "allowed with the safeguards that are named for it",
    "prohibited": "the rule forbids it",
    "undetermined": "what is known does not decide it",
    "not_applicable": "the rule does not speak of it",
}
WORST_FIRST: tuple[ResidencyWord, ...] = ("prohibited", "undetermined", "safeguarded", "permitted", "not_applicable")
_COLUMNS = 6


def matrices(matter: Matter) -> list[dict[str, object]]:
    """The residency matrix, rule by place, in pieces that fit a page; rules that speak of no place are left to `silent`."""
    verdicts = [verdict for verdict in matter.assessment.residency if verdict.rule not in _silent(matter)]
    paths = [place.path for place in matter.assessment.places]
    paths += [path for path in dict.fromkeys(verdict.place for verdict in verdicts) if path not in paths]
    found = {(verdict.rule, verdict.place): verdict for verdict in verdicts}
    rules = list(dict.fromkeys((verdict.rule, verdict.title) for verdict in verdicts))
    if not rules:
        return []
    return [
        {
            "places": [{"mark": matter.place_marks.get(path, "?"), "words": _place_words(matter, path)} for path in piece],
            "rules": [
                {"id": plain(rule), "title": clip(name, 110), "cells": [_cell(found.get((rule, path))) for path in piece]}
                for rule, name in rules
            ],
        }
        for piece in (paths[start : start + _COLUMNS] for start in range(0, len(paths), _COLUMNS))
    ]


def silent(matter: Matter) -> list[str]:
    """Name the rules that speak of none of the places."""
    titles = {verdict.rule: verdict.title for verdict in matter.assessment.residency}
    return [f"{clip(titles[rule], 110)} ({plain(rule)})" for rule in _silent(matter)]


def _silent(matter: Matter) -> list[str]:
    spoken: dict[str, bool] = {}
    for verdict in matter.assessment.residency:
        spoken[verdict.rule] = spoken.get(verdict.rule, False) or verdict.verdict != "not_applicable"
    return [rule for rule, speaks in spoken.items() if not speaks]


def _cell(verdict: ResidencyVerdict | None) -> dict[str, str]:
    word = verdict.verdict if verdict else "not_applicable"
    return {"verdict": word, "word": "–" if word == "not_applicable" else words(word)}


def _place_words(matter: Matter, path: str) -> str:
    for place in matter.assessment.places:
        if place.path == path:
            return clip(f"{words(place.activity)}, {place.country}", 40)
    return clip(path, 40)


def reasons(matter: Matter) -> list[dict[str, object]]:
    """Why each verdict that stands in the way is what it is; the same reason is told once."""
    told: dict[tuple[str, ResidencyWord, str], list[str]] = {}
    for verdict in matter.assessment.residency:
        if verdict.verdict in {"prohibited", "undetermined", "safeguarded"}:
            marks = told.setdefault((verdict.rule, verdict.verdict, verdict.because), [])
            marks.append(matter.place_marks.get(verdict.place, "?"))
    ranked = sorted(told.items(), key=lambda item: WORST_FIRST.index(item[0][1]))
    return [
        {
            "rule": plain(rule),
            "verdict": verdict,
            "word": words(verdict),
            "places": ", ".join(marks),
            "because": sentence(clip(because, 300)),
        }
        for (rule, verdict, because), marks in ranked
    ]
