"""Considerations: cost, efficiency, data, functionality and security, each with what is known and how far to believe it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from ..chart import bar
from ..fact import MARKS, FactShown, distinct
from ..plain import clip, plain
from ..words import count, ends, money, number, quantity, span
from .room import Room

if TYPE_CHECKING:
    from ...assess.assessment import Assessment
    from ...assess.domain_result import DomainResult
    from .part import Matter, Part

_FEWEST, _MOST = 3, 8
_DAY = "as_of"
_CLAIM = re.compile(r"model\.claims\[\d+\]\.")
"""What a claim says stands in its own line, beside how far it is validated."""
_CLAIMS = {"claimed": "claimed", "reproduced": "validated", "contradicted": "contradicted", "not_claimed": "unknown"}
_TOP, _HEAD, _LINE, _CHARACTERS = 5.5, 3.2, 4.75, 0.66
"""Lines of the page's heading and of a block's; the height of a line, in mm; characters on a mm."""
_SHARES: dict[Literal["words", "value", "where"], float] = {"words": 0.49, "value": 0.135, "where": 0.2}
"""The share of the page's width that each column of a fact has."""


def considerations_part(matter: Matter) -> Part | None:
    """Return a block for each domain that the policy calls a consideration, the facts behind findings first, together one page."""
    domains = [domain for domain in matter.assessment.domains if domain.consideration]
    if not domains:
        return None
    lines = [_lines(matter, domain) for domain in domains]
    shown = _fitting(lines, Room.of(matter.paper, _LINE, _CHARACTERS))
    blocks = [_block(matter, domain, known, most) for domain, known, most in zip(domains, lines, shown, strict=True)]
    marks = {line["mark"] for known in lines for line in known}
    return {"blocks": blocks, "key": [{"mark": mark, "meaning": meaning} for mark, meaning in MARKS.items() if mark in marks]}


def _fitting(lines: list[list[FactShown]], room: Room) -> list[int]:
    """How many facts of each domain the page has room for: the same number of each, as far as a domain has as many."""
    room.left -= _TOP + _HEAD * len(lines)
    shown = [0] * len(lines)
    for index in range(_MOST):
        for which, known in enumerate(lines):
            fits = index < len(known) and room.take(max(room.lines(known[index][name], share) for name, share in _SHARES.items()))
            if (fits or (index < _FEWEST and index < len(known))) and shown[which] == index:
                shown[which] += 1
    return shown


def _lines(matter: Matter, domain: DomainResult) -> list[FactShown]:
    """What is known in a domain: figures worked out first, then the facts behind its findings, the largest first."""
    asked = [question for question in matter.assessment.questions if question.domain == domain.id]
    ranked = sorted(asked, key=lambda question: (-question.residual.worst, not question.finding))
    facts = [
        fact
        for fact in distinct(fact for question in ranked for fact in question.facts)
        if fact.path != _DAY and not _CLAIM.match(fact.path)
    ]
    known = [*_measured(matter.assessment, domain.id), *(matter.fact(fact) for fact in facts)]
    return [{**line, "words": clip(line["words"], 84), "value": clip(line["value"], 26)} for line in known]


def _block(matter: Matter, domain: DomainResult, lines: list[FactShown], most: int) -> dict[str, object]:
    asked = [question for question in matter.assessment.questions if question.domain == domain.id]
    found = sum(question.certain for question in asked)
    maybe = sum(question.finding and not question.certain for question in asked)
    amounts = {mark: sum(line["mark"] == mark for line in lines) for mark in MARKS}
    return {
        "id": plain(domain.id),
        "title": clip(domain.title, 40),
        "risk": span(domain.residual),
        "bands": ends(domain.band_best, domain.band_worst) if domain.residual else "nothing applicable",
        "bar": bar(domain.residual, domain.inherent, clip(domain.title, 40)),
        "found": f"{count(found, 'finding')}{f', {maybe} more possible' if maybe else ''} of {count(len(asked), 'question')}",
        "lines": lines[:most],
        "total": count(len(lines), "fact"),
        "amounts": [{"mark": mark, "words": f"{amount} {mark}"} for mark, amount in amounts.items() if amount],
        "rest": count(len(lines) - most, "more fact") if len(lines) > most else "",
    }


def _measured(assessment: Assessment, domain: str) -> list[FactShown]:
    """The figures the engine worked out itself: the month's bill, its energy, the benchmarks."""
    if domain == "cost" and (assessment.cost.lines or assessment.cost.unknowns):
        cost = assessment.cost
        mark = "unknown" if cost.month is None else "claimed"
        return [_line("bill of a month, from volume and price", money(cost.month, cost.currency), mark)]
    if domain == "efficiency" and (assessment.energy.kwh_month is not None or assessment.energy.unknowns):
        energy = assessment.energy
        mark = "unknown" if energy.kwh_month is None else "validated" if energy.measured else "claimed"
        lines = [_line("energy of a month in kWh", number(energy.kwh_month), mark)]
        return [
            *lines,
            _line("emissions of a month in kg CO2e", number(energy.kgco2e_month), mark if energy.kgco2e_month is not None else "unknown"),
        ]
    if domain == "functionality":
        return [
            _line(
                clip(
                    f"{claim.benchmark}, {claim.metric}"
                    + (f" (required: {quantity(claim.required)})" if claim.required is not None else ""),
                    120,
                ),
                quantity(claim.claimed),
                _CLAIMS[claim.validation],
            )
            for claim in sorted(assessment.claims, key=lambda claim: claim.required is None)
            if claim.topic == "capability"
        ]
    return []


def _line(words: str, value: str, mark: str) -> FactShown:
    return {
        "words": words,
        "value": value,
        "mark": mark,
        "where": "" if mark == "unknown" else "worked out",
        "assurance": "",
        "sources": [],
    }
