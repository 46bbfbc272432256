"""Which keys may stand at a place in a document, as its model's JSON Schema says: for suggestions."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from vendor_risk.documents.node import Path


def known_keys(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """Return the names of the keys that the model knows for the mapping at `path`, in its order."""
    schema = _schema(model)
    places = list(_branches(schema, schema))
    for step in path:
        places = [branch for place in places for inner in _inside(place, step) for branch in _branches(inner, schema)]
    return tuple(dict.fromkeys(name for place in places for name in place.get("properties", ())))


@lru_cache(maxsize=16)
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema()


def _inside(place: dict[str, Any], step: str | int) -> list[dict[str, Any]]:
    """Return the schemas that may describe what stands at a key or an index of a place."""
    if isinstance(step, int):
        inner = [place.get("items"), *place.get("prefixItems", ())]
    elif step in place.get("properties", {}):
        inner = [place["properties"][step]]
    else:
        inner = [place.get("additionalProperties"), *place.get("patternProperties", {}).values()]
    return [schema for schema in inner if isinstance(schema, dict)]


def _branches(place: dict[str, Any], schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the schemas that may describe a place: behind references and in alternatives."""
    if "$ref" in place:
        yield from _branches(schema["$defs"][place["$ref"].rpartition("/")[2]], schema)
    yield place
    for word in ("anyOf", "oneOf", "allOf"):
        for branch in place.get(word, ()):
            yield from _branches(branch, schema)
