"""Scalars of the documents about regions and laws: how raw text becomes a day, a yes or no, a place's code, or text for people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from vendor_risk.model.country import CountryKind, SubdivisionKind
from vendor_risk.model.kind import Kind
from vendor_risk.model.moment import DayKind
from vendor_risk.model.text import NameKind, TextKind, WebAddressKind, WordKind
from vendor_risk.model.truth import TruthKind


def _reader(kind: Kind) -> BeforeValidator:
    """Return what reads a scalar as a dossier would, and refuses it in the same words."""
    return BeforeValidator(_refusing(kind))


def _refusing(kind: Kind) -> Callable[[Any], Any]:
    def read(raw: Any) -> Any:
        try:
            return kind.parse(raw, None)
        except ValueError as unfit:
            raise PydanticCustomError("value", "{message}", {"message": str(unfit)}) from None

    return read


_text = WithJsonSchema({"type": "string"})

Day = Annotated[date, _reader(DayKind("a day like 2025-01-31", factual=False)), WithJsonSchema({"type": "string", "format": "date"})]
"""A day of the calendar."""

Truth = Annotated[bool, _reader(TruthKind(factual=False)), WithJsonSchema({"enum": ["yes", "no", True, False]})]
"""`yes`, `no`, `true` or `false`."""

Country = Annotated[str, _reader(CountryKind(factual=False)), _text]
"""An ISO 3166-1 alpha-2 code, in capitals."""

Subdivision = Annotated[str, _reader(SubdivisionKind(factual=False)), _text]
"""An ISO 3166-2 code: `CA-QC`."""

Word = Annotated[str, _reader(WordKind("a word", factual=False)), _text]
"""An id or a certification scheme: `eu_adequate`, `dpf`."""

Line = Annotated[str, _reader(NameKind("a line of text", factual=False)), _text]
"""One line of text for people."""

Prose = Annotated[str, _reader(TextKind(factual=False)), _text]
"""Text for people, of any number of lines."""

Source = Annotated[str, _reader(WebAddressKind(factual=False)), _text]
"""Where something can be read: an http or https address."""
