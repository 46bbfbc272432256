"""Scalars of the documents about regions and laws: how raw text becomes a day, a yes or no, or a place's code."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TRUTHS = {"yes": True, "true": True, "no": False, "false": False}


def _shown(raw: Any) -> str:
    return f'"{raw[:60]}"' if isinstance(raw, str) and raw else "nothing" if not raw else "something else"


def _day(raw: Any) -> Any:
    if isinstance(raw, date):
        return raw
    try:
        if isinstance(raw, str) and _DAY.fullmatch(raw):
            return date.fromisoformat(raw)
    except ValueError:
        pass
    raise PydanticCustomError("day", "expected a day such as 2026-11-24, found {found}", {"found": _shown(raw)})


def _truth(raw: Any) -> Any:
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, str) and raw in _TRUTHS:
        return _TRUTHS[raw]
    raise PydanticCustomError("truth", "expected yes or no, found {found}", {"found": _shown(raw)})


def _country(raw: Any) -> Any:
    import pycountry  # noqa: PLC0415 - slow to import, and only documents need it

    if isinstance(raw, str) and len(raw) == 2 and raw == raw.upper() and pycountry.countries.get(alpha_2=raw):  # noqa: PLR2004 - alpha-2
        return str(raw)
    raise PydanticCustomError("country", "expected an ISO 3166-1 country code such as DE, found {found}", {"found": _shown(raw)})


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A day, as 2026-11-24."""

Truth = Annotated[bool, BeforeValidator(_truth), WithJsonSchema({"enum": ["yes", "no", True, False]})]
"""`yes`, `no`, `true` or `false`."""

Country = Annotated[str, BeforeValidator(_country), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$"})]
"""An ISO 3166-1 alpha-2 code, in capitals."""

Subdivision = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")]
"""An ISO 3166-2 code: `CA-QC`."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=10000, strip_whitespace=True)]
"""Text for people."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*([-_][a-z0-9]+)*$", max_length=64)]
"""An id in small letters: `eu_adequate`."""

Source = Annotated[str, StringConstraints(pattern=r"^https?://[!-~]+$", max_length=1000)]
"""Where something can be read: an http or https address."""


class Part(BaseModel):
    """An object of a document about regions or laws: frozen, with no key that its class doesn't name."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
