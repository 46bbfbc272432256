"""Dump: a model object as the plain values its document would hold, as short as they can be said."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from vendor_risk.model.entries import Entries
from vendor_risk.model.items import Items
from vendor_risk.model.knowledge import Sourced, Stated, Unknown
from vendor_risk.model.record import Record
from vendor_risk.model.root import Root
from vendor_risk.model.shape import Shape, shapes_of

if TYPE_CHECKING:
    from vendor_risk.model.kind import Kind

_ALWAYS = object()


def dump(record: Record) -> dict[str, Any]:
    """Return the document form of an object, in plain dicts, lists, texts, numbers and truth values; reading it gives the object again."""
    plain: dict[str, Any] = {}
    for name, shape, default in _fields(type(record)):
        value = getattr(record, name)
        if default is _ALWAYS or value != default:
            plain[shape.key] = _field(value, shape)
    return plain


@cache
def _fields(model: type[Record]) -> tuple[tuple[str, Shape, Any], ...]:
    """Return name, shape and default of each field; `_ALWAYS` instead of a default that a document states all the same."""
    always = {name for name, field in model.model_fields.items() if field.is_required()}
    if issubclass(model, Root):
        always |= {"kind", "schema_version"}
    defaults = {name: field.get_default(call_default_factory=True) for name, field in model.model_fields.items() if name not in always}
    return tuple((name, shape, defaults.get(name, _ALWAYS)) for name, shape in shapes_of(model).items())


def _field(value: Any, shape: Shape) -> Any:
    if isinstance(value, Items):
        return [*(_one(item, shape) for item in value), *([value.more.value] if value.more is not None else [])]
    if isinstance(value, Entries):
        return value.more.value if value.more is not None else {key: _one(entry, shape) for key, entry in value.items()}
    return _one(value, shape)


def _one(value: Any, shape: Shape) -> Any:
    if shape.model is not None:
        return dump(value)
    assert shape.kind is not None, f"{shape.name} has neither model nor kind"  # noqa: S101  # a field of ours without a kind is a bug
    return _fact(value, shape.kind)


def _fact(value: Any, kind: Kind) -> Any:
    if isinstance(value, Unknown):
        return value.value
    if isinstance(value, Stated):
        return {"stated": [_sourced(statement, kind) for statement in value.values]}
    if isinstance(value, Sourced):
        return _sourced(value, kind)
    return kind.plain(value)


def _sourced(statement: Sourced[Any], kind: Kind) -> dict[str, Any]:
    days = {"from": statement.from_, "until": statement.until, "asked": statement.asked}
    long: dict[str, Any] = {"value": _fact(statement.value, kind)}
    if statement.evidence:
        long["evidence"] = list(statement.evidence)
    return long | {key: day.isoformat() for key, day in days.items() if isinstance(day, date)}
