"""Scalars of a policy: how the raw text of a number, an id or a line becomes a value, and what is said where it doesn't."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from vendor_risk.documents.complaint import found_in_words

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DIGITS = 15


def _unfit(expected: str, raw: Any) -> PydanticCustomError:
    return PydanticCustomError("unfit", "expected {expected}, found {found}", {"expected": expected, "found": found_in_words(raw)})


def _number(expected: str, fits: Callable[[float], bool], *, whole: bool = False) -> BeforeValidator:
    """Read digits with at most one point; exponents, words and what doesn't fit are refused."""

    def read(raw: Any) -> Any:
        value = raw
        if isinstance(raw, str):
            if not _NUMBER.fullmatch(raw) or sum(map(str.isdigit, raw)) > _DIGITS or (whole and "." in raw):
                raise _unfit(expected, raw)
            value = int(raw) if whole else float(raw)
        if not isinstance(value, int | float) or isinstance(value, bool) or not fits(value):
            raise _unfit(expected, raw)
        return value

    return BeforeValidator(read)


def _spelled(expected: str, pattern: str, longest: int) -> tuple[BeforeValidator, WithJsonSchema]:
    """Read a word of a certain form."""
    form = re.compile(pattern)

    def read(raw: Any) -> Any:
        if not isinstance(raw, str) or len(raw) > longest or not form.fullmatch(raw):
            raise _unfit(expected, raw)
        return str(raw)

    return BeforeValidator(read), WithJsonSchema({"type": "string", "pattern": f"^({pattern})$", "maxLength": longest})


def _text(expected: str, longest: int, *, lines: bool) -> BeforeValidator:
    """Read text for people; nothing at all is no text."""

    def read(raw: Any) -> Any:
        text = raw.strip() if isinstance(raw, str) else ""
        if not text or len(text) > longest or ("\n" in text and not lines):
            raise _unfit(expected, raw)
        return text

    return BeforeValidator(read)


def _day(raw: Any) -> Any:
    if isinstance(raw, str):
        try:
            return date.fromisoformat(raw) if len(raw) == len("2026-11-24") else date.fromisoformat("")
        except ValueError:
            raise _unfit("a day such as 2026-11-24", raw) from None
    return raw


Share = Annotated[
    float,
    _number("a number above 0 and at most 1", lambda number: 0 < number <= 1),
    WithJsonSchema({"type": "number", "exclusiveMinimum": 0, "maximum": 1}),
]
"""A part of one, above 0 and at most 1: a weight or an effectiveness."""

Portion = Annotated[
    float,
    _number("a number from 0 to 1", lambda number: 0 <= number <= 1),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1}),
]
"""A part of one, 0 included."""

Score = Annotated[
    float,
    _number("a number from 0 to 100", lambda number: 0 <= number <= 100),  # noqa: PLR2004  # scores are shown per hundred
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 100}),
]
"""A risk as it is shown, 0 to 100."""

Days = Annotated[
    int,
    _number("a whole number of days from 1 to 36500", lambda number: 1 <= number <= 36500, whole=True),  # noqa: PLR2004  # a century
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 36500}),
]
"""A number of days, at least one."""

Rating = Annotated[
    int,
    _number("a whole number from 1 to 5", lambda number: 1 <= number <= 5, whole=True),  # noqa: PLR2004  # the scale has five steps
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 5}),
]
"""A likelihood or an impact, 1 to 5."""

Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A day of the calendar, ISO 8601."""

_TEXT = WithJsonSchema({"type": ["string", "number", "boolean"]})
# An editor takes a plain 1.10 for a number; here it is text as it was written.

Line = Annotated[str, _text("text on one line", 1000, lines=False), _TEXT]
"""One line of text for people."""

Prose = Annotated[str, _text("text", 10_000, lines=True), _TEXT]
"""Text for people, of any number of lines."""

Schema = Annotated[Literal["1"], WithJsonSchema({"const": 1})]
"""The version of a document's form."""

Id = Annotated[
    str, *_spelled("an id of small letters and digits, such as us_transaction or ai-vendor", r"[a-z][a-z0-9]*([-_][a-z0-9]+)*", 64)
]
"""An id in small letters: `ai-vendor`, `us_transaction`."""

QuestionId = Annotated[str, *_spelled("a question id such as SEC-01", r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[0-9]{2,4}", 32)]
"""The id of a question, never reused: `SEC-01`."""

RuleId = Annotated[str, *_spelled("an id such as eu-personal-data", r"[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*", 64)]
"""The id of a residency rule: `EU-PERSONAL`, `eu-personal-data`."""

Word = Annotated[str, *_spelled("one word of letters, digits, _, +, . and -", r"[A-Za-z0-9][A-Za-z0-9_.+-]*", 64)]
"""One word of a vocabulary that a policy or its regions bring."""

SubjectId = Annotated[
    str, *_spelled("the id of a party, a data set, an agreement or the like", r"[A-Za-z0-9]+([_-]+[A-Za-z0-9]+)*(\[[0-9]+\])?", 96)
]
"""What a determination is about: `cloud`, `places[0]`."""

Version = Annotated[str, *_spelled("a version such as 1.0.0", r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?", 64)]
"""A semantic version: `1.0.0`."""
