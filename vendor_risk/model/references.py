"""References of an object made in Python: each must lead to something; a document's are looked at while it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.model.complaint import mistakes_at
from vendor_risk.model.cross_check import mistakes_in
from vendor_risk.model.dump import dump
from vendor_risk.model.entries import Entries
from vendor_risk.model.evidence_id import reference_mistake
from vendor_risk.model.items import Items
from vendor_risk.model.knowledge import sources_of
from vendor_risk.model.reference import EvidenceKind, ReferenceKind
from vendor_risk.model.shape import Shape, shapes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vendor_risk.model.record import Record

    Path = tuple[str | int, ...]


def check_references(root: Record) -> None:
    """Raise a `ValidationError` with every reference that leads nowhere and every circle of bases."""
    ids = {shape.key: frozenset(getattr(root, name)) for name, shape in shapes_of(type(root)).items() if shape.many == "entries"}
    mistakes = [*_dangling(root, (), ids), *mistakes_in(dump(root))]
    if mistakes:
        raise mistakes_at(mistakes)


def _dangling(record: Record, at: Path, ids: Mapping[str, frozenset[str]]) -> Iterator[tuple[Path, str]]:
    for name, shape in shapes_of(type(record)).items():
        for path, value in _values(getattr(record, name), (*at, shape.key)):
            if shape.model is not None:
                yield from _dangling(value, path, ids)
            else:
                yield from _wrong(value, path, shape, ids)


def _values(value: Any, at: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, Items):
        yield from (((*at, index), item) for index, item in enumerate(value))
    elif isinstance(value, Entries):
        yield from (((*at, key), entry) for key, entry in value.items())
    elif value is not None:
        yield at, value


def _wrong(value: Any, at: Path, shape: Shape, ids: Mapping[str, frozenset[str]]) -> Iterator[tuple[Path, str]]:
    named = [("evidence", item) for item in value] if isinstance(shape.kind, EvidenceKind) else []
    for source in sources_of(value):
        named += [("evidence", item) for item in source.evidence]
        if isinstance(shape.kind, ReferenceKind) and isinstance(source.value, str):
            named.append((shape.kind.section, source.value))
    for section, name in named:
        if mistake := reference_mistake(section, name, ids):
            yield at, mistake
