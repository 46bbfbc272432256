"""Serial form: an assessment, and the explanation of a question, as versioned JSON, without loss."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from ..errors import DocumentError, Mistake
from .assessment import SCHEMA, Assessment
from .explanation import SCHEMA as EXPLANATION_SCHEMA
from .explanation import Explanation

T = TypeVar("T")


@cache
def _adapter() -> TypeAdapter[Assessment]:
    return TypeAdapter(Assessment)


@cache
def _explanations() -> TypeAdapter[Explanation]:
    return TypeAdapter(Explanation)


def to_json(assessment: Assessment) -> bytes:
    """Return the assessment as indented JSON in UTF-8, keys in the order of the fields."""
    return _adapter().dump_json(assessment, indent=1) + b"\n"


def from_json(text: bytes | str) -> Assessment:
    """Read an assessment; raise DocumentError with every mistake when the text is not one of a version we read."""
    return _read(_adapter(), text, "assessment.json", SCHEMA)


def explanation_to_json(explanation: Explanation) -> bytes:
    """Return an explanation as indented JSON in UTF-8, keys in the order of the fields."""
    return _explanations().dump_json(explanation, indent=1) + b"\n"


def explanation_from_json(text: bytes | str) -> Explanation:
    """Read an explanation; raise DocumentError with every mistake when the text is not one of a version we read."""
    return _read(_explanations(), text, "explanation.json", EXPLANATION_SCHEMA)


def explanation_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `explanation_to_json` writes."""
    return _explanations().json_schema(mode="serialization")


def _read(adapter: TypeAdapter[T], text: bytes | str, name: str, schema: int) -> T:
    try:
        return adapter.validate_json(text)
    except ValidationError as error:
        mistakes = [
            Mistake(name, 1, 1, ".".join(str(part) for part in problem["loc"]), f"{problem['msg']} (schema {schema} is read)")
            for problem in error.errors(include_url=False, include_input=False)
        ]
        raise DocumentError(tuple(mistakes)) from None
