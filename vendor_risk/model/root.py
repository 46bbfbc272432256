"""Root: the outermost object of a document, which knows the file it was read from."""

from typing import TYPE_CHECKING, Any

from pydantic import PrivateAttr

from vendor_risk.model.record import Record

if TYPE_CHECKING:
    from vendor_risk.documents.document import Document


class Root(Record):
    """The outermost object of a document."""

    _document: Any = PrivateAttr(default=None)

    @property
    def document(self) -> "Document | None":
        """The document it was read from, or None for an object made in Python."""
        document: Document | None = self._document
        return document
