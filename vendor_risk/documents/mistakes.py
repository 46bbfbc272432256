"""The mistakes of one document, gathered until all are known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vendor_risk.documents.limits import MAX_MISTAKES
from vendor_risk.documents.path import format_path
from vendor_risk.errors import DocumentError, Mistake

if TYPE_CHECKING:
    from vendor_risk.documents.document import Document
    from vendor_risk.documents.node import Path


class Mistakes:
    """Gathers what is wrong with one document and raises all of it together."""

    def __init__(self, document: Document) -> None:
        """Begin with the flaws that reading found."""
        self.document = document
        self.found: list[Mistake] = list(document.flaws)

    def __bool__(self) -> bool:
        """Tell whether anything is wrong."""
        return bool(self.found)

    def add(self, path: Path, message: str, *, key: bool = False, offset: int | None = None) -> None:
        """Add what is wrong with the value at `path`: with its `key`, or with the character at `offset` of its text."""
        position = self.document.position(path, key=key) if offset is None else self.document.position_in(path, offset)
        self.found.append(Mistake(self.document.name, *position, format_path(path), message))

    def error(self) -> DocumentError:
        """Return the error that tells everything that was added; there must be something."""
        return DocumentError(bounded(self.found))

    def raise_if_any(self) -> None:
        """Raise `error()`, if anything was added."""
        if self.found:
            raise self.error()


def bounded(mistakes: list[Mistake]) -> list[Mistake]:
    """Return the first of the mistakes, by line, and how many more there are: a hostile document can't fill the screen."""
    ordered = sorted(set(mistakes))
    if len(ordered) <= MAX_MISTAKES:
        return ordered
    first_left_out = ordered[MAX_MISTAKES]
    rest = replace(first_left_out, path="", message=f"{len(ordered) - MAX_MISTAKES} more mistakes from here on")
    return [*ordered[:MAX_MISTAKES], rest]
