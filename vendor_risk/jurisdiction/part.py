"""Part: what every object of a document about regions or laws has in common."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

T = TypeVar("T")


class Part(BaseModel):
    """An object of such a document: frozen, with no key that its class doesn't name."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def not_empty(entries: tuple[T, ...]) -> tuple[T, ...]:
    """Return the entries; refuse a list without any."""
    if not entries:
        raise PydanticCustomError("list", "expected at least one entry, found an empty list")
    return entries
