"""Fact: how a report shows one thing that was stated, with its mark, its line and its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from .link import Link, link
from .plain import clip, plain
from .words import STATES, iso

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..assess.assessment import Assessment
    from ..assess.fact import EvidenceUsed, FactUsed

_VALIDATED = frozenset({"attested", "verified"})

MARKS = {
    "validated": "an audit, an authority or a repeatable test stands behind it",
    "claimed": "somebody says so, at most in a contract or a policy",
    "contradicted": "sources, answers or measurements disagree with it",
    "assumed": "illustrative or planned, no source stands behind it",
    "unknown": "nobody has stated it, or it was not disclosed",
}
"""How far a stated fact is to be believed, and what each mark means."""


class SourceShown(TypedDict):
    """A source as a template places it; `mark` is its number in the list of sources, `note` what is wrong with it; both may be empty."""

    id: str
    mark: str
    title: str
    link: Link
    dated: str
    note: str


class FactShown(TypedDict):
    """A fact as a template places it."""

    words: str
    value: str
    mark: str
    where: str
    assurance: str
    sources: list[SourceShown]


def source_note(evidence: EvidenceUsed) -> str:
    """Say what weakens a source: its state on the day, that it is unconfirmed, that it is an assumption; empty when nothing does."""
    notes = [] if evidence.state == "current" else [STATES[evidence.state]]
    if not evidence.confirmed:
        notes.append("unconfirmed")
    if evidence.illustrative:
        notes.append("assumption")
    return ", ".join(notes)


def source_shown(evidence: EvidenceUsed, marks: Mapping[str, str]) -> SourceShown:
    """Return a source as a template places it."""
    return {
        "id": plain(evidence.id),
        "mark": marks.get(evidence.id, ""),
        "title": clip(evidence.title, 90),
        "link": link(evidence.url),
        "dated": iso(evidence.dated),
        "note": source_note(evidence),
    }


def contradicted_paths(assessment: Assessment) -> frozenset[str]:
    """The paths of facts that sources dispute, that an answer contradicts, or whose claim a measurement contradicts."""
    paths = {fact.path for fact in assessment.disputed}
    paths.update(fact.path for contradiction in assessment.contradictions for fact in contradiction.facts)
    paths.update(fact.path for claim in assessment.claims if claim.validation == "contradicted" for fact in claim.facts)
    return frozenset(paths)


def mark(fact: FactUsed, contradicted: frozenset[str]) -> str:
    """Return how far a fact is to be believed: one word of `MARKS`."""
    if fact.path in contradicted:
        return "contradicted"
    if not fact.known:
        return "unknown"
    if fact.illustrative:
        return "assumed"
    return "validated" if fact.assurance in _VALIDATED else "claimed"


def fact_shown(fact: FactUsed, contradicted: frozenset[str], marks: Mapping[str, str]) -> FactShown:
    """Return a fact as a template places it."""
    return {
        "words": clip(fact.words, 110),
        "value": clip(fact.value, 90),
        "mark": mark(fact, contradicted),
        "where": plain(str(fact.source)) if fact.source else "",
        "assurance": fact.assurance,
        "sources": [source_shown(evidence, marks) for evidence in fact.evidence],
    }


def distinct(facts: Iterable[FactUsed]) -> list[FactUsed]:
    """Return facts in their order, each path once."""
    return list({fact.path: fact for fact in reversed(list(facts))}.values())[::-1]
