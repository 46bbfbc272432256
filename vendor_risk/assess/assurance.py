"""Assurance: how far the evidence that a record names carries on the day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from vendor_risk.cel import Unknown, Value
from vendor_risk.model.knowledge import sources_of

from .evidence import strongest

if TYPE_CHECKING:
    from vendor_risk.model.root import Root

    from .fact import Assurance
    from .view import View


def assurance_of(view: View) -> Value:
    """Return how far the evidence for a record carries; unknown where its age is not known and could matter."""
    root, ids = _evidence_of(view)
    standings = [view.world.standing(root, id_) for id_ in ids]
    sure: Assurance = strongest(each.assurance for each in standings)
    most: Assurance = strongest(each.stated if each.doubtful else each.assurance for each in standings)
    if sure == most:
        return sure
    facts = tuple(f"evidence.{id_}.dated" for id_, each in zip(ids, standings, strict=True) if each.doubtful)
    return Unknown(facts, possible=(sure, most))


def _evidence_of(view: View) -> tuple[Root, tuple[str, ...]]:
    """Return the ids of the evidence that a record itself names, on its status too, and whose they are.

    What the record around it names does not count: evidence that is taken away must never leave a stronger one in its place.
    """
    root: Root = view.world.engagement if view.path.startswith("engagement") else view.world.dossier
    own: tuple[str, ...] | Mapping[str, Value] = getattr(view.record, "evidence", ())
    named = own if isinstance(own, tuple) else ()
    return root, (*named, *(id_ for source in sources_of(getattr(view.record, "status", None)) for id_ in source.evidence))
