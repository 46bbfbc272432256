"""View: every word and number that the templates place, as plain data, chosen from an assessment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from .canonical import digest_of
from .glyphs import Glyphs
from .parts.claims import claims_part
from .parts.considerations import considerations_part
from .parts.controls import controls_part
from .parts.decision import decision_part
from .parts.disputes import disputes_part
from .parts.findings import findings_part
from .parts.flow import flow_part
from .parts.method import method_part
from .parts.part import Matter, Part
from .parts.questions import questions_part
from .parts.record import record_part
from .parts.risk import risk_part
from .parts.routes import routes_part
from .parts.unknowns import unknowns_part
from .plain import clip

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..assess.assessment import Assessment
    from .medium import Medium


class Section(NamedTuple):
    """One section of a report: its anchor, its title and where its words come from."""

    id: str
    title: str
    part: Callable[[Matter], Part | None]


SECTIONS = (
    Section("routes", "The routes side by side", routes_part),
    Section("considerations", "The five considerations", considerations_part),
    Section("flow", "Where the data goes", flow_part),
    Section("risk", "Risk before and after controls", risk_part),
    Section("findings", "Findings", findings_part),
    Section("unknowns", "What is not known", unknowns_part),
    Section("claims", "Claims and how far they are validated", claims_part),
    Section("controls", "Controls and evidence", controls_part),
    Section("disputes", "Contradictions and acceptances", disputes_part),
    Section("questions", "Every question", questions_part),
    Section("method", "How this was judged", method_part),
)
"""The sections after the decision page, in their order; one without anything to say is left out. The record closes every report."""


def view(matter: Matter, medium: Medium) -> dict[str, object]:
    """Return all that a template places: the sections that have something to say, numbered, each with its part."""
    glyphs = Glyphs(medium.covered)
    matter = replace(matter, paper=medium.paper)
    parts: list[tuple[str, str, Part]] = [("decision", "Decision", decision_part(matter))]
    parts += [(section.id, section.title, part) for section in SECTIONS if (part := section.part(matter)) is not None]
    fitted = [(id_, title, glyphs.mapping(part)) for id_, title, part in parts]
    record = record_part(matter, digest_of(matter.assessment), medium, glyphs.missing)
    fitted.append(("record", "Record of inputs", glyphs.mapping(record)))
    return {
        "lang": "en",
        "title": glyphs.text(_title(matter.assessment)),
        "day": matter.assessment.as_of.isoformat(),
        "paper": {"name": medium.paper.name, "high": medium.paper.high},
        "screen": medium.screen,
        "faces": list(medium.faces),
        "sections": [{"id": id_, "title": title, "number": number, "part": part} for number, (id_, title, part) in enumerate(fitted, 1)],
        "numbers": {id_: number for number, (id_, _, _) in enumerate(fitted, 1)},
    }


def _title(assessment: Assessment) -> str:
    subject = assessment.subject
    route = subject.deployment_title or subject.deployment
    return f"Vendor risk assessment: {clip(subject.vendor, 60)}, {clip(route, 70)}, for {clip(subject.engagement, 70)}"
