"""Contrast: how well a colour is read on another, as WCAG 2 measures it."""

from __future__ import annotations

ENOUGH = 4.5
"""What text of ordinary size needs (WCAG 2.1, success criterion 1.4.3)."""

_WHITE = 255
_STEPS = 100


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours such as "#1f4e79", from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour of which a share is the other one."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(one * (1 - share) + two * share):02x}" for one, two in pairs)


def readable(colour: str, ground: str) -> str:
    """Return the colour itself, or the one nearest to it on the way to black or white that is read well on the ground."""
    towards = "#000000" if contrast("#000000", ground) > contrast("#ffffff", ground) else "#ffffff"
    shades = (mixed(colour, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next(shade for shade in shades if contrast(shade, ground) >= ENOUGH or shade == towards)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / _WHITE) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  # the constants of sRGB


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
