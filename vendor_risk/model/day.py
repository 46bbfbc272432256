"""Day: a day of the calendar, written `2025-01-31`."""

from __future__ import annotations

import re
from datetime import date, datetime

from vendor_risk.model.complaint import UnfitError, found

DAY = re.compile(r"(1[89]|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}")


def day_of(raw: object) -> date:
    """Return the day that `2025-01-31` (or a date of Python) stands for; raise `UnfitError` for other text and days no calendar has."""
    if isinstance(raw, str) and DAY.fullmatch(raw):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            raise UnfitError(f"expected a day of the calendar, found {found(raw)}") from None
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    raise UnfitError(f"expected a day like 2025-01-31, found {found(raw)}")
