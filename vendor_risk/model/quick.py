"""Quick: a JSON document read at once where nothing about it is in doubt; else left to the reader that can say what is wrong."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, TypeVar

from vendor_risk.documents import Document
from vendor_risk.documents.json_plain import DoubtError, as_read, plain_json
from vendor_risk.model.cross_check import CROSS_CHECKED, mistakes_in
from vendor_risk.model.quick_record import record_reader
from vendor_risk.model.root import Root

if TYPE_CHECKING:
    from vendor_risk.model.quick_scalar import Ids

R = TypeVar("R", bound=Root)

_MOST_NESTED = 2
"""Levels of sub-processors that are read quickly: with these no document comes near the greatest depth."""


def quickly(data: bytes, name: str, model: type[R]) -> R | None:
    """Return the document, equal to what `load` makes of it; None where it has a mistake, or anything that takes another look."""
    try:
        values = plain_json(data)
        if values.get("kind") != model.model_fields["kind"].default or "schema" not in values or _nested(values):
            return None
        checked = {section: as_read(values[section]) for section in CROSS_CHECKED if section in values}
        if any(True for _mistake in mistakes_in(checked)):
            return None
        read: R = record_reader(model)(values, _ids(values))
    except (DoubtError, KeyError):  # a key that the model does not have is a doubt as well
        return None
    read.read_from(Document.of_json(name=name, data=data, text=data.decode(), sha256=hashlib.sha256(data).hexdigest()))
    return read


def _nested(values: dict[str, Any], level: int = 0) -> bool:
    """Tell whether sub-processors stand in each other deeper than is read quickly."""
    holders = values.get("deployments", {}) if level == 0 else values
    for holder in holders.values() if holders.__class__ is dict else ():
        listed = holder.get("subprocessors") if holder.__class__ is dict else None
        for each in listed if listed.__class__ is list else ():
            below = each.get("subprocessors") if each.__class__ is dict else None
            if below and (level >= _MOST_NESTED or _nested({"": each}, level + 1)):
                return True
    return False


def _ids(values: dict[str, Any]) -> Ids:
    """Return the ids that each section defines: its keys, or the `id` of each item of a list."""
    ids = {}
    for name, section in values.items():
        if section.__class__ is dict:
            ids[name] = frozenset(section)
        elif section.__class__ is list:
            ids[name] = frozenset(item["id"] for item in section if item.__class__ is dict and item.get("id").__class__ is str)
    return ids
