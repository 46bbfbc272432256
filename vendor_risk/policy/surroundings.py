"""Surroundings: the regions, access laws and controls that a policy rests on, shipped ones and the organisation's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vendor_risk.documents import Sequence
from vendor_risk.errors import DocumentError
from vendor_risk.jurisdiction import Regions

from .foundation import LOADERS, digests

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vendor_risk.jurisdiction import AccessLaw

    from .control import Control
    from .foundation import Foundation, Loaded
    from .problems import Problems
    from .source import Source


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What conditions and references of a policy may name beside its own parts; `digests` those of the three, by name."""

    regions: Regions
    access_laws: tuple[AccessLaw, ...]
    controls: dict[str, Control]
    digests: dict[str, str]


def surroundings(sources: Iterable[Source], foundation: Foundation, problems: Problems) -> Surroundings | None:
    """Return what these documents rest on, or None where one of the documents they name is wrong."""
    known = tuple(dict(section) for section in foundation.sections)
    right = [_add(source, key, section, problems) for source in sources for key, section in zip(LOADERS, known, strict=True)]
    if not all(right):
        return None
    regions, laws, controls = known
    return Surroundings(
        Regions(regions),  # type: ignore[arg-type]  # each loader gives its own kind of thing
        tuple(laws.values()),  # type: ignore[arg-type]  # as above
        controls,  # type: ignore[arg-type]  # as above
        foundation.digests if known == foundation.sections else digests(known),
    )


def _add(source: Source, key: str, section: Loaded, problems: Problems) -> bool:
    """Add the organisation's own documents to a section; whether that went well."""
    listed = source.document.values().get(key)
    right = True
    for index, entry in enumerate(listed if isinstance(listed, Sequence) else ()):
        try:
            loaded = LOADERS[key](source.beside(key, str(entry)))
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
