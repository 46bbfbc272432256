"""View: a record of a document as conditions see it on the day, field by field and only when asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from vendor_risk.cel import CelList, Struct, Unknown, Value
from vendor_risk.model.data_set import Collected
from vendor_risk.model.items import Items
from vendor_risk.model.record import Statement
from vendor_risk.model.reference import ReferenceKind
from vendor_risk.policy.fields import struct_name, struct_types, visible_shapes

if TYPE_CHECKING:
    from datetime import date

    from vendor_risk.model.record import Record
    from vendor_risk.model.shape import Shape

    from .world import World

_NOTHING = object()


class View(Mapping[str, Value]):
    """The fields of one record in one world; what is derived from them is computed when it is asked for, and once."""

    __slots__ = ("fields", "name", "parent", "path", "record", "shapes", "world")

    def __init__(self, world: World, record: Record, path: str, parent: View | None = None) -> None:
        """See a record that conditions know by its path; `parent` is the record that holds it."""
        model = type(record)
        self.world = world
        self.record = record
        self.path = path
        self.parent = parent
        self.name = struct_name(model)
        self.shapes = visible_shapes(model)
        self.fields: dict[str, Value] = {}

    def get(self, field: str, default: Any = None) -> Value:
        """Return a field's value; what the record can't say is `default`."""
        value = self.fields.get(field, _NOTHING)
        if value is _NOTHING:
            derive = self.world.derivations.get((self.name, field))
            if derive is not None:
                value = derive(self)
            else:
                shape = self.shapes.get(field)
                if shape is None:
                    return default
                value = self._stated(shape)
            self.fields[field] = value
        return value

    def __getitem__(self, field: str) -> Value:
        value = self.get(field, _NOTHING)
        if value is _NOTHING:
            raise KeyError(field)
        return value

    def __iter__(self) -> Iterator[str]:
        return iter(struct_types()[self.name].fields)

    def __len__(self) -> int:
        return len(struct_types()[self.name].fields)

    def scalar(self, field: str) -> Value:
        """Return what is stated of a scalar, a reference as the id."""
        shape = self.shapes[field]
        assert shape.kind is not None, field  # noqa: S101  # asked of scalars only
        return self.world.leaf(getattr(self.record, field), shape.kind, f"{self.path}.{field}")

    def structs(self, field: str) -> CelList:
        """Return the objects of a list that hold on the day."""
        listed: Items[Any] = getattr(self.record, field)
        path = f"{self.path}.{field}"
        found = tuple(
            self.world.struct(item, f"{path}[{index}]", self) for index, item in enumerate(listed) if holds_on(item, self.world.as_of)
        )
        return CelList(found, Unknown((path,)) if listed.open else None)

    def scalars(self, field: str) -> CelList:
        """Return what is stated in a list of scalars."""
        kind = self.shapes[field].kind
        assert kind is not None, field  # noqa: S101  # asked of scalars only
        listed: Items[Any] = getattr(self.record, field)
        path = f"{self.path}.{field}"
        found = tuple(self.world.leaf(item, kind, f"{path}[{index}]") for index, item in enumerate(listed))
        return CelList(found, Unknown((path,)) if listed.open else None)

    def _stated(self, shape: Shape) -> Value:
        if shape.model is not None:
            if shape.many == "items":
                return self.structs(shape.name)
            part = getattr(self.record, shape.name)
            return self.world.struct(part if holds_on(part, self.world.as_of) else shape.model(), f"{self.path}.{shape.name}", self)
        assert shape.kind is not None, shape.name  # noqa: S101  # a field has a model or a kind
        if shape.many == "items":
            return self.scalars(shape.name)
        value = self.scalar(shape.name)
        return self.world.referred(value, shape.kind.section) if isinstance(shape.kind, ReferenceKind) else value


def holds_on(record: Record, day: date) -> bool:
    """Tell whether a record holds on the day: its first and last day included."""
    if not isinstance(record, Statement):
        return True
    return (record.from_ is None or record.from_ <= day) and (record.until is None or day <= record.until)


def view_of(struct: Struct) -> View:
    """Return the view behind a struct of a record."""
    assert isinstance(struct.values, View), struct  # noqa: S101  # asked of records only
    return struct.values


def is_collected(struct: Struct) -> bool:
    """Tell whether a data set is what the service collects on its own."""
    return isinstance(view_of(struct).record, Collected)
