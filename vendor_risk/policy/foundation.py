"""Foundation: the regions, access laws and controls that every policy rests on, before it brings its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from vendor_risk.documents import Document, digest, read_document, validate
from vendor_risk.jurisdiction import load_access_laws, load_regions

from .content import plain
from .control import Catalogue
from .source import shipped_files

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from .control import Control

    Loaded = dict[str, object]


def read_catalogue(path: str | Path | Document) -> dict[str, Control]:
    """Read a document of controls; raises `DocumentError` with everything that is wrong with it."""
    document = path if isinstance(path, Document) else read_document(path)
    return dict(validate(document, Catalogue).controls)


def _regions(document: Document) -> Loaded:
    return dict(load_regions([document]))


def _laws(document: Document) -> Loaded:
    return {law.id: law for law in load_access_laws([document])}


def _controls(document: Document) -> Loaded:
    return dict(read_catalogue(document))


LOADERS: dict[str, Callable[[Document], Loaded]] = {"regions": _regions, "access_laws": _laws, "controls": _controls}
"""What reads a document of each of the three kinds, by the key under which a questionnaire names its own."""

_FOLDERS = {"regions": "regions", "access_laws": "laws", "controls": "controls"}


@dataclass(frozen=True, slots=True, eq=False)
class Foundation:
    """The documents of each kind, what they say by id, and the digests of that."""

    documents: Mapping[str, tuple[Document, ...]]
    sections: tuple[Loaded, ...]
    digests: dict[str, str]

    @classmethod
    def of(cls, documents: Mapping[str, tuple[Document, ...]]) -> Foundation:
        """Read documents into a foundation; raises `DocumentError` with everything that is wrong with one of them."""
        sections = tuple({id_: one for file in documents[key] for id_, one in load(file).items()} for key, load in LOADERS.items())
        return cls(documents, sections, digests(sections))


@cache
def shipped_foundation() -> Foundation:
    """Return the foundation that ships."""
    return Foundation.of({key: tuple(map(read_document, shipped_files(folder))) for key, folder in _FOLDERS.items()})


def digests(sections: tuple[Loaded, ...]) -> dict[str, str]:
    """Return the digest of each section's content, by its key."""
    return {key: digest(plain(section)) for key, section in zip(LOADERS, sections, strict=True)}
