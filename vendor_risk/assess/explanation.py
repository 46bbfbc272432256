"""Explanation: the way from the decision to a finding, its facts, their lines and their sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .assessment import Assessment
    from .fact import EvidenceUsed, FactUsed
    from .interval import Interval
    from .question_result import QuestionResult


@dataclass(frozen=True, slots=True)
class Section:
    """One step of the derivation: a heading, and lines of text."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One question explained: `board` in two sentences without field names, then the derivation step by step."""

    question: str
    title: str
    board: tuple[str, str]
    sections: tuple[Section, ...]

    def to_text(self) -> str:
        """Return plain text, headings above indented lines."""
        parts = [f"{self.question}  {self.title}", "", *self.board]
        for section in self.sections:
            parts += ["", section.heading, *(f"  {line}" for line in section.lines)]
        return "\n".join(parts) + "\n"

    def to_markdown(self) -> str:
        """Return Markdown: text of others is escaped, so that it stays text."""
        parts = [f"## {_plain(self.question)} {_plain(self.title)}", "", " ".join(_plain(line) for line in self.board)]
        for section in self.sections:
            parts += ["", f"### {section.heading}", "", *(f"- {_plain(line)}" for line in section.lines)]
        return "\n".join(parts) + "\n"


def explain(assessment: Assessment, question: str) -> Explanation:
    """Explain one question of an assessment; raise UsageError for an id that it does not have."""
    result = assessment.question(question)
    sections = [
        Section("Outcome", tuple(_outcome(result))),
        Section("How it follows", tuple(_derivation(result))),
        Section(
            "Facts", tuple(line for fact in result.facts for line in _fact(fact)) or ("No fact of the dossier answers it; people do.",)
        ),
    ]
    if result.unknowns:
        sections.append(Section("What is missing, and why it matters", tuple(_missing(assessment, result))))
    sections.append(Section("Risk", tuple(_risk(result))))
    sections.append(Section("What it does to the decision", tuple(_effect(assessment, result))))
    sections.append(Section("References", tuple(str(ref) for ref in result.refs) or ("none",)))
    return Explanation(result.id, result.title, _board(result), tuple(sections))


def _board(result: QuestionResult) -> tuple[str, str]:
    return f"{result.ask} {result.because_outcome}", _stop(result.because)


def _outcome(result: QuestionResult) -> Iterator[str]:
    if result.decided:
        yield f"{sentence(result.outcome.words)}."
    else:
        yield f"Open: {' or '.join(outcome.words for outcome in result.possible)}."
    if result.said is not None:
        note = f" ({result.said_note})" if result.said_note else ""
        yield f"A person answered: {result.said}{note}."
    if result.contradiction:
        yield f"The facts say {result.answer}: a contradiction; the worse answer counts."
    if result.finding and result.remedy:
        yield f"What to do: {_stop(result.remedy)}"


def _derivation(result: QuestionResult) -> Iterator[str]:
    if result.at is not None:
        yield f"The policy asks this at {result.at}."
    if result.condition:
        yield f"Condition: {' '.join(result.condition.split())}"
        if result.rendered and result.rendered != result.condition:
            yield f"With values: {' '.join(result.rendered.split())}"
    else:
        yield "It is asked of people: no condition derives the answer."
    if result.answer is not None:
        yield f"Answer: {result.answer}"


def _fact(fact: FactUsed) -> Iterator[str]:
    where = f" ({fact.source})" if fact.source is not None else ""
    yield f"{fact.path} = {fact.value}{where}: {fact.words}"
    if fact.known and not fact.evidence:
        yield f"  {_unsourced(fact)}"
    for evidence in fact.evidence:
        yield f"  {_evidence(evidence)}"


def _unsourced(fact: FactUsed) -> str:
    if fact.path.startswith("engagement."):
        return "stated by ourselves"
    return "follows from other facts" if fact.source is None else "no source is named: asserted"


def _evidence(evidence: EvidenceUsed) -> str:
    dated = f", dated {evidence.dated.isoformat()}" if evidence.dated is not None else ", undated"
    publisher = f" ({evidence.publisher})" if evidence.publisher else ""
    state = {"current": "", "not_yet": ", not valid yet", "expired": ", expired", "too_old": ", too old"}[evidence.state]
    confirmed = "" if evidence.confirmed else ", not confirmed"
    return f"{evidence.id}: {evidence.title}{publisher}{dated}{state}{confirmed}; {evidence.assurance}"


def _missing(assessment: Assessment, result: QuestionResult) -> Iterator[str]:
    described = {unknown.path: unknown for unknown in assessment.unknowns}
    for path in result.unknowns:
        unknown = described[path]
        yield f"{path}: {unknown.words}"
        for effect in unknown.effects:
            best, worst = (end.words if end is not None else "no decision" for end in (effect.best, effect.worst))
            yield f"  if {effect.value}: {best}" + ("" if best == worst else f" to {worst}")


def _risk(result: QuestionResult) -> Iterator[str]:
    severity = result.severity if result.severity == result.severity_best else f"{result.severity_best} to {result.severity}"
    impact = str(result.impact.worst) if result.impact.best == result.impact.worst else f"{result.impact.best} to {result.impact.worst}"
    yield f"Likelihood {result.likelihood} x impact {impact}: severity {severity}."
    if not result.finding:
        yield "No finding, so no risk from it."
        return
    yield f"Magnitude before controls {_span(result.inherent)}, weight {result.weight:g}."
    for each in result.mitigations:
        yield f"{each.title} (effectiveness {each.effectiveness:g}) leaves {_span(each.factor)} of it: {each.because}"
    yield f"Magnitude after controls {_span(result.residual)}."
    if result.cause != result.id:
        yield f"Findings of the cause {result.cause} count once, the largest."


def _effect(assessment: Assessment, result: QuestionResult) -> Iterator[str]:
    gates = result.gate_best if result.gate_best == result.gate_worst else f"{result.gate_best} or {result.gate_worst}"
    yield f"Gate: {gates}."
    for acceptance in assessment.acceptances:
        if acceptance.question == result.id:
            yield f"Risk acceptance by {acceptance.by} ({acceptance.role}), {acceptance.state}: {acceptance.because}"
    for domain in assessment.domains:
        for share in domain.contributions:
            if domain.id == result.domain and domain.residual is not None and share.question == result.id:
                yield f"{share.worst} of the {domain.residual.shown[1]} points of {domain.title} come from it, at the worst."
    best, worst = assessment.best, assessment.worst
    if worst is None:
        yield "Decision: none."
    elif best is not None and best != worst:
        yield f"Decision: incomplete, from {best.words} to {worst.words}."
    else:
        yield f"Decision: {worst.words}."


def _span(interval: Interval) -> str:
    return f"{interval.worst:g}" if interval.decided else f"{interval.best:g} to {interval.worst:g}"


def _stop(text: str) -> str:
    text = " ".join(text.split())
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _plain(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in text)
