"""Named region: the regions that a document's partial knowledge of countries names, for those who know which regions there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from vendor_risk.model.entries import Entries
from vendor_risk.model.items import Items
from vendor_risk.model.knowledge import NotIn, Sourced, Stated, Within
from vendor_risk.model.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.documents import Document

_KEYS = ("not_in", "within")
_STATED = re.compile(r'"(?:not_in|within)"\s*:\s*"([^"]*)"')


def named_regions(root: Record, document: Document | None) -> frozenset[str]:
    """Return every region, or country, that is named in `{not_in: …}` or `{within: …}`; of a document's text perhaps some more."""
    if document is not None and document.text.isascii() and "\\" not in document.text:
        if not any(key in document.text for key in _KEYS):
            return frozenset()
        if document.name.lower().endswith(".json"):
            return frozenset(_STATED.findall(document.text))
    return frozenset(_named(root))


def _named(value: Any) -> Iterator[str]:
    match value:
        case NotIn() | Within():
            yield value.region
        case Sourced():
            yield from _named(value.value)
        case Stated():
            yield from (name for each in value.values for name in _named(each))
        case Items():
            yield from (name for each in value for name in _named(each))
        case Entries():
            yield from (name for each in value.values() for name in _named(each))
        case Record():
            yield from (name for each in value.__dict__.values() for name in _named(each))
