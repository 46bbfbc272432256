"""Moment: a calendar day of a document, real and written `2025-01-31`."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from vendor_risk.model.kind import Kind, Unfit, found

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaValue

_DAY = re.compile(r"(1[89]|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}")


def day_of(raw: object) -> date:
    """Return the day that `2025-01-31` (or a date of Python) stands for; raise `Unfit` for another text, and for a day no calendar has."""
    if isinstance(raw, str) and _DAY.fullmatch(raw):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            raise Unfit(f"expected a day of the calendar, found {found(raw)}") from None
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    raise Unfit(f"expected a day like 2025-01-31, found {found(raw)}")


class DayKind(Kind):
    """A day; a condition sees midnight UTC of it."""

    cel = "timestamp"

    def parse(self, raw: Any, ids: Mapping[str, frozenset[str]] | None) -> date:
        """Read `2025-01-31`."""
        return day_of(raw)

    def plain(self, value: date) -> str:
        """Write `2025-01-31`."""
        return value.isoformat()

    def json_schema(self) -> JsonSchemaValue:
        """Text in the form of a day."""
        return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
