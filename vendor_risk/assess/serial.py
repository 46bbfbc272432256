"""Serial form: an assessment as versioned JSON, without loss."""

from __future__ import annotations

from functools import cache

from pydantic import TypeAdapter, ValidationError

from ..errors import DocumentError, Mistake
from .assessment import SCHEMA, Assessment


@cache
def _adapter() -> TypeAdapter[Assessment]:
    return TypeAdapter(Assessment)


def to_json(assessment: Assessment) -> bytes:
    """Return the assessment as indented JSON in UTF-8, keys in the order of the fields."""
    return _adapter().dump_json(assessment, indent=1) + b"\n"


def from_json(text: bytes | str) -> Assessment:
    """Read an assessment; raise DocumentError with every mistake when the text is not one of a version we read."""
    try:
        return _adapter().validate_json(text)
    except ValidationError as error:
        mistakes = [
            Mistake("assessment.json", 1, 1, ".".join(str(part) for part in problem["loc"]), f"{problem['msg']} (schema {SCHEMA} is read)")
            for problem in error.errors(include_url=False, include_input=False)
        ]
        raise DocumentError(tuple(mistakes)) from None
