"""Reference: the id of something in another section of the same document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.model.complaint import UnfitError
from vendor_risk.model.evidence_id import evidence_ids, reference_mistake
from vendor_risk.model.kind import Kind
from vendor_risk.model.names import ID_PATTERN, id_mistake

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaValue


class ReferenceKind(Kind):
    """An id of a section: `parties`, `models`."""

    cel = "reference"

    def __init__(self, section: str, *, factual: bool = True, short: bool = False) -> None:
        """Make a kind of references into `section`."""
        super().__init__(f"an id of the {section}", factual=factual, short=short)
        self.section = section

    def parse(self, raw: Any, ids: Mapping[str, frozenset[str]] | None, /) -> str:
        """Read an id, which the document must have where its ids are known."""
        if mistake := reference_mistake(self.section, raw, ids):
            raise UnfitError(mistake)
        return str(raw)

    def json_schema(self) -> JsonSchemaValue:
        """Text in the form of an id."""
        return {"type": "string", "pattern": ID_PATTERN, "description": f"Id of an entry under {self.section}."}


NO_BASE = "none"


class BaseKind(ReferenceKind):
    """A reference, or `none` (None): the model that another was made from, the party that employs a person or operates a service."""

    def parse(self, raw: Any, ids: Mapping[str, frozenset[str]] | None, /) -> str | None:  # type: ignore[override]  # None beside an id
        """Read an id or `none`."""
        return None if raw is None or raw == NO_BASE else super().parse(raw, ids)

    def plain(self, value: str | None) -> str:
        """Write an id or `none`."""
        return NO_BASE if value is None else value


class EvidenceKind(Kind):
    """A list of evidence ids."""

    cel = "evidence"

    def __init__(self) -> None:
        """Make the kind."""
        super().__init__("a list of evidence ids", factual=False)

    def parse(self, raw: Any, ids: Mapping[str, frozenset[str]] | None, /) -> tuple[str, ...]:
        """Read the list; each id must be in the document's evidence."""
        return evidence_ids(raw, ids)

    def plain(self, value: tuple[str, ...]) -> list[str]:
        """Write a list."""
        return list(value)

    def json_schema(self) -> JsonSchemaValue:
        """A list of texts."""
        return {"type": "array", "items": {"type": "string"}}


class IdKind(Kind):
    """An id of the object itself."""

    cel = "string"

    def __init__(self, *, factual: bool = False) -> None:
        """Make the kind."""
        super().__init__("an id", factual=factual)

    def parse(self, raw: Any, _ids: Mapping[str, frozenset[str]] | None, /) -> str:
        """Read an id."""
        if mistake := id_mistake(raw):
            raise UnfitError(mistake)
        return str(raw)

    def json_schema(self) -> JsonSchemaValue:
        """Text in the form of an id."""
        return {"type": "string", "pattern": ID_PATTERN}


class IdOrNoneKind(IdKind):
    """An id of something in another document, or `none` (None)."""

    def parse(self, raw: Any, ids: Mapping[str, frozenset[str]] | None, /) -> str | None:  # type: ignore[override]  # None beside an id
        """Read an id or `none`."""
        return None if raw is None or raw == NO_BASE else super().parse(raw, ids)

    def plain(self, value: str | None) -> str:
        """Write an id or `none`."""
        return NO_BASE if value is None else value


class HandleKind(IdKind):
    """An id that an item of a list may have; empty for one that has none."""

    def parse(self, raw: Any, ids: Mapping[str, frozenset[str]] | None, /) -> str:
        """Read an id, or nothing."""
        return "" if raw == "" else super().parse(raw, ids)

    def json_schema(self) -> JsonSchemaValue:
        """Text in the form of an id, or nothing."""
        return {"type": "string", "pattern": f"^$|{ID_PATTERN}"}
