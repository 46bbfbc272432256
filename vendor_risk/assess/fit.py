"""Fit: whether an engagement names only what its dossier, and itself, have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.errors import UsageError, suggest
from vendor_risk.model.knowledge import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement


def check_fit(dossier: Dossier, engagement: Engagement) -> None:
    """Raise `UsageError` for the first party or data set that the engagement names and nobody describes."""
    parties = [*dossier.parties, *(person.id for person in engagement.persons if person.id)]
    for index, agreement in enumerate(engagement.agreements):
        _known(f"agreements[{index}].counterparty", agreement.counterparty, parties, "party of the dossier")
        for name in agreement.passes_to:
            _known(f"agreements[{index}].passes_to", name, parties, "party of the dossier")
        for name in agreement.data:
            _known(f"agreements[{index}].data", name, engagement.data, "data set of the engagement")
    for index, person in enumerate(engagement.persons):
        _known(f"persons[{index}].employer", person.employer, dossier.parties, "party of the dossier")


def _known(path: str, fact: Any, ids: Iterable[str], what: str) -> None:
    for statement in sources_of(fact):
        if isinstance(statement.value, str) and statement.value not in ids:
            raise UsageError(f"{path} of the engagement: '{statement.value}' is no {what}{suggest(statement.value, ids)}")
