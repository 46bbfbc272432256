"""Versions: the programs that decide the bytes of a PDF; another version may set a line elsewhere."""

from __future__ import annotations

import zlib
from importlib.metadata import version

from .. import __version__
from .engine import VERSION, harfbuzz, harfbuzz_subset, pango
from .fonts import FALLBACK, FAMILY, fallback_version

_MOST = 100


def made_with(*, east: bool = False) -> dict[str, str]:
    """Return the engine, the libraries it sets, embeds and packs text with and the font, each with its version.

    With `east` the fallback family for Chinese as well, or that there is none: other reports don't depend on it.
    """
    subset = "with its subsetter" if harfbuzz_subset else "without its subsetter"
    return {
        "vendor_risk": __version__,
        "WeasyPrint": VERSION,
        "Pango": _pango(),
        "HarfBuzz": f"{_harfbuzz()}, {subset}",
        "pydyf": version("pydyf"),
        "fontTools": version("fonttools"),
        FAMILY: version("font-source-sans-pro"),
        **({FALLBACK: fallback_version()} if east else {}),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }


def _pango() -> str:
    number = int(pango.pango_version())
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def _harfbuzz() -> str:
    """The library only says whether it is at least some version: find the greatest one part after the other."""
    found: list[int] = []
    for _ in range(3):
        padding = [0] * (2 - len(found))
        reached = [part for part in range(_MOST) if harfbuzz.hb_version_atleast(*found, part, *padding)]
        found.append(max(reached, default=0))
    return ".".join(str(part) for part in found)
