"""Flow: where the data goes, what the residency rules say to it, whose law reaches it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cartogram import cartogram
from ..plain import clip, plain
from ..words import UNKNOWN, count, series, words
from .control import by_answer
from .determination import determinations
from .residency import VERDICTS, WORST_FIRST, matrices, reasons, silent

if TYPE_CHECKING:
    from ...assess.assessment import Assessment
    from ...assess.place_result import PlaceResult
    from .part import Matter, Part


def flow_part(matter: Matter) -> Part | None:
    """Return the map of places, the residency matrix, the parties with the laws that reach them, and the legal conclusions."""
    assessment = matter.assessment
    if not (assessment.places or assessment.parties or assessment.residency or assessment.determinations):
        return None
    used = {verdict.verdict for verdict in assessment.residency} | {place.verdict for place in assessment.places}
    return {
        "sender": clip(assessment.subject.organisation, 60),
        "sends": _sends(assessment),
        "countries": _countries(matter),
        "map": cartogram(assessment.places),
        "alternative": _alternative(matter),
        "matrices": matrices(matter),
        "silent": silent(matter),
        "verdict_key": [{"verdict": key, "word": words(key), "meaning": meaning} for key, meaning in VERDICTS.items() if key in used],
        "reasons": reasons(matter),
        "regions": [clip(assessment.region(region), 80) for region in _regions(assessment)],
        "parties": [_party(assessment, index) for index in range(len(assessment.parties))],
        "determinations": determinations(assessment.determinations, matter.place_marks),
        "collected": [{"category": clip(c.category, 60), "subjects": clip(c.subjects, 40)} for c in assessment.collected],
    }


def _sends(assessment: Assessment) -> str:
    data = dict.fromkeys(name for verdict in assessment.residency for name in verdict.data)
    return clip(f"sends {series([words(name.rpartition('.')[2]) for name in data])}" if data else "sends its data", 120)


def _countries(matter: Matter) -> list[dict[str, object]]:
    """One card for each country, the ones with the worst verdict first, and in it each party with what it does there."""
    cards: dict[str, list[PlaceResult]] = {}
    for place in sorted(matter.assessment.places, key=lambda place: WORST_FIRST.index(place.verdict)):
        cards.setdefault(place.country, []).append(place)
    return [
        {
            "country": clip(country, 60),
            "verdict": places[0].verdict,
            "word": words(places[0].verdict),
            "possible": all(place.use == "possible" for place in places),
            "places": [_place(matter, place) for place in places],
        }
        for country, places in cards.items()
    ]


def _place(matter: Matter, place: PlaceResult) -> dict[str, object]:
    source = next((str(fact.source) for fact in place.facts if fact.source), "")
    how = [words(place.form)] if place.form not in {"", UNKNOWN} else []
    if place.mechanism not in {"", "none", UNKNOWN}:
        how.append(words(place.mechanism))
    return {
        "mark": matter.place_marks[place.path],
        "party": clip(place.party_name, 90),
        "activity": words(place.activity),
        "hosted": place.hosted,
        "possible": place.use == "possible",
        "chained": "subprocessors" in place.path,
        "data": clip(place.data, 60),
        "how": clip(", ".join(how), 60),
        "verdict": place.verdict,
        "word": words(place.verdict),
        "where": plain(source),
    }


def _alternative(matter: Matter) -> str:
    told = [
        f"{matter.place_marks[p.path]}, {words(p.activity)} in {p.country} by {p.party_name}: {words(p.verdict)}"
        for p in matter.assessment.places
    ]
    return clip(f"Our data goes to {count(len(told), 'place')}. {'. '.join(told)}.", 1500)


def _regions(assessment: Assessment) -> list[str]:
    return list(dict.fromkeys(region for party in assessment.parties for region, _ in party.controlled))


def _party(assessment: Assessment, index: int) -> dict[str, object]:
    party = assessment.parties[index]
    controlled = dict(party.controlled)
    seat = clip(party.incorporated, 40)
    if party.principal_place not in {UNKNOWN, party.incorporated}:
        seat += f", principal place {clip(party.principal_place, 40)}"
    return {
        "name": clip(party.name, 110),
        "roles": clip(", ".join(words(role) for role in party.roles), 80),
        "seat": seat,
        "controlled": [controlled.get(region, UNKNOWN) for region in _regions(assessment)],
        "control": by_answer([(clip(assessment.region(region), 80), answer) for region, answer in party.controlled]),
        "laws": [clip(law, 200) for law in party.access_laws],
    }
