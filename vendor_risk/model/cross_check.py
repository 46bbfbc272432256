"""Cross-check: mistakes that only two parts of a document together show, found in its raw values so that they join all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.model.lineage import circles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Path = tuple[str | int, ...]


def mistakes_in(root: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Yield path and message of each mistake: models that are made from themselves."""
    models = root.get("models")
    if isinstance(models, dict):
        for model, circle in circles(raw_bases(models)).items():
            yield ("models", model, "base"), circle_message(circle)


def raw_bases(models: Mapping[str, Any]) -> dict[str, str]:
    """Return the base that each model states, from raw values."""
    bases = {}
    for name, model in models.items():
        base = model.get("base") if isinstance(model, dict) else None
        base = base.get("value") if isinstance(base, dict) else base
        if isinstance(base, str) and base in models:
            bases[name] = str(base)
    return bases


def circle_message(circle: tuple[str, ...]) -> str:
    """Say that a model is its own base."""
    return f"expected a base that was not made from this model, found the circle {' -> '.join((*circle, circle[0]))}"
