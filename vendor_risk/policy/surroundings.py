"""Surroundings: the regions, access laws and controls that a policy rests on, shipped ones and the organisation's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from vendor_risk.documents import Document, Sequence, digest, read_document, validate
from vendor_risk.errors import DocumentError
from vendor_risk.jurisdiction import Regions, load_access_laws, load_regions

from .content import plain
from .control import Catalogue
from .source import shipped_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from vendor_risk.jurisdiction import AccessLaw

    from .control import Control
    from .problems import Problems
    from .source import Source

    Loaded = dict[str, object]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What conditions and references of a policy may name beside its own parts; `digests` those of the three, by name."""

    regions: Regions
    access_laws: tuple[AccessLaw, ...]
    controls: dict[str, Control]
    digests: dict[str, str]


def surroundings(sources: Iterable[Source], problems: Problems) -> Surroundings | None:
    """Return what these documents rest on, or None where one of the documents they name is wrong."""
    known = [dict(section) for section in _shipped()]
    right = [_add(source, key, section, problems) for source in sources for key, section in zip(_LOADERS, known, strict=True)]
    if not all(right):
        return None
    regions, laws, controls = known
    return Surroundings(
        Regions(regions),  # type: ignore[arg-type]  # each loader gives its own kind of thing
        tuple(laws.values()),  # type: ignore[arg-type]  # as above
        controls,  # type: ignore[arg-type]  # as above
        _shipped_digests() if tuple(known) == _shipped() else _digests(known),
    )


def read_catalogue(path: str | Path | Document) -> dict[str, Control]:
    """Read a document of controls; raises `DocumentError` with everything that is wrong with it."""
    document = path if isinstance(path, Document) else read_document(path)
    return dict(validate(document, Catalogue).controls)


def _regions(path: Path) -> Loaded:
    return dict(load_regions([path]))


def _laws(path: Path) -> Loaded:
    return {law.id: law for law in load_access_laws([path])}


def _controls(path: Path) -> Loaded:
    return dict(read_catalogue(path))


_LOADERS: dict[str, Callable[[Path], Loaded]] = {"regions": _regions, "access_laws": _laws, "controls": _controls}
_FOLDERS = {"regions": "regions", "access_laws": "laws", "controls": "controls"}


@cache
def _shipped() -> tuple[Loaded, ...]:
    return tuple({id_: one for file in shipped_files(_FOLDERS[key]) for id_, one in load(file).items()} for key, load in _LOADERS.items())


@cache
def _shipped_digests() -> dict[str, str]:
    return _digests(list(_shipped()))


def _digests(sections: list[Loaded]) -> dict[str, str]:
    return {key: digest(plain(section)) for key, section in zip(_LOADERS, sections, strict=True)}


def _add(source: Source, key: str, section: Loaded, problems: Problems) -> bool:
    """Add the organisation's own documents to a section; whether that went well."""
    listed = source.document.values().get(key)
    right = True
    for index, entry in enumerate(listed if isinstance(listed, Sequence) else ()):
        try:
            loaded = _LOADERS[key](source.beside(str(entry)))
        except ValueError as error:
            problems.of(source.document).add((key, index), str(error))
            right = False
        except DocumentError as error:
            problems.unread += error.mistakes
            right = False
        else:
            for id_ in sorted(set(loaded) & set(section)):
                problems.of(source.document).add((key, index), f"'{id_}' is known already: give the one in {entry} an id of its own")
                right = False
            section.update(loaded)
    return right
