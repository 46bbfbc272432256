"""View: every word and number that the templates place, as plain data, chosen from an assessment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ..assess.assessment import Assessment
from ..errors import UsageError
from . import words
from .canonical import digest_of
from .fonts import FAMILY
from .glyphs import Glyphs
from .parts.claims import claims_part
from .parts.compared import compared_part, way_part
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
from .parts.summary import summary_part
from .parts.unknowns import unknowns_part
from .plain import clip

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ..advise import Comparison
    from .medium import Medium
    from .template import Base


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


SHORT = (Section("summary", "The assessment in short", summary_part),)
"""The sections of two pages."""

DEFAULT: Mapping[str, Base] = {"Assessment": "board", "Comparison": "compare"}
"""The template that is used unless another is named, by what is to be shown."""


def values_of(shown: Assessment | Comparison, beside: Comparison | None, base: Base, medium: Medium) -> dict[str, object]:
    """Return all that a template of a base places; raises UsageError where it is made for something else."""
    if base == "compare":
        several = beside if isinstance(shown, Assessment) else shown
        return comparison_view(several.ranked if several else (), medium)
    if not isinstance(shown, Assessment):
        raise UsageError(f"{base} is about one assessment; compare sets several side by side")
    return view(Matter(shown, beside.assessments if beside else ()), medium, base)


def view(matter: Matter, medium: Medium, base: Base = "board") -> dict[str, object]:
    """Return all that a template places: the sections that have something to say, numbered, each with its part."""
    glyphs = Glyphs(medium.covered)
    theme = glyphs.mapping(medium.theme)
    matter = replace(matter, paper=medium.paper)
    parts: list[tuple[str, str, Part]] = [("decision", "Decision", decision_part(matter))]
    sections = SHORT if base == "brief" else SECTIONS
    parts += [(section.id, section.title, part) for section in sections if (part := section.part(matter)) is not None]
    fitted = [(id_, title, glyphs.mapping(part)) for id_, title, part in parts]
    title = glyphs.text(_title(matter.assessment))
    medium = _lettered(medium, glyphs)
    record = record_part(matter, digest_of(matter.assessment), medium, glyphs.missing)
    fitted.append(("record", "Record of inputs", glyphs.mapping(record)))
    return {
        **_common(title, matter.assessment.as_of, medium, theme),
        "east": glyphs.east,
        "sections": [{"id": id_, "title": title, "number": number, "part": part} for number, (id_, title, part) in enumerate(fitted, 1)],
        "parts": {id_: part for id_, _, part in fitted},
        "anchors": _anchors([id_ for id_, _, _ in fitted], base),
    }


def comparison_view(assessments: Sequence[Assessment], medium: Medium) -> dict[str, object]:
    """Return all that a template places which sets assessments for one use side by side: the rows, then a page for each."""
    if not assessments:
        raise UsageError("compare needs assessments to set side by side")
    glyphs = Glyphs(medium.covered)
    theme = glyphs.mapping(medium.theme)
    pages = [glyphs.mapping(way_part(Matter(each, paper=medium.paper), number)) for number, each in enumerate(assessments, 1)]
    compared = glyphs.mapping(compared_part(assessments))
    title = glyphs.text(f"Vendors and routes side by side, for {clip(assessments[0].subject.engagement, 70)}")
    medium = _lettered(medium, glyphs)
    record = record_part(Matter(assessments[0]), "", medium, glyphs.missing)
    inputs = {(one.kind, one.name, one.sha256): one for each in assessments for one in each.inputs}
    shown = [{"kind": words.title(one.kind), "name": clip(one.name, 100), "sha256": one.sha256} for one in inputs.values()]
    return {
        **_common(title, assessments[0].as_of, medium, theme),
        "east": glyphs.east,
        "pages": pages,
        "parts": {"comparison": compared, "record": glyphs.mapping({**record, "inputs": shown})},
    }


def _lettered(medium: Medium, glyphs: Glyphs) -> Medium:
    """Add the fallback family where a text needs it."""
    if not glyphs.east:
        return medium
    return replace(medium, faces=[*medium.faces, *medium.east], made_with={**medium.made_with, **medium.east_made_with})


def _common(title: str, day: date, medium: Medium, theme: dict[str, object]) -> dict[str, object]:
    """What every template is given."""
    return {
        "lang": "en",
        "title": title,
        "day": day.isoformat(),
        "paper": {"name": medium.paper.name, "high": medium.paper.high},
        "screen": medium.screen,
        "faces": list(medium.faces),
        "theme": theme,
        "families": ", ".join(dict.fromkeys(face["family"] for face in medium.faces)) or FAMILY,
    }


def _anchors(ids: list[str], base: Base) -> dict[str, dict[str, str]]:
    """Where each section is found: by its number, or in two pages on the second."""
    if base == "brief":
        return {id_: {"href": "#summary", "words": "page 2"} for id_ in (*(section.id for section in SECTIONS), "summary", "record")}
    return {id_: {"href": f"#{id_}", "words": f"section {number}"} for number, id_ in enumerate(ids, 1)}


def _title(assessment: Assessment) -> str:
    subject = assessment.subject
    route = subject.deployment_title or subject.deployment
    return f"Vendor risk assessment: {clip(subject.vendor, 60)}, {clip(route, 70)}, for {clip(subject.engagement, 70)}"
