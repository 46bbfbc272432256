"""The way to a value in a document, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def format_path(path: Iterable[str | int]) -> str:
    """Return `deployments.vendor-api.places[0].country` for `("deployments", "vendor-api", "places", 0, "country")`."""
    parts: list[str] = []
    for step in path:
        if isinstance(step, int):
            parts.append(f"[{step}]")
        else:
            parts.append(f".{step}" if parts else step)
    return "".join(parts)
