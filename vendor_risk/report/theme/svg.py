"""SVG: a logo of shapes and nothing else, written anew from what is allowed."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET  # a text with a document type is refused first: no entity, nothing from elsewhere

_NAMESPACE = "http://www.w3.org/2000/svg"
_MOST_BYTES, _MOST_ELEMENTS, _DEEPEST = 200_000, 2_000, 20

_ELEMENTS_WORDS = """
svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath title desc
"""
_ELEMENTS = frozenset(_ELEMENTS_WORDS.split())
_ATTRIBUTES_WORDS = """
id viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform offset preserveAspectRatio pathLength gradientUnits
gradientTransform clipPathUnits clip-path clip-rule fill fill-opacity fill-rule opacity version stroke stroke-width
stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stop-color stop-opacity color
"""
_ATTRIBUTES = frozenset(_ATTRIBUTES_WORDS.split())
_DROPPED = frozenset({"metadata", "namedview", "style-name", "data-name", "class", "space"})
_LOCAL = re.compile(r"url\(#[\w.-]+\)")
_SIZE = re.compile(r"[\s,]+")


def shapes_only(data: bytes) -> tuple[bytes, float]:
    """Return a logo written anew with its width over its height; raises ValueError that says what is not allowed in one."""
    if len(data) > _MOST_BYTES:
        raise ValueError(f"expected at most {_MOST_BYTES:,} bytes, found {len(data):,}")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise ValueError("expected UTF-8, found another encoding") from None
    if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
        raise ValueError("expected no document type (<!DOCTYPE), found one: take that line out")
    try:
        root = ET.fromstring(text)  # noqa: S314  # see above
    except ET.ParseError as error:
        raise ValueError(f"expected an SVG file, found something else: {error}") from None
    if root.tag != f"{{{_NAMESPACE}}}svg":
        raise ValueError("expected an SVG file, found another kind of XML")
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        raise ValueError(f"expected at most {_MOST_ELEMENTS:,} elements, found more")
    _clean(root, 0)
    if any("clip-path" in inner.attrib for path in root.iter(f"{{{_NAMESPACE}}}clipPath") for inner in path.iter()):
        raise ValueError("expected shapes only, found a clipPath that is clipped itself (clip-path)")
    ratio = _ratio(root)
    ET.register_namespace("", _NAMESPACE)
    return ET.tostring(root, encoding="utf-8"), ratio


def _clean(element: ET.Element, depth: int) -> None:
    """Take out what editors leave behind, and refuse what could act, load or depend on fonts."""
    if depth > _DEEPEST:
        raise ValueError(f"expected at most {_DEEPEST} levels, found more")
    for name, value in list(element.attrib.items()):
        space, _, local = name.rpartition("}")
        if space or local.startswith(("data-", "aria-")) or local in _DROPPED or local == "role":
            if local == "href":
                raise ValueError("expected shapes only, found a reference (href)")
            del element.attrib[name]
        elif local == "spreadMethod":  # a gradient of no length, repeated, has no end
            if value.strip() != "pad":
                raise ValueError("expected shapes only, found a gradient that repeats (spreadMethod)")
            del element.attrib[name]
        elif local not in _ATTRIBUTES:
            raise ValueError(f"expected shapes only, found the attribute {local[:40]}{_HINTS.get(local, '')}")
        elif "url(" in value.lower() and not _LOCAL.fullmatch(value.strip()):
            raise ValueError(f"expected shapes only, found a reference to elsewhere in {local}")
    for child in list(element):
        space, _, local = str(child.tag).rpartition("}")
        if space != f"{{{_NAMESPACE}" or local in _DROPPED:
            element.remove(child)
        elif local not in _ELEMENTS:
            raise ValueError(f"expected shapes only, found <{local[:40]}>{_HINTS.get(local, '')}")
        else:
            _clean(child, depth + 1)


_HINTS = {
    "text": ": turn text into paths",
    "tspan": ": turn text into paths",
    "style": ": write colours as attributes (fill, stroke)",
    "image": ": draw it as shapes, or take a PNG",
}


def _ratio(root: ET.Element) -> float:
    """Return width over height, of the view box or else of the size."""
    box = [_number(part) for part in _SIZE.split(root.get("viewBox", "").strip())]
    width, height = box[2:] if len(box) == 4 else (_number(root.get("width", "")), _number(root.get("height", "")))  # noqa: PLR2004  # x y w h
    if not (width > 0 and height > 0):
        raise ValueError('expected a viewBox such as viewBox="0 0 120 40", found none')
    if not root.get("viewBox"):
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    root.attrib.pop("width", None)
    root.attrib.pop("height", None)
    return width / height


def _number(text: str) -> float:
    try:
        value = float(text.strip().removesuffix("px"))
    except ValueError:
        return 0.0
    return value if abs(value) < 1e6 else 0.0  # noqa: PLR2004  # no logo is larger; inf and nan are none either
