"""Logo: an image made harmless, with what it shows in words."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import TypedDict

from .png import pixels_only
from .svg import shapes_only

_RATIO = 12
_HIGH, _WIDE, _GAP = 2.4, 12.0, 0.9
"""The room at the head of a page, in rem."""


class LogoShown(TypedDict):
    """A logo as a template places it: `width` and `height` in rem, and the width of its `cell` with the gap beside it."""

    url: str
    alt: str
    width: float
    height: float
    cell: float


@dataclass(frozen=True, slots=True)
class Logo:
    """Its type, its bytes, what it shows in words, and its width over its height."""

    kind: str
    data: bytes
    alt: str
    ratio: float

    @classmethod
    def of(cls, name: str, data: bytes, alt: str) -> Logo:
        """Read an SVG or PNG file; raises ValueError that says what a logo is not to hold."""
        svg = name.endswith(".svg")
        image, ratio = shapes_only(data) if svg else pixels_only(data)
        if not 1 / _RATIO <= ratio <= _RATIO:
            raise ValueError(f"expected at most {_RATIO} times as wide as high, or as high as wide, found {ratio:.2f}")
        return cls("image/svg+xml" if svg else "image/png", image, alt, ratio)

    @property
    def embedded(self) -> str:
        """The image as an address that needs nothing else."""
        return f"data:{self.kind};base64,{b64encode(self.data).decode('ascii')}"

    def shown(self, url: str) -> LogoShown:
        """Return the logo as a template places it, found at an address."""
        height = round(min(_HIGH, _WIDE / self.ratio), 2)
        width = round(height * self.ratio, 2)
        return {"url": url, "alt": self.alt, "width": width, "height": height, "cell": round(width + _GAP, 2)}
