"""Kind of days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from vendor_risk.model.day import day_of
from vendor_risk.model.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaValue


class DayKind(Kind):
    """A day; a condition sees midnight UTC of it."""

    cel = "timestamp"

    def parse(self, raw: Any, _ids: Mapping[str, frozenset[str]] | None, /) -> date:
        """Read `2025-01-31`."""
        return day_of(raw)

    def plain(self, value: date) -> str:
        """Write `2025-01-31`."""
        return value.isoformat()

    def json_schema(self) -> JsonSchemaValue:
        """Text in the form of a day."""
        return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
