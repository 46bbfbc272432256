"""Evidence list: every source as it stands on the day, what is illustrative, and where sources disagree, as an assessment reports it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from vendor_risk.model.entries import Entries
from vendor_risk.model.items import Items
from vendor_risk.model.knowledge import Stated
from vendor_risk.model.knowledge import Unknown as Unstated
from vendor_risk.model.record import Record
from vendor_risk.model.shape import shapes_of

from .evidence_result import EvidenceResult
from .fact import SourceLine

if TYPE_CHECKING:
    from vendor_risk.model.evidence import Evidence
    from vendor_risk.model.root import Root

    from .fact import FactUsed
    from .question_result import QuestionResult
    from .world import World


def evidence_results(world: World, questions: Iterable[QuestionResult]) -> tuple[EvidenceResult, ...]:
    """Return the sources of all documents, each with the questions whose facts rest on it."""
    used: dict[str, dict[str, None]] = {}
    for question in questions:
        for fact in question.facts:
            for source in fact.evidence:
                used.setdefault(source.id, {})[question.id] = None
    return tuple(
        _evidence(world, root, id_, evidence, tuple(used.get(id_, ()))) for root in _roots(world) for id_, evidence in _of(root).items()
    )


def assumptions(world: World) -> tuple[str, ...]:
    """Return in words what is illustrative or planned of what the assessment rests on: the assumptions that its route and use name."""
    found: dict[str, None] = {}
    for root, record in ((world.dossier, world.deployment), (world.engagement, world.engagement), *_parties(world)):
        for id_ in _named(record):
            source = _of(root).get(id_)
            if source is not None and source.kind == "assumption":
                found[source.title] = None
    return tuple(found)


def disputed(world: World) -> tuple[FactUsed, ...]:
    """Return the facts on which sources disagree: those of the deployment, its model, the parties and the engagement."""
    roots: list[tuple[str, Record]] = [("deployment", world.deployment), ("engagement", world.engagement), ("vendor", world.dossier.vendor)]
    if world.model_id is not None:
        roots.append(("model", world.dossier.models[world.model_id]))
    roots += [(party.path, world.dossier.parties[party.path.rpartition(".")[2]]) for party in world.parties.items]
    paths = [path for start, record in roots for path, value in facts_of(record, start) if isinstance(value, Stated)]
    return tuple(world.fact(path) for path in paths)


def facts_of(record: Record, path: str) -> Iterator[tuple[str, Any]]:
    """Yield path and statement of every fact in a record and below."""
    for name in shapes_of(type(record)):
        value = getattr(record, name)
        at = f"{path}.{name}"
        if isinstance(value, Record):
            yield from facts_of(value, at)
        elif isinstance(value, Items):
            for index, item in enumerate(value):
                yield from facts_of(item, f"{at}[{index}]") if isinstance(item, Record) else ((f"{at}[{index}]", item),)
        elif isinstance(value, Entries):
            for key, entry in value.items():
                yield from facts_of(entry, f"{at}.{key}")
        else:
            yield at, value


def _parties(world: World) -> Iterator[tuple[Root, Record]]:
    for party in world.parties.items:
        yield world.dossier, world.dossier.parties[party.path.rpartition(".")[2]]


def _named(record: Record) -> Iterator[str]:
    """Yield the evidence that a record, everything in it and every fact of it names."""
    for path, value in facts_of(record, ""):
        if path.endswith(".evidence") and isinstance(value, tuple):
            yield from value
        for statement in value.values if isinstance(value, Stated) else (value,):
            yield from getattr(statement, "evidence", ())


def _roots(world: World) -> list[Root]:
    return [root for root in (world.dossier, world.engagement, world.answers) if root is not None]


def _of(root: Root) -> Entries[Evidence]:
    evidence: Entries[Evidence] = getattr(root, "evidence")  # noqa: B009  # every document of facts has evidence
    return evidence


def _evidence(world: World, root: Root, id_: str, evidence: Evidence, used_by: tuple[str, ...]) -> EvidenceResult:
    standing = world.standing(root, id_)
    position = root.position_of(("evidence", id_))
    return EvidenceResult(
        id=id_,
        kind=evidence.kind,
        title=evidence.title,
        publisher=_or_none(evidence.publisher),
        url=_or_none(evidence.url),
        dated=_or_none(evidence.dated),
        retrieved=_or_none(evidence.retrieved),
        last_day=standing.last_day,
        state=standing.state,
        assurance=standing.assurance,
        confirmed=evidence.confirmed,
        note=_or_none(evidence.note),
        used_by=used_by,
        source=SourceLine(*position) if position is not None else None,
    )


def _or_none(stated: Any) -> Any:
    return None if isinstance(stated, Unstated) else stated
