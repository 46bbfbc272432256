"""Fonts: the faces of a report, from dependencies and never from the system, and which characters they have."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # no types shipped

from .subset import subset

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FAMILY = "Source Sans Pro"
"""The family as the stylesheets call it; the font's licence is the SIL Open Font License 1.1."""

FALLBACK = "Noto Sans SC"
"""The family for what the first one lacks of Chinese and kana, where the extra `cjk` is installed; the same licence."""

_TYPE = "font/ttf"
_FALLBACK_PACKAGE = "pylopdf-fonts-zh-cn"
_EASTERN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")


class Face(NamedTuple):
    """One weight of a family: `name` of the file without its ending, CSS weight it stands for, CSS style, the family."""

    name: str
    weight: str
    style: str
    family: str = FAMILY


class FaceShown(TypedDict):
    """A face as the stylesheet places it."""

    family: str
    weight: str
    style: str
    url: str


FACES = (Face("SourceSansPro-Regular", "400", "normal"), Face("SourceSansPro-Semibold", "600", "normal"))
"""Two weights do for everything; text of documents is set in either, so only characters that both have can be shown."""

_FALLBACK_FACES = (Face("NotoSansSC-Regular", "400", "normal", FALLBACK), Face("NotoSansSC-Regular", "600", "normal", FALLBACK))


def fallback() -> tuple[Face, ...]:
    """Return the faces of the fallback family, one weight for all; none where the extra `cjk` is not installed."""
    return _FALLBACK_FACES if find_spec(_FALLBACK_PACKAGE.replace("-", "_")) else ()


def fallback_version() -> str:
    """Return the version of the fallback family's package, "none" where it is not installed."""
    try:
        return version(_FALLBACK_PACKAGE) if fallback() else "none"
    except PackageNotFoundError:
        return "none"


def is_eastern(text: str) -> bool:
    """Say whether a text has characters that the fallback family is meant for, whether it is installed or not."""
    return _EASTERN.search(text) is not None


def _file(name: str) -> Traversable:
    if any(face.name == name for face in FACES):
        return resources.files("font_source_sans_pro") / "files" / f"{name}.ttf"
    return resources.files(_FALLBACK_PACKAGE.replace("-", "_")) / f"{name}.otf"


def is_face(name: str) -> bool:
    """Say whether a report has a face of this name."""
    return any(face.name == name for face in (*FACES, *fallback()))


@cache
def face_bytes(name: str) -> bytes:
    """Return the file of a face."""
    return _file(name).read_bytes()


def font_for(name: str, text: str) -> bytes:
    """Return a font that can set a text: a face of the first family whole, one of the fallback family as far as the text needs it."""
    if any(face.name == name for face in FACES):
        return face_bytes(name)
    return subset(face_bytes(name), (set(text) & {chr(point) for point in _covered(_FALLBACK_FACES)}) | {" "})


@cache
def _covered(faces: tuple[Face, ...]) -> frozenset[int]:
    sets = []
    for name in dict.fromkeys(face.name for face in faces):
        with resources.as_file(_file(name)) as path, TTFont(path, lazy=True) as font:
            sets.append(frozenset(font.getBestCmap()))
    return frozenset.intersection(*sets)


def covered(*, east: bool = True) -> frozenset[int]:
    """Return the code points that every face of the first family can show, and with `east` those that the fallback family adds."""
    more = fallback() if east else ()
    return _covered(FACES) | _covered(more) if more else _covered(FACES)


@cache
def embedded() -> tuple[FaceShown, ...]:
    """Return the faces as `data:` addresses, so that one HTML file holds all it needs; what they lack, a screen takes from elsewhere."""
    return tuple(_shown(face, f"data:{_TYPE};base64,{b64encode(face_bytes(face.name)).decode('ascii')}") for face in FACES)


def referred(scheme: str, faces: tuple[Face, ...] = FACES) -> tuple[FaceShown, ...]:
    """Return faces as addresses of a private scheme, such as `asset:SourceSansPro-Regular`."""
    return tuple(_shown(face, f"{scheme}:{face.name}") for face in faces)


def _shown(face: Face, url: str) -> FaceShown:
    return {"family": face.family, "weight": face.weight, "style": face.style, "url": url}
