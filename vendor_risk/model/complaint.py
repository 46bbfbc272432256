"""Complaint: what is wrong with a value, as an error that names what was expected, what was found, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError
from pydantic_core.core_schema import ErrorType

from vendor_risk.model.names import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

_SHOWN = 60
_OF_PYDANTIC = frozenset(get_args(ErrorType))


class UnfitError(ValueError):
    """Raw text is not what the kind expects; the message says what was expected and what was found."""


def found(raw: object) -> str:
    """Return what was found, in words short enough for an error message."""
    if isinstance(raw, str):
        text = visible(str(raw))
        return f'"{text[:_SHOWN]}{"…" if len(text) > _SHOWN else ""}"' if raw or is_quoted(raw) else "nothing"
    if isinstance(raw, dict):
        return "a mapping"
    if isinstance(raw, list | tuple):
        return "a list"
    return f"{str(raw)[:_SHOWN]}"


def is_quoted(raw: object) -> bool:
    """Tell whether text stood in quotes, so that it is text beyond doubt."""
    return isinstance(raw, str) and type(raw) is not str


def mistakes_at(mistakes: Iterable[tuple[tuple[str | int, ...], str]]) -> ValidationError:
    """Return an error that carries several mistakes, each at a path below the value at hand."""
    return joined((), mistakes)


def joined(errors: Iterable[ErrorDetails], mistakes: Iterable[tuple[tuple[str | int, ...], str]]) -> ValidationError:
    """Return an error that carries what pydantic found and mistakes of our own."""
    details = [
        InitErrorDetails(
            type=error["type"] if error["type"] in _OF_PYDANTIC else PydanticCustomError("value", "{message}", {"message": error["msg"]}),
            loc=error["loc"],
            input=error["input"],
            ctx=error.get("ctx", {}),
        )
        for error in errors
    ]
    details += [
        InitErrorDetails(type=PydanticCustomError("value", "{message}", {"message": message}), loc=path, input=None)
        for path, message in mistakes
    ]
    return ValidationError.from_exception_data("document", details)
