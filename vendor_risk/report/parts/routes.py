"""Routes: every way of getting the model for the same use, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..chart import bar
from ..plain import clip, plain, sentence
from ..tone import verdict
from ..words import ROUTES, count, ends, money, series, span, words
from .control import by_answer

if TYPE_CHECKING:
    from ...assess.assessment import Assessment
    from .part import Matter, Part


_NARROW = 28
"""Characters of a region's name that the narrow column of the table holds on two lines."""


def routes_part(matter: Matter) -> Part | None:
    """Return one row for each route; nothing unless there are at least two."""
    rows = [row(route, matter.assessment) for route in matter.routes]
    return {"rows": rows} if rows[1:] else None


def row(route: Assessment, current: Assessment | None = None) -> dict[str, object]:
    """Return one route as a row; the current one, where there is one, is what the report is about."""
    subject = route.subject
    return {
        "title": clip(subject.deployment_title or subject.deployment, 60),
        "kind": ROUTES.get(subject.route, words(subject.route)),
        "current": current is not None and (subject.vendor, subject.deployment) == (current.subject.vendor, current.subject.deployment),
        "verdict": verdict(route),
        "risk": span(route.score),
        "bands": ends(route.band_best, route.band_worst) if route.score else "",
        "bar": bar(route.score, route.inherent, clip(subject.deployment_title, 60)),
        "hosted": hosted(route),
        "controlled": by_answer(_control(route)),
        "cost": money(route.cost.month, route.cost.currency),
        "budget": _budget(route),
        "needed": needed(route),
    }


def hosted(assessment: Assessment) -> str:
    """Say in which countries our data is hosted, the merely possible ones last."""
    certain: list[str] = []
    possible: list[str] = []
    for place in assessment.places:
        if place.hosted:
            (possible if place.use == "possible" else certain).append(clip(place.country, 40))
    sure = list(dict.fromkeys(certain))
    maybe = [country for country in dict.fromkeys(possible) if country not in sure]
    told = series(sure)
    if maybe:
        told += f"{'; ' if told else ''}possibly {series(maybe, 'or')}"
    return told or "not stated"


def controlled(assessment: Assessment) -> list[str]:
    """Say for each region that the policy asks control of who of the parties is controlled from there."""
    return [f"{region}: {answer}" for region, answer in _control(assessment)] or ["not stated"]


def _control(assessment: Assessment) -> list[tuple[str, str]]:
    """Each region that the policy asks control of, with the worst that is said of a party."""
    regions = dict.fromkeys(region for party in assessment.parties for region, _ in party.controlled)
    found = []
    for region in regions:
        answers = {dict(party.controlled).get(region, "unknown") for party in assessment.parties}
        worst = "yes" if "yes" in answers else "unknown" if "unknown" in answers else "no"
        found.append((_short(region, assessment.region(region)), worst))
    return found


def _short(region: str, title: str) -> str:
    """A region's title where a narrow column holds it, else its id in words; the parties' table has the title in full."""
    return clip(title if len(title) <= _NARROW else words(region).capitalize(), _NARROW)


def _budget(assessment: Assessment) -> str:
    cost = assessment.cost
    if cost.budget is None:
        return ""
    if cost.within_budget is None:
        return f"budget {money(cost.budget, cost.budget_currency)}"
    return f"{'within' if cost.within_budget else 'above'} the budget of {money(cost.budget, cost.budget_currency)}"


def needed(assessment: Assessment) -> str:
    """Say in one sentence what would have to be true for this route to be taken."""
    by_path = {unknown.path: unknown for unknown in assessment.unknowns}
    for path in assessment.deciding_unknowns:
        if path in by_path:
            rest = len(assessment.deciding_unknowns) - 1
            more = f" (and {count(rest, 'more unknown')})" if rest else ""
            return sentence(f"To be stated: {clip(by_path[path].words, 90)}{more}")
    standing = [question for question in assessment.gates if question.gate_best != "none"]
    if standing:
        rest = len(standing) - 1
        more = f" {count(rest, 'more gate')} {'stands' if rest == 1 else 'stand'}." if rest else ""
        return f"{plain(standing[0].id)}: {sentence(clip(standing[0].remedy, 110))}{more}"
    if assessment.conditions:
        rest = len(assessment.conditions) - 1
        more = f" {count(rest, 'more condition')}." if rest else ""
        return f"{plain(assessment.conditions[0].question)}: {sentence(clip(assessment.conditions[0].remedy, 110))}{more}"
    return "Nothing more."
