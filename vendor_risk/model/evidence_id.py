"""Evidence id: how a statement names its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.errors import suggest
from vendor_risk.model.complaint import UnfitError, found
from vendor_risk.model.names import id_mistake

if TYPE_CHECKING:
    from collections.abc import Mapping


def reference_mistake(section: str, raw: object, ids: Mapping[str, frozenset[str]] | None) -> str | None:
    """Return what is wrong with a reference into a section of the document, or None; without `ids` only its form is looked at."""
    if ids is not None and isinstance(raw, str) and raw in ids.get(section, ()):
        return None
    if isinstance(raw, str) and not (mistake := id_mistake(raw)):
        return None if ids is None else f'"{raw}" is not among the {section}{suggest(raw, ids.get(section, ()))}'
    return mistake if isinstance(raw, str) else f"expected an id of the {section}, found {found(raw)}"


def evidence_ids(raw: object, ids: Mapping[str, frozenset[str]] | None) -> tuple[str, ...]:
    """Read a list of evidence ids, each once."""
    if not isinstance(raw, list | tuple):
        raise UnfitError(f"expected a list of evidence ids, found {found(raw)}")
    for item in raw:
        if mistake := reference_mistake("evidence", item, ids):
            raise UnfitError(mistake)
    return tuple(dict.fromkeys(str(item) for item in raw))
