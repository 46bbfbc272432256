"""Shape: what a model's field holds, read from its annotation: one source of names for dumping, references and conditions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ForwardRef, Literal, get_args, get_origin

from vendor_risk.model.choice import ChoiceKind
from vendor_risk.model.entries import Entries
from vendor_risk.model.items import Items
from vendor_risk.model.kind import Kind
from vendor_risk.model.record import PartMark, Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Shape:
    """A field holds scalars of a `kind` or objects of a `model`: one, a list of `items`, or `entries` by id.

    `key` is its name in a document, `words` what it is, for a person.
    """

    name: str
    key: str
    words: str
    many: Literal["one", "items", "entries"]
    kind: Kind | None = None
    model: type[Record] | None = None
    part: PartMark | None = None


@cache
def shapes_of(model: type[Record]) -> Mapping[str, Shape]:
    """Return the shapes of a model's fields by the fields' Python names."""
    return {name: _shape(name, model) for name in model.model_fields}


def _shape(name: str, model: type[Record]) -> Shape:
    field = model.model_fields[name]
    many: Literal["one", "items", "entries"] = "one"
    annotation: Any = field.annotation
    if isinstance(annotation, str | ForwardRef):
        annotation = _resolved(annotation, model)
    origin = get_origin(annotation)
    marks: list[Any] = list(field.metadata)
    if origin in (Items, Entries):
        many = "items" if origin is Items else "entries"
        annotation = get_args(annotation)[0]
        if isinstance(annotation, str | ForwardRef):
            annotation = _resolved(annotation, model)
    while get_origin(annotation) is Annotated or type(None) in get_args(annotation):
        marks += get_args(annotation)[1:]
        annotation = get_args(annotation)[0]
    kind = next((mark for mark in marks if isinstance(mark, Kind)), None)
    if isinstance(kind, ChoiceKind) and not kind.words:
        kind = kind.of(annotation)
    held = annotation if isinstance(annotation, type) and issubclass(annotation, Record) else None
    part = next((mark for mark in marks if isinstance(mark, PartMark)), None)
    return Shape(name, field.alias or name, field.description or name.replace("_", " "), many, kind, held, part)


def _resolved(annotation: str | ForwardRef, model: type[Record]) -> Any:
    import sys  # noqa: PLC0415  # rarely needed

    text = annotation if isinstance(annotation, str) else annotation.__forward_arg__
    return eval(text, vars(sys.modules[model.__module__]))  # noqa: S307  # an annotation of our own
