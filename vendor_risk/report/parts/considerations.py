"""Considerations: cost, efficiency, data, functionality and security, each with what is known and how far to believe it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chart import bar
from ..fact import MARKS, FactShown, distinct, fact_shown
from ..plain import clip, plain
from ..words import count, ends, money, number, quantity, span

if TYPE_CHECKING:
    from ...assess.assessment import Assessment
    from ...assess.domain_result import DomainResult
    from .part import Matter, Part

_FACTS = 4
_DAY = "as_of"
_CLAIMS = {"claimed": "claimed", "reproduced": "validated", "contradicted": "contradicted", "not_claimed": "unknown"}


def considerations_part(matter: Matter) -> Part | None:
    """Return a block for each domain that the policy calls a consideration, the facts behind findings first."""
    domains = [domain for domain in matter.assessment.domains if domain.consideration]
    if not domains:
        return None
    lines = {domain.id: _lines(matter, domain) for domain in domains}
    blocks = [_block(matter, domain, lines[domain.id]) for domain in domains]
    marks = {line["mark"] for known in lines.values() for line in known[:_FACTS]}
    key = [{"mark": mark, "meaning": meaning} for mark, meaning in MARKS.items() if mark in marks]
    return {"blocks": blocks, "key": key}


def _lines(matter: Matter, domain: DomainResult) -> list[FactShown]:
    """What is known in a domain: figures worked out first, then the facts behind its findings, the largest first."""
    asked = [question for question in matter.assessment.questions if question.domain == domain.id]
    ranked = sorted(asked, key=lambda question: (-question.residual.worst, not question.finding))
    facts = [fact for fact in distinct(fact for question in ranked for fact in question.facts) if fact.path != _DAY]
    return [*_measured(matter.assessment, domain.id), *(fact_shown(fact, matter.contradicted) for fact in facts)]


def _block(matter: Matter, domain: DomainResult, lines: list[FactShown]) -> dict[str, object]:
    asked = [question for question in matter.assessment.questions if question.domain == domain.id]
    found = sum(question.certain for question in asked)
    maybe = sum(question.finding and not question.certain for question in asked)
    return {
        "id": plain(domain.id),
        "title": clip(domain.title, 40),
        "risk": span(domain.residual),
        "bands": ends(domain.band_best, domain.band_worst) if domain.residual else "nothing applicable",
        "bar": bar(domain.residual, domain.inherent, clip(domain.title, 40)),
        "found": f"{count(found, 'finding')}{f', {maybe} more possible' if maybe else ''} of {count(len(asked), 'question')}",
        "lines": [{**line, "words": clip(line["words"], 84), "value": clip(line["value"], 26)} for line in lines[:_FACTS]],
        "rest": count(len(lines) - _FACTS, "more fact") if len(lines) > _FACTS else "",
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
        ][:_FACTS]
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
