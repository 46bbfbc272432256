"""Subset: the few characters that a report needs of a large font, numbered so that a PDF finds their glyphs."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]  # no types shipped
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # no types shipped

if TYPE_CHECKING:
    from collections.abc import Iterable

_DROPPED = ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]


def subset(data: bytes, characters: Iterable[str]) -> bytes:
    """Return an OpenType font with only these characters.

    A font for Chinese names its glyphs by their place in a character collection (CID), while the PDF engine writes their place in the font:
    here both are made the same, or a page would show other glyphs than were meant, or none.
    """
    with TTFont(BytesIO(data), lazy=True, recalcTimestamp=False) as font:
        options = Options(layout_features=[], name_IDs=["*"], notdef_outline=True, desubroutinize=True, hinting=False)
        options.drop_tables += _DROPPED
        cutter = Subsetter(options)
        cutter.populate(unicodes=sorted({ord(character) for character in characters}))
        cutter.subset(font)
        _number(font)
        written = BytesIO()
        font.save(written)
    return written.getvalue()


def _number(font: TTFont) -> None:
    """Name every glyph by its place in the font."""
    top = font["CFF "].cff.topDictIndex[0]
    before = list(top.charset)
    after = [before[0], *(f"cid{index:05d}" for index in range(1, len(before)))]
    renamed = dict(zip(before, after, strict=True))
    glyphs = top.CharStrings
    glyphs.charStrings = {renamed[name]: place for name, place in glyphs.charStrings.items()}
    top.charset = after
    font.setGlyphOrder(after)
    for table in font["cmap"].tables:
        table.cmap = {point: renamed[name] for point, name in table.cmap.items()}
    font["hmtx"].metrics = {renamed[name]: measured for name, measured in font["hmtx"].metrics.items()}
