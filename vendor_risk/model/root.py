"""Root: the outermost object of a document, which knows the file it was read from."""

from typing import TYPE_CHECKING, Any

from pydantic import PrivateAttr, ValidationInfo, model_validator

from vendor_risk.model.record import Record

if TYPE_CHECKING:
    from typing import Self

    from vendor_risk.documents import Document, Path


class Root(Record):
    """The outermost object of a document."""

    _document: Any = PrivateAttr(default=None)
    _regions: Any = PrivateAttr(default=None)

    @property
    def document(self) -> "Document | None":
        """The document it was read from, or None for an object made in Python."""
        document: Document | None = self._document
        return document

    def read_from(self, document: "Document | None") -> None:
        """Remember the document, or that there is none; it tells positions and plays no part in comparisons."""
        self._document = document

    @property
    def named_regions(self) -> frozenset[str]:
        """The regions that partial knowledge names, looked up once: all of them, and perhaps some that stand in the text only."""
        regions: frozenset[str] | None = self._regions
        if regions is None:
            from vendor_risk.model.named_region import named_regions  # noqa: PLC0415  # imports the models

            regions = self._regions = named_regions(self, self._document)
        return regions

    def position_of(self, path: "Path") -> tuple[str, int, int] | None:
        """Return file, line and column (from 1) of what is stated at a path of keys and indexes; None for an object made in Python."""
        return None if self._document is None else (self._document.name, *self._document.position(path))

    @classmethod
    def model_validate(cls, obj: Any, *, context: Any = None, **options: Any) -> "Self":
        """Return the object that values stand for; those of a document, which come with its ids, go by the document's keys alone."""
        if context and "ids" in context:
            options |= {"by_alias": True, "by_name": False}
        return super().model_validate(obj, context=context, **options)

    @model_validator(mode="after")
    def _lead_somewhere(self, info: ValidationInfo) -> "Self":
        """Look at references that nobody looked at yet, because the object was made in Python."""
        if not (info.context and "ids" in info.context):
            from vendor_risk.model.references import check_references  # noqa: PLC0415  # imports the models

            check_references(self)
        return self
