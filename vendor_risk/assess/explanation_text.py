"""Explanation text: an explanation in sections of plain lines, as text and as Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .outcome import Outcome
from .value_words import DISPUTED
from .wording import day_words, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .contradiction import Contradiction
    from .explanation import Explanation, Ground
    from .fact import EvidenceUsed, FactUsed
    from .interval import Interval
    from .question_result import QuestionResult
    from .step import Step
    from .unknown_fact import UnknownFact

_STATES = {"current": "", "not_yet": ", not valid yet", "expired": ", expired", "too_old": ", too old"}


@dataclass(frozen=True, slots=True)
class Section:
    """One step of the derivation: a heading, and lines of text; what belongs to a line is indented below it by two spaces."""

    heading: str
    lines: tuple[str, ...]


def text(explanation: Explanation) -> str:
    """Return plain text, headings above indented lines."""
    result = explanation.result
    parts = [f"{result.id}  {result.title}", result.ask, "", *explanation.board]
    for section in sections(explanation):
        parts += ["", section.heading, *(f"  {line}" for line in section.lines)]
    return "\n".join(parts) + "\n"


def markdown(explanation: Explanation) -> str:
    """Return Markdown, in which what others wrote stays text."""
    result = explanation.result
    parts = [f"## {_plain(result.id)} {_plain(result.title)}", "", f"*{_plain(result.ask)}*", "", _plain(" ".join(explanation.board))]
    for section in sections(explanation):
        parts += ["", f"### {section.heading}", ""]
        parts += [f"{line[: len(line) - len(line.lstrip())]}- {_plain(line.lstrip())}" for line in section.lines]
    return "\n".join(parts) + "\n"


def sections(explanation: Explanation) -> tuple[Section, ...]:
    """Return the derivation, from the outcome to what it does to the decision; sections without anything to say are left out."""
    result = explanation.result
    nothing = "No fact answers it: it is asked of people." if not result.condition else "No fact is needed to answer it."
    found = (
        Section("Outcome", tuple(_outcome(result))),
        Section("Contradiction", (*_contradiction(explanation.contradiction), *(sentence(each.words) for each in explanation.unsupported))),
        Section("How it follows", tuple(_derivation(result))),
        Section("Rules and conclusions it rests on", tuple(line for ground in explanation.grounds for line in _ground(ground, result))),
        Section("Facts", tuple(line for fact in result.facts if not _grounded(fact) for line in _fact(fact)) or (nothing,)),
        Section("What is missing, and why it matters", tuple(_missing(explanation))),
        Section("Risk", tuple(_risk(explanation))),
        Section("What it does to the decision", tuple(_effect(explanation))),
        Section("References", tuple(str(ref) for ref in result.refs)),
    )
    return tuple(section for section in found if section.lines)


def _outcome(result: QuestionResult) -> Iterator[str]:
    if result.decided:
        yield f"{sentence(result.outcome.words)}."
    else:
        yield f"Open: {' or '.join(outcome.words for outcome in result.possible)}."
    if result.said is not None:
        note = f" ({result.said_note})" if result.said_note else ""
        when = f" on {day_words(result.said_on)}" if result.said_on else ""
        yield f"{result.said_by or 'A person'} answered: {result.said}{when}{note}."
    if result.finding and result.remedy:
        yield f"What to do: {_stop(result.remedy)}"
    if result.finding and result.owner:
        yield f"Whose it is: {result.owner}"


def _contradiction(contradiction: Contradiction | None) -> Iterator[str]:
    if contradiction is None:
        return
    when = f" on {day_words(contradiction.said_on)}" if contradiction.said_on else ""
    yield f"{contradiction.said_by or 'Somebody'} answered “{contradiction.said}”{when}: {contradiction.said_outcome.words}."
    yield f"The facts say “{contradiction.derived}”: {contradiction.derived_outcome.words}."
    for fact in contradiction.facts:
        if fact.source is not None and fact.known and not fact.path.startswith("answers."):
            by = "; ".join(_source(evidence) for evidence in fact.evidence)
            yield f"  {fact.source}: {fact.words}: {fact.value}{f', by {by}' if by else ''}"
    yield f"The worse of the two counts: {contradiction.counts.words}."


def _derivation(result: QuestionResult) -> Iterator[str]:
    if result.at is not None:
        yield f"The policy asks this at {result.at}."
    if not result.condition:
        yield "It is asked of people: no condition derives the answer."
    for step in result.steps:
        yield from _step(step, result)
    if result.answer is not None:
        expected = f", expected: {' or '.join(result.expect)}" if result.expect else ""
        yield f"Answer: {result.answer}{expected}"
    elif result.expect:
        yield f"Expected: {' or '.join(result.expect)}"


def _step(step: Step, result: QuestionResult) -> Iterator[str]:
    title = next((each.title for each in result.mitigations if each.control == step.then), step.then)
    head = {
        "applies": "It applies where",
        "answer": "Condition",
        "partly": "It is partly satisfied where",
        "gate": f"Gate “{step.then}” where",
        "mitigation": f"“{title}” counts where",
    }[step.role]
    yield f"{head}: {' '.join(step.condition.split())}"
    if step.rendered != step.condition:
        yield f"  with values: {' '.join(step.rendered.split())}"
    if step.role != "answer":
        holds = {"yes": "holds", "no": "does not hold", "unknown": "is not known"}.get(step.value, step.value)
        because = f" ({step.because.rstrip('.')})" if step.because and step.value == "yes" else ""
        yield f"  which {holds}{because}"


def _ground(ground: Ground, result: QuestionResult) -> Iterator[str]:
    kind = "Rule" if ground.kind == "residency" else "Conclusion"
    words = [word.replace("_", " ") for word in ground.possible]
    yield f"{kind} {ground.id} ({ground.title}), on {ground.subject}: {' or '.join(words)}"
    if ground.because:
        yield f"  {_stop(ground.because)}"
    known = {fact.path: fact for fact in result.facts}
    for fact in (known[path] for path in ground.facts):
        yield f"  {_short(fact)}"
    if ground.refs:
        yield f"  by {', '.join(str(ref) for ref in ground.refs)}"


def _grounded(fact: FactUsed) -> bool:
    """Whether a fact is the verdict of a rule or a determination, which is told before the facts it follows from."""
    return fact.path.startswith(("residency.", "determinations."))


def _short(fact: FactUsed) -> str:
    where = f" ({fact.source})" if fact.source is not None else ""
    return f"{fact.words}: {fact.value}{where}"


def _fact(fact: FactUsed) -> Iterator[str]:
    yield f"{sentence(fact.words)}: {fact.value}"
    origin = str(fact.source) if fact.source is not None else "as it was asked for" if fact.path == "as_of" else "which follows from others"
    yield f"  {fact.path}, {origin}"
    if fact.statements:
        for statement in fact.statements:
            counts = "" if statement.counts else " (does not hold on this day)"
            yield f"  “{statement.value}”{counts} is stated by"
            yield from (f"    {_evidence(evidence)}" for evidence in statement.evidence)
            if not statement.evidence:
                yield "    no source that is named"
        return
    if fact.known and not fact.evidence and fact.source is not None:
        yield "  stated by ourselves" if fact.path.startswith(("engagement.", "data")) else "  no source is named: asserted"
    for evidence in fact.evidence:
        yield f"  {_evidence(evidence)}"


def _evidence(evidence: EvidenceUsed) -> str:
    confirmed = "" if evidence.confirmed else ", not confirmed"
    return f"{evidence.id}: {_source(evidence)}{confirmed}; {evidence.assurance}"


def _source(evidence: EvidenceUsed) -> str:
    dated = f", dated {evidence.dated.isoformat()}" if evidence.dated is not None else ", undated"
    publisher = f" ({evidence.publisher})" if evidence.publisher else ""
    return f"{evidence.title}{publisher}{dated}{_STATES[evidence.state]}"


def _missing(explanation: Explanation) -> Iterator[str]:
    consequence = explanation.consequence
    facts = {fact.path: fact for fact in explanation.result.facts}
    for unknown in explanation.missing:
        yield sentence(unknown.words)
        fact = facts.get(unknown.path)
        yield f"  {unknown.path}{f', {unknown.source}' if unknown.source else ''}"
        if fact is not None and fact.value.startswith(DISPUTED):
            yield f"  Sources disagree: {fact.value.removeprefix(DISPUTED)}."
        yield f"  {_ask(unknown)}"
        for effect in unknown.effects:
            best, worst = (end.words if end is not None else "no decision" for end in (effect.best, effect.worst))
            yield f"  if {effect.value}: {best}" + ("" if best == worst else f" to {worst}")
        if not unknown.effects and unknown.disclosed and consequence.worst is not None:
            decided = f"No answer changes the decision, which is {consequence.worst.words}"
            yield f"  {decided}; a good one takes the finding away or makes it less."
    if explanation.missing and explanation.result.finding:
        yield f"It matters because of this: {_stop(explanation.result.because)}"


def _ask(unknown: UnknownFact) -> str:
    if not unknown.disclosed:
        return "It was asked for and not disclosed, which counts as the worst answer."
    whom = (
        "ourselves"
        if unknown.path.startswith("engagement.")
        else "the people who know"
        if unknown.path.startswith("answers.")
        else "the vendor"
    )
    return f"Question to {whom}: {unknown.ask}"


def _risk(explanation: Explanation) -> Iterator[str]:
    result, arithmetic = explanation.result, explanation.arithmetic
    severity = result.severity if result.severity == result.severity_best else f"{result.severity_best} to {result.severity}"
    impact = str(result.impact.worst) if result.impact.best == result.impact.worst else f"{result.impact.best} to {result.impact.worst}"
    rating = f"likelihood {result.likelihood} ({arithmetic.likelihood}) x impact {impact}, both of 5"
    if not result.finding:
        yield f"No finding, so no risk from it. It would be one of severity {severity}: {rating}."
        return
    yield f"{sentence(rating)}: severity {severity}."
    half = " (half, as it is partly satisfied)" if result.possible == (Outcome.PARTLY_SATISFIED,) else ""
    yield f"Magnitude before controls, from 0 to 1: {_span(result.inherent)}{half}."
    if not result.mitigations:
        yield "No control lowers it."
    for each in result.mitigations:
        yield f"{each.title} (effectiveness {each.effectiveness:g}) leaves {_span(each.factor)} of it: {each.because}"
    weight = f", which counts with weight {result.weight:g}" if result.weight != 1 else ""
    yield f"Magnitude after controls: {_span(result.residual)}{weight}."
    for share in arithmetic.shares:
        low, high = share.score.shown
        best = "" if (share.best, low) == (share.worst, high) else f" at the worst, {share.best} of {low} at the best"
        yield f"That makes {share.worst} of the {high} points (of 100) of {share.of}{best}."
    if arithmetic.instead:
        yield f"Findings of one cause ({result.cause}) count once, the largest: {arithmetic.instead} counts in its place."
    elif result.cause != result.id:
        yield f"Findings of one cause ({result.cause}) count once, the largest: this one."


def _effect(explanation: Explanation) -> Iterator[str]:
    result, consequence = explanation.result, explanation.consequence
    gates = result.gate_best if result.gate_best == result.gate_worst else f"{result.gate_best} or {result.gate_worst}"
    yield f"Gate: {gates}{', as the risk was accepted' if result.acceptance == 'live' else ''}."
    yield consequence.words
    for acceptance in consequence.acceptances:
        until = f" until {day_words(acceptance.until)}" if acceptance.until else ""
        yield f"Risk acceptance by {acceptance.by} ({acceptance.role}){until}, {acceptance.state}: {acceptance.because}"
        yield f"  Reason given: {_stop(acceptance.reason)}"
    best, worst = consequence.best, consequence.worst
    if worst is None:
        yield "Decision: none."
    elif best is not None and best != worst:
        yield f"Decision: {'incomplete, ' if consequence.incomplete else ''}from {best.words} to {worst.words}."
    else:
        yield f"Decision: {worst.words}."


def _span(interval: Interval) -> str:
    return f"{interval.worst:g}" if interval.decided else f"{interval.best:g} to {interval.worst:g}"


def _stop(text: str) -> str:
    text = " ".join(text.split())
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _plain(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in text)
