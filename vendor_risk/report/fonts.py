"""Fonts: the faces of a report, from a dependency and never from the system, and which characters they have."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # no types shipped

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FAMILY = "Source Sans Pro"
"""The family as the stylesheets call it; the font's licence is the SIL Open Font License 1.1."""

_TYPE = "font/ttf"


class Face(NamedTuple):
    """One weight of the family: `name` of the file without its ending, CSS weights it stands for, CSS style."""

    name: str
    weight: str
    style: str


class FaceShown(TypedDict):
    """A face as the stylesheet places it."""

    family: str
    weight: str
    style: str
    url: str


FACES = (Face("SourceSansPro-Regular", "400", "normal"), Face("SourceSansPro-Semibold", "600", "normal"))
"""Two weights do for everything; text of documents is set in either, so only characters that both have can be shown."""


def _file(name: str) -> Traversable:
    return resources.files("font_source_sans_pro") / "files" / f"{name}.ttf"


@cache
def face_bytes(name: str) -> bytes:
    """Return the TrueType file of a face."""
    return _file(name).read_bytes()


@cache
def covered() -> frozenset[int]:
    """Return the code points that every face of a report can show."""
    sets = []
    for face in FACES:
        with resources.as_file(_file(face.name)) as path, TTFont(path, lazy=True) as font:
            sets.append(frozenset(font.getBestCmap()))
    return frozenset.intersection(*sets)


@cache
def embedded() -> tuple[FaceShown, ...]:
    """Return the faces as `data:` addresses, so that one HTML file holds all it needs."""
    return tuple(_shown(face, f"data:{_TYPE};base64,{b64encode(face_bytes(face.name)).decode('ascii')}") for face in FACES)


def referred(scheme: str) -> tuple[FaceShown, ...]:
    """Return the faces as addresses of a private scheme, such as `asset:SourceSansPro-Regular`."""
    return tuple(_shown(face, f"{scheme}:{face.name}") for face in FACES)


def _shown(face: Face, url: str) -> FaceShown:
    return {"family": FAMILY, "weight": face.weight, "style": face.style, "url": url}
