"""Loading: regions and access laws from their documents, all mistakes of a document at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from vendor_risk.documents import Document, Mistakes, read_document, validate

from .access_law import AccessLaw
from .laws_document import LawsDocument
from .region import Region, Regions
from .regions_document import RegionsDocument


def load_regions(paths: Iterable[str | Path | Document]) -> Regions:
    """Read documents of regions into one set; a region named twice is a mistake.

    Raises DocumentError with all mistakes of the first document that has any.
    """
    found: dict[str, Region] = {}
    for path in paths:
        document = path if isinstance(path, Document) else read_document(path)
        listed = validate(document, RegionsDocument).listed()
        _refuse_twice(document, "regions", listed, found)
        found.update(listed)
    return Regions(found)


def load_access_laws(paths: Iterable[str | Path | Document]) -> tuple[AccessLaw, ...]:
    """Read documents of access laws into one list, in the order written; a law named twice is a mistake.

    Raises DocumentError with all mistakes of the first document that has any.
    """
    found: dict[str, AccessLaw] = {}
    for path in paths:
        document = path if isinstance(path, Document) else read_document(path)
        listed = validate(document, LawsDocument).listed()
        _refuse_twice(document, "laws", listed, found)
        found.update(listed)
    return tuple(found.values())


def _refuse_twice(document: Document, section: str, listed: Iterable[str], found: Iterable[str]) -> None:
    mistakes = Mistakes(document)
    for name in set(listed) & set(found):
        mistakes.add((section, name), f"expected an id of its own, found '{name}' in another document already", key=True)
    mistakes.raise_if_any()
