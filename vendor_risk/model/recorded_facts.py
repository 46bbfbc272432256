"""Recorded facts: what a risk acceptance was decided on, path by path."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from vendor_risk.model.complaint import UnfitError, found, mistakes_at
from vendor_risk.model.kind import Kind
from vendor_risk.model.text import TextKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaValue

_VALUE = TextKind("a value", factual=False)


class RecordedFactsKind(Kind):
    """A mapping of fact paths, as conditions name them, to values as raw text."""

    cel = "recorded"

    def __init__(self) -> None:
        """Make the kind."""
        super().__init__("a mapping of facts to values", factual=False)

    def parse(self, raw: Any, ids: Mapping[str, frozenset[str]] | None, /) -> dict[str, str]:
        """Read paths and values as text."""
        if not isinstance(raw, dict):
            raise UnfitError(f"expected {self.expected}, found {found(raw)}")
        facts, mistakes = {}, []
        for path, value in raw.items():
            try:
                facts[str(path)] = _VALUE.parse(value, ids)
            except UnfitError as unfit:
                mistakes.append(((str(path),), str(unfit)))
        if mistakes:
            raise mistakes_at(mistakes)
        return facts

    def json_schema(self) -> JsonSchemaValue:
        """A mapping to scalars."""
        return {"type": "object", "additionalProperties": {"type": ["string", "number", "boolean"]}}


RecordedFacts = Annotated[dict[str, str], RecordedFactsKind()]
