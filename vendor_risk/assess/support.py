"""Support: controls, certifications, answers and claims held against the evidence for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .said import outcome_of
from .unsupported import Unsupported
from .value_words import number_words
from .wording import answer_words, day_words, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .claim_result import ClaimResult
    from .fact import EvidenceUsed, FactUsed
    from .question_result import QuestionResult
    from .said import Said
    from .unsupported import UnsupportedKind
    from .world import World

_STATED = {"in place": "in place", "partial": "partly in place", "active": "active"}
"""The values of a status that say something good, and how they are told."""
_LAPSED = "It counts as no more than an assertion."


def unsupported(
    world: World, questions: Sequence[QuestionResult], said: Iterable[tuple[str, Said]], claims: Iterable[ClaimResult]
) -> tuple[Unsupported, ...]:
    """Return what is stated and not supported: first what questions rest on, each kind in the order of the documents."""
    found = (*_statuses(world, questions), *_answers(world, dict(said)), *_claims(questions, claims))
    return tuple(sorted(found, key=lambda each: not each.questions))


def _statuses(world: World, questions: Sequence[QuestionResult]) -> Iterator[Unsupported]:
    """Controls and certifications that are said to be there, with evidence that has lapsed or carries less far than a question demands."""
    controls = [(f"deployment.controls.{id_}", _title(world, id_)) for id_ in world.deployment.controls]
    parties = [party for each in world.parties.items if (party := world.object_at(each.path))]
    held = [item for party in parties for item in party.get("certifications").items]
    certifications = [(item.path, world.label(item.path)) for item in held]
    kinds: tuple[tuple[UnsupportedKind, list[tuple[str, str]]], ...] = (("control", controls), ("certification", certifications))
    for kind, listed_ in kinds:
        for path, what in listed_:
            fact = world.fact(f"{path}.status")
            if fact.known and fact.value in _STATED:
                yield from _status(kind, path, what, fact, questions)


def _status(kind: UnsupportedKind, path: str, what: str, fact: FactUsed, questions: Sequence[QuestionResult]) -> Iterator[Unsupported]:
    lapsed = _lapsed(fact)
    demanding = tuple(each.id for each in questions if each.certain and f"{path}.assurance" in _decided_by(each))
    control = path.rpartition(".")[2] if kind == "control" else ""
    reading = tuple(each.id for each in questions if each.finding and _rests_on(each, path, control))
    if lapsed:
        yield Unsupported(kind, what, _STATED[fact.value], None, None, lapsed, _LAPSED, (fact,), reading)
    elif demanding:
        weak = f"the evidence for it is {fact.assurance}, which is less than the policy demands"
        counts = "It counts as not shown."
        yield Unsupported(kind, what, _STATED[fact.value], None, None, weak, counts, (fact,), demanding)


def _answers(world: World, said: dict[str, Said]) -> Iterator[Unsupported]:
    """Answers of people that would satisfy a question, with evidence of which nothing counts on the day."""
    for question in world.policy.questions:
        reply = said.get(question.id)
        fact = world.fact(f"answers.{question.id}.answer") if reply is not None else None
        if reply is None or fact is None or reply.word not in question.outcomes or outcome_of(question, reply.word).weight:
            continue
        if lapsed := _lapsed(fact):
            stated = answer_words(reply.word)
            yield Unsupported("answer", question.ask, stated, reply.by, reply.on, lapsed, _LAPSED, (fact,), (question.id,))


def _claims(questions: Sequence[QuestionResult], claims: Iterable[ClaimResult]) -> Iterator[Unsupported]:
    """Claims that somebody's measurement contradicts."""
    for claim in claims:
        if claim.validation != "contradicted" or claim.claimed is None:
            continue
        unit = f" {claim.unit}" if claim.unit else ""
        measured = [
            f"{each.by} measured {number_words(each.value)}{unit}{f' ({day_words(each.dated)})' if each.dated else ''}"
            for each in claim.evaluations
            if each.value is not None and each.independent is not False
        ]
        dated = [source.dated for source in claim.facts[0].evidence if source.dated is not None]
        paths = {fact.path for fact in claim.facts}
        reading = tuple(each.id for each in questions if each.finding and paths.intersection(fact.path for fact in each.facts))
        yield Unsupported(
            "claim",
            f"{claim.benchmark}, {claim.metric}, of {claim.model_name}",
            f"{number_words(claim.claimed)}{unit}",
            claim.claimed_by,
            max(dated, default=None),
            listed(measured),
            "It counts as contradicted.",
            claim.facts,
            reading,
        )


def _lapsed(fact: FactUsed) -> str:
    """Say why no evidence for a fact counts on the day; nothing where some does, or none is named."""
    if not fact.evidence or any(each.state == "current" for each in fact.evidence):
        return ""
    return listed([_why(each) for each in fact.evidence])


def _why(evidence: EvidenceUsed) -> str:
    dated = f" of {day_words(evidence.dated)}" if evidence.dated else ""
    why = {"not_yet": "is not valid yet", "expired": "has expired", "too_old": "is too old"}[evidence.state]
    return f"“{evidence.title}”{dated} {why}"


def _decided_by(result: QuestionResult) -> set[str]:
    return {path for step in result.steps if step.role == "answer" for path in step.facts}


def _rests_on(result: QuestionResult, path: str, control: str) -> bool:
    if any(each.control == control for each in result.mitigations):
        return True
    return any(fact.path == path or fact.path.startswith(f"{path}.") for fact in result.facts)


def _title(world: World, control: str) -> str:
    known = world.policy.catalogue.get(control)
    return known.title if known is not None else control.replace("-", " ")
