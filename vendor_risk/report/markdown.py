"""Markdown: an assessment for a pull request or a ticket, the decision first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .fact import source_note
from .link import link
from .parts.effect import effect_words
from .parts.findings import gate_words, open_words
from .parts.routes import controlled, hosted, needed
from .plain import clip, plain, sentence
from .tone import verdict
from .words import ROUTES, ends, iso, money, span, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..advise import Comparison
    from ..assess.assessment import Assessment
    from ..assess.fact import EvidenceUsed, FactUsed
    from ..assess.question_result import QuestionResult

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#&!])")
_FACTS = 6


def escaped(text: str) -> str:
    """Return text of a document as Markdown that shows it and nothing else: no markup, no link, no table cell of its own."""
    return _SPECIAL.sub(r"\\\1", plain(text)).replace("://", ":&#47;/").replace("@", "&#64;")


def render_markdown(assessment: Assessment, *, comparison: Comparison | None = None) -> str:
    """Return an assessment as Markdown: decision, why, conditions, unknowns, findings with their sources, domains, routes, record."""
    parts = [
        _head(assessment),
        _listed("Why", [escaped(sentence(reason)) for reason in assessment.why]),
        _conditions(assessment),
        _unknowns(assessment),
        _contradictions(assessment),
        _domains(assessment),
        _findings(assessment),
        _routes(comparison.assessments) if comparison else "",
        _listed("Illustrative", [escaped(sentence(text)) for text in assessment.assumptions]),
        _record(assessment),
    ]
    return "\n".join(part for part in parts if part)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(heads)} |", f"| {' | '.join('---' for _ in heads)} |"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def _listed(title: str, items: Sequence[str], mark: str = "-") -> str:
    if not items:
        return ""
    return f"## {title}\n\n" + "".join(f"{mark} {item}\n" for item in items)


def _head(assessment: Assessment) -> str:
    subject = assessment.subject
    shown = verdict(assessment)
    coverage = assessment.coverage
    bands = f" ({ends(assessment.band_best, assessment.band_worst)})" if assessment.score else ""
    rows = [
        ("Use", f"{escaped(subject.engagement)}, for {escaped(subject.organisation)}"),
        ("Route", f"{escaped(subject.model_name)}, {ROUTES.get(subject.route, words(subject.route))}, {escaped(subject.operator_name)}"),
        ("Risk after controls", f"{span(assessment.score)} of 100{bands}"),
        ("Risk before controls", f"{span(assessment.inherent)} of 100"),
        ("Coverage", f"{coverage.decided} of {coverage.total} questions decided"),
        ("Assessed", iso(assessment.as_of)),
    ]
    return (
        f"# {escaped(subject.vendor)}, {escaped(subject.deployment_title or subject.deployment)}: {shown['word'].lower()}\n\n"
        f"**{shown['word']}.** {shown['meaning']}\n\n{_table(('', ''), rows)}"
    )


def _conditions(assessment: Assessment) -> str:
    if not assessment.conditions:
        return ""
    rows = [
        (
            escaped(one.question),
            escaped(sentence(one.remedy)) + (" *(if the finding is confirmed)*" if one.possible else ""),
            escaped(one.owner),
            iso(one.due),
        )
        for one in assessment.conditions
    ]
    return "## Conditions\n\n" + _table(("Finding", "To do", "Owner", "Due"), rows)


def _unknowns(assessment: Assessment) -> str:
    deciding = {path: index for index, path in enumerate(assessment.deciding_unknowns)}
    ranked = sorted(assessment.unknowns, key=lambda unknown: deciding.get(unknown.path, len(deciding)))
    items = []
    for unknown in ranked:
        effect = f" → *{escaped(effect_words(unknown, 200))}*" if unknown.deciding and unknown.effects else ""
        items.append(f"{escaped(unknown.ask)}{effect} (`{plain(unknown.path).replace('`', '')}`)")
    return _listed("Not known" + (", the most decisive first" if deciding else ""), items, "1.")


def _contradictions(assessment: Assessment) -> str:
    items = [f"{escaped(one.question)}: {escaped(one.words)}" for one in assessment.contradictions]
    for each in assessment.unsupported:
        items.append(escaped(f"{', '.join(each.questions)}: {each.words}" if each.questions else each.words))
    return _listed("Contradictions", items)


def _domains(assessment: Assessment) -> str:
    if not assessment.domains:
        return ""
    rows = [
        (
            escaped(one.title),
            span(one.residual),
            span(one.inherent),
            ends(one.band_best, one.band_worst) if one.residual else "",
            f"{one.decided} of {one.asked}",
        )
        for one in assessment.domains
    ]
    return "## Risk by domain\n\n" + _table(("Domain", "After controls", "Before", "Band", "Decided"), rows)


def _findings(assessment: Assessment) -> str:
    rank = {question: index for index, question in enumerate(assessment.reasons)}
    ranked = sorted(assessment.findings, key=lambda finding: rank.get(finding.id, len(rank)))
    return "## Findings\n\n" + "\n".join(_finding(finding) for finding in ranked) if ranked else ""


def _finding(finding: QuestionResult) -> str:
    told = "; ".join(part for part in (finding.severity, finding.outcome.words, open_words(finding), gate_words(finding)) if part)
    lines = [f"### {escaped(finding.id)} {escaped(finding.ask)}\n", f"*{told}.* {escaped(sentence(finding.because_outcome))}\n"]
    lines += [f"- {_fact(fact)}" for fact in finding.facts[:_FACTS]]
    lines += [""] if finding.facts else []
    return "\n".join([*lines, f"**Remedy.** {escaped(sentence(finding.remedy))}\n"])


def _fact(fact: FactUsed) -> str:
    where = f" ({escaped(str(fact.source))})" if fact.source else ""
    cited = "; ".join(_source(evidence) for evidence in fact.evidence[:3])
    return f"{escaped(fact.words)}: **{escaped(fact.value)}**{where}{f': {cited}' if cited else ''}"


def _source(evidence: EvidenceUsed) -> str:
    title, address, note = escaped(clip(evidence.title, 120)), link(evidence.url), source_note(evidence)
    cited = f"[{title}](<{address['href']}>) {address['host']}" if address["href"] and ">" not in address["href"] else title
    return f"{cited}, {iso(evidence.dated)}{f', {note}' if note else ''}"


def _routes(assessments: Sequence[Assessment]) -> str:
    rows = []
    for one in assessments:
        shown = verdict(one)
        word = f"**{shown['word']}**" + (f": {shown['ends']}" if shown["incomplete"] else "")
        route = escaped(one.subject.deployment_title or one.subject.deployment)
        cost = money(one.cost.month, one.cost.currency)
        rows.append((route, word, span(one.score), escaped(hosted(one)), escaped("; ".join(controlled(one))), cost, escaped(needed(one))))
    heads = ("Route", "Decision", "Risk", "Hosted", "Controlled from", "A month", "What it takes")
    return "## The routes side by side\n\n" + _table(heads, rows)


def _record(assessment: Assessment) -> str:
    rows = [(words(one.kind), escaped(one.name), f"`{plain(one.sha256)}`") for one in assessment.inputs]
    rows += [("policy", f"{escaped(one.id)} {escaped(one.version)}", f"`{plain(one.digest)}`") for one in assessment.policy]
    return "## Record\n\n" + _table(("What", "Name", "SHA-256"), rows)
