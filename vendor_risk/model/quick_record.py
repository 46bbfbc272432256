"""Quick records: objects of documents made from plain JSON, where nothing is in doubt; each equal to what validation makes of the same.

Readers are put together from the shapes of the models, once. A model with a rule that they don't know has no reader.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from vendor_risk.documents.json_plain import DoubtError
from vendor_risk.model.entries import OPEN_ENTRIES, Entries
from vendor_risk.model.items import OPEN, Items
from vendor_risk.model.kind import Kind
from vendor_risk.model.knowledge import NOT_DISCLOSED, UNKNOWNS
from vendor_risk.model.names import id_mistake
from vendor_risk.model.quick_scalar import Ids, Read, scalar_reader
from vendor_risk.model.record import PartMark, Record
from vendor_risk.model.root import Root
from vendor_risk.model.shape import shapes_of
from vendor_risk.model.statement import backwards_mistake

if TYPE_CHECKING:
    from collections.abc import Callable

    from vendor_risk.model.shape import Shape

_new, _set = object.__new__, object.__setattr__


@cache
def record_reader(model: type[Record]) -> Read:
    """Return what reads the objects of a model."""
    ready: list[Read] = []

    def read(raw: Any, ids: Ids) -> Any:
        if not ready:  # when first needed, as models may hold themselves
            ready.append(_reader(model))
        return ready[0](raw, ids)

    return read


def _reader(model: type[Record]) -> Read:
    decorators, fields = model.__pydantic_decorators__, model.model_fields
    known = decorators.model_validators.keys() <= ({"_lead_somewhere"} if issubclass(model, Root) else set())
    if not known or decorators.field_validators or decorators.validators or decorators.root_validators:
        raise DoubtError
    required = frozenset(name for name, field in fields.items() if field.is_required())
    defaults = {
        name: None if name in required else field.get_default(call_default_factory=True, validated_data={})
        for name, field in fields.items()
    }
    readers = {shape.key: (name, _field_reader(shape, _after(fields[name].metadata))) for name, shape in shapes_of(model).items()}
    renamed = {key: name for key, (name, _read) in readers.items() if key != name}
    private = dict.fromkeys(model.__private_attributes__)

    def read(raw: Any, ids: Ids) -> Any:
        if raw.__class__ is not dict:
            raise DoubtError
        values, stated = defaults.copy(), set(raw)
        for key, value in raw.items():
            name, read_field = readers[key]
            values[name] = read_field(value, ids)
        for key, name in renamed.items():
            if key in stated:
                stated.remove(key)
                stated.add(name)
        if required and not required <= stated:
            raise DoubtError
        if "until" in stated and "from_" in stated and backwards_mistake(values["from_"], values["until"]):
            raise DoubtError
        record = _new(model)
        _set(record, "__dict__", values)
        _set(record, "__pydantic_fields_set__", stated)
        _set(record, "__pydantic_extra__", None)
        _set(record, "__pydantic_private__", private.copy() if private else None)
        return record

    return read


def _after(marks: list[Any]) -> Callable[[Any], Any] | None:
    """Return what looks at a field's value in the end; a mark that is not known leaves the model without a reader."""
    found = None
    for mark in marks:
        if isinstance(mark, AfterValidator) and found is None:
            found = mark.func
        elif not isinstance(mark, Kind | PartMark):
            raise DoubtError
    return found  # type: ignore[return-value]  # of one argument, as none here takes more


def _field_reader(shape: Shape, after: Callable[[Any], Any] | None) -> Read:
    one = scalar_reader(shape.kind) if shape.kind is not None else _model_reader(shape)
    many = {"items": _items, "entries": _entries}.get(shape.many)
    read = one if many is None else many(one)
    return read if after is None else _checked(read, after)


def _model_reader(shape: Shape) -> Read:
    assert shape.model is not None, shape.name  # noqa: S101  # a field has a model or a kind
    read, mark = record_reader(shape.model), shape.part
    if mark is None:
        return read
    short = mark.short

    def read_part(raw: Any, ids: Ids) -> Any:
        if raw.__class__ is dict:
            return read(raw, ids)
        if short is not None:
            return read({short: raw} if raw.__class__ in (str, bool) else raw, ids)
        return read({} if raw == "unknown" else raw, ids)

    return read_part


def _items(one: Read) -> Read:
    def read(raw: Any, ids: Ids) -> Any:
        if raw.__class__ is str and raw in UNKNOWNS:
            return OPEN if raw == "unknown" else Items((), NOT_DISCLOSED)
        if raw.__class__ is not list:
            raise DoubtError
        more = None
        if raw and raw[-1].__class__ is str and raw[-1] in UNKNOWNS:
            more, raw = UNKNOWNS[raw[-1]], raw[:-1]
        if any(item.__class__ is str and item in UNKNOWNS for item in raw):
            raise DoubtError
        return Items([one(item, ids) for item in raw], more)

    return read


def _entries(one: Read) -> Read:
    def read(raw: Any, ids: Ids) -> Any:
        if raw.__class__ is str and raw in UNKNOWNS:
            return OPEN_ENTRIES if raw == "unknown" else Entries((), NOT_DISCLOSED)
        if raw.__class__ is not dict or not all(map(_is_id, raw)):
            raise DoubtError
        together = "\n".join(raw)
        if together != together.casefold() and len({key.casefold() for key in raw}) != len(raw):
            raise DoubtError
        return Entries({key: one(item, ids) for key, item in raw.items()})

    return read


@lru_cache(maxsize=4_096)
def _is_id(key: str) -> bool:
    return id_mistake(key) is None


def _checked(read: Read, after: Callable[[Any], Any]) -> Read:
    def read_checked(raw: Any, ids: Ids) -> Any:
        try:
            return after(read(raw, ids))
        except PydanticCustomError:
            raise DoubtError from None

    return read_checked
