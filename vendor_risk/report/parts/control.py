"""Control: from which regions a party, or any party of a route, is controlled."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def by_answer(said: Sequence[tuple[str, str]]) -> list[dict[str, object]]:
    """Return regions by what is said of control from there, the worst first: those of which the same is said stand together."""
    told = {answer: [region for region, one in said if one == answer] for answer in ("yes", "unknown", "no")}
    return [{"answer": answer, "regions": "; ".join(regions)} for answer, regions in told.items() if regions]
