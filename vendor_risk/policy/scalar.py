"""Scalars of a policy: how the raw text of a number, a word or an id becomes a value."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DIGITS = 15


def _number(raw: Any) -> Any:
    """The number that a plain scalar spells, digits with at most one point; exponents, signs and words are refused."""
    if not isinstance(raw, str):
        return raw
    if not _NUMBER.fullmatch(raw) or len(raw) > _DIGITS + 2:
        raise PydanticCustomError("number", "expected a number such as 0.5, found {found}", {"found": f'"{raw}"' if raw else "nothing"})
    return float(raw) if "." in raw else int(raw)


def _schema(kind: str, **bounds: float) -> WithJsonSchema:
    return WithJsonSchema({"type": kind, **bounds})


_read_number = BeforeValidator(_number)

Share = Annotated[float, _read_number, Field(gt=0, le=1), _schema("number", exclusiveMinimum=0, maximum=1)]
"""A part of one, above 0 and at most 1: a weight or an effectiveness."""

Portion = Annotated[float, _read_number, Field(ge=0, le=1), _schema("number", minimum=0, maximum=1)]
"""A part of one, 0 included."""

Score = Annotated[float, _read_number, Field(ge=0, le=100), _schema("number", minimum=0, maximum=100)]
"""A risk as it is shown, 0 to 100."""

Days = Annotated[int, _read_number, Field(ge=1, le=36500), _schema("integer", minimum=1, maximum=36500)]
"""A number of days, at least one."""

Rating = Annotated[int, _read_number, Field(ge=1, le=5), _schema("integer", minimum=1, maximum=5)]
"""A likelihood or an impact, 1 to 5."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=1000, pattern=r"^[^\n]*\n?$", strip_whitespace=True)]
"""One line of text for people."""

Prose = Annotated[str, StringConstraints(min_length=1, max_length=10000, strip_whitespace=True)]
"""Text for people, of any number of lines."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*([-_][a-z0-9]+)*$", max_length=64)]
"""An id in small letters: `ai-vendor`, `us_transaction`."""

QuestionId = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[0-9]{2,4}$", max_length=32)]
"""The id of a question: capitals, a hyphen and a number, never reused: `SEC-01`."""

RuleId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$", max_length=64)]
"""The id of a residency rule: `EU-PERSONAL`, `eu-personal-data`."""

Word = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.+-]*$", max_length=64)]
"""One word of a vocabulary that a policy or its regions bring."""

Version = Annotated[str, StringConstraints(pattern=r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$", max_length=64)]
"""A semantic version: `1.0.0`."""
