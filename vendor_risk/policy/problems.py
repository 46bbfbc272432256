"""Problems: what is wrong with any of the documents of a policy, gathered until all are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.documents import Mistakes
from vendor_risk.documents.mistakes import bounded
from vendor_risk.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vendor_risk.documents import Document
    from vendor_risk.errors import Mistake

    from .complaint import Complaint
    from .parts import Origin


class Problems:
    """Keeps the mistakes of each document, and of files that could not be read at all; `hints` don't keep a policy from being used."""

    def __init__(self) -> None:
        self.unread: list[Mistake] = []
        self.hints: list[Mistake] = []
        self._of: dict[int, Mistakes] = {}

    def __bool__(self) -> bool:
        """Tell whether anything is wrong."""
        return bool(self.unread) or any(self._of.values())

    def of(self, document: Document) -> Mistakes:
        """Return the mistakes of a document, to add to."""
        return self._of.setdefault(id(document), Mistakes(document))

    def add(self, origin: Origin, complaints: Iterable[Complaint]) -> None:
        """Add complaints about a part, each where the key that it is about stands."""
        for complaint in complaints:
            document, path = origin.of(complaint.path)
            self.of(document).add(path, complaint.message, offset=complaint.offset)

    def raise_if_any(self) -> None:
        """Raise `DocumentError` with everything that is wrong, if anything is."""
        if self:
            raise DocumentError(bounded([*self.unread, *(mistake for mistakes in self._of.values() for mistake in mistakes.found)]))
