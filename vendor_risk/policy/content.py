"""Content: what a policy says, as plain values: the same for the same demands, however they are written down."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from vendor_risk.cel import Condition

from .part import Part

if TYPE_CHECKING:
    from collections.abc import Callable


def plain(value: Any) -> Any:
    """Return a part, or anything made of parts, as dict, list, str, bool, int and None; numbers with a fraction become text."""
    convert = _CONVERSIONS.get(type(value))
    if convert is None:
        convert = _CONVERSIONS[type(value)] = _conversion(value)
    return convert(value)


def _conversion(value: Any) -> Callable[[Any], Any]:  # one line for each kind of value
    if value is None or isinstance(value, bool | int):
        return lambda scalar: scalar
    if isinstance(value, str):
        return lambda text: str(text.value) if isinstance(text, Enum) else str(text)
    if isinstance(value, float):
        return repr
    if isinstance(value, Condition):
        return lambda condition: condition.source.strip()
    if isinstance(value, Part):
        names = tuple((name, field.alias or name) for name, field in type(value).model_fields.items())
        return lambda part: {key: plain(getattr(part, name)) for name, key in names}
    if isinstance(value, date):
        return lambda day: day.isoformat()
    if isinstance(value, Enum):
        return lambda member: plain(member.value)
    if isinstance(value, frozenset | set):
        return lambda members: sorted(plain(member) for member in members)
    if isinstance(value, tuple | list):
        return lambda items: [plain(item) for item in items]
    if is_dataclass(value):
        members = tuple(field.name for field in fields(value) if field.repr)
        return lambda record: {name: plain(getattr(record, name)) for name in members}
    return lambda mapping: {str(key): plain(item) for key, item in mapping.items()}


_CONVERSIONS: dict[type, Callable[[Any], Any]] = {}
