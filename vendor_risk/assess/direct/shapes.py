"""Shapes by what conditions call an object: which records it may be, and which of its fields say the same in all of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from vendor_risk.model.dossier import Dossier
from vendor_risk.model.engagement import Engagement
from vendor_risk.model.shape import shapes_of
from vendor_risk.policy.fields import struct_name, visible_shapes

from ..derivation import derivations
from ..scalar_value import finite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vendor_risk.model.record import Record
    from vendor_risk.model.shape import Shape


@cache
def models() -> Mapping[str, tuple[type[Record], ...]]:
    """Return the classes of the records that a condition sees as one kind of object, by its name."""
    found: dict[str, dict[type[Record], None]] = {}
    waiting: list[type[Record]] = [Dossier, Engagement]
    seen: set[type[Record]] = set()
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        found.setdefault(struct_name(model), {})[model] = None
        waiting += [shape.model for shape in shapes_of(model).values() if shape.model is not None]
    return {name: tuple(each) for name, each in found.items()}


@cache
def field_of(struct: str, field: str) -> Shape | None:
    """Return the shape of a stated field; None for one that follows from others, or that differs among the records of that name.

    A record that does not have the field has no such attribute either.
    """
    if (struct, field) in derivations():
        return None
    shapes = [shape for model in models().get(struct, ()) if (shape := visible_shapes(model).get(field)) is not None]
    return shapes[0] if shapes and all(_alike(shapes[0], shape) for shape in shapes[1:]) else None


def _alike(one: Shape, other: Shape) -> bool:
    if (one.many, one.model) != (other.many, other.model):
        return False
    if one.kind is None or other.kind is None:
        return one.kind is other.kind
    return one.kind.cel == other.kind.cel and finite(one.kind) == finite(other.kind)
