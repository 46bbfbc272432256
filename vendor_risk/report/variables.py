"""Variables: what templates are given, by name and meaning, as `templates/variables.yaml` tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from vendor_risk.documents import read_document

from ..shipped import shipped

_SHAPES = "shapes"


@cache
def variables() -> Mapping[str, Mapping[str, str]]:
    """Return for each kind of template the variables that it is given besides those above it, each with its meaning."""
    root = read_document(shipped("templates") / "variables.yaml").root
    shapes = root[_SHAPES]
    return {group: dict(_spread("", entries, shapes)) for group, entries in root.items() if group != _SHAPES}


def _spread(path: str, entry: object, shapes: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield each variable under an entry by its whole path; a shape is spread where it is named."""
    if isinstance(entry, Mapping):
        for name, inner in entry.items():
            yield from _spread(f"{path}.{name}" if path else name, inner, shapes)
    elif str(entry).startswith("="):
        yield from _spread(path, shapes[str(entry)[1:]], shapes)
    else:
        yield path, str(entry)
