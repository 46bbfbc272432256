"""Data scope: which data a place has, `all` of it or listed categories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from vendor_risk.model.complaint import UnfitError, found
from vendor_risk.model.kind import Kind
from vendor_risk.model.knowledge import Fact
from vendor_risk.model.text import WordKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaValue

ALL = "all"
_CATEGORY = WordKind("a data category", factual=False)


class DataScopeKind(Kind):
    """`all`, or a list of data categories (or ids of data sets); None of them twice."""

    cel = "data_scope"

    def __init__(self) -> None:
        """Make the kind."""
        super().__init__("'all' or a list of data categories")

    def parse(self, raw: Any, ids: Mapping[str, frozenset[str]] | None, /) -> str | tuple[str, ...]:
        """Read `all` or a list."""
        if isinstance(raw, str) and raw == ALL:
            return ALL
        if isinstance(raw, list | tuple) and raw:
            return tuple(dict.fromkeys(_CATEGORY.parse(item, ids) for item in raw))
        raise UnfitError(f"expected {self.expected}, found {found(raw)}")

    def plain(self, value: str | tuple[str, ...]) -> str | list[str]:
        """Write `all` or a list."""
        return value if isinstance(value, str) else list(value)

    def json_schema(self) -> JsonSchemaValue:
        """The word, or a list of texts."""
        return {"anyOf": [{"const": ALL}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}


DataScope = Annotated[Fact[str | tuple[str, ...]], DataScopeKind()]
