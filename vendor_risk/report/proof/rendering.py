"""Rendering: a report rendered once more from its record, and compared byte by byte."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.errors import VendorRiskError

from ...advise import Comparison
from ..pdf import pdf_of
from ..versions import made_with
from .look import Look
from .opened import Opened
from .verification import Check, State

if TYPE_CHECKING:
    from ...assess.assessment import Assessment
    from .sealed import Sealed

_NAME = "Rendered again"
_MOST = 8


def rendered(opened: Opened, sealed: Sealed, routes: tuple[Assessment, ...] | None) -> Check:
    """Render a report from its record, if the same programs and the same template are here, and compare the bytes."""
    other = _other_programs(sealed)
    if other:
        return Check(_NAME, State.NOT_COMPARED, f"the bytes depend on programs of which other versions are here: {other}")
    if Look.of(sealed.look.name) != sealed.look:
        return Check(_NAME, State.NOT_COMPARED, f"the template {sealed.look.name[:40]!r} that it was rendered with is not the one here")
    if routes is None:
        return Check(_NAME, State.NOT_COMPARED, "not possible: the assessments of the routes that it shows can't be had")
    try:
        again = pdf_of(sealed, Comparison(routes) if routes else None)
    except VendorRiskError as error:
        return Check(_NAME, State.FAILS, f"its record can't be rendered: {str(error)[:300]}")
    if again == opened.data:
        return Check(_NAME, State.HOLDS, f"all {len(again):,} bytes are those that the record gives with {_programs(sealed)}")
    return Check(_NAME, State.FAILS, f"the record gives another file: {_differing(again, opened)}")


def _other_programs(sealed: Sealed) -> str:
    here, there = made_with(), sealed.made_with
    differing = sorted(name for name in here.keys() | there.keys() if here.get(name) != there.get(name))
    return ", ".join(f"{name[:40]} {there.get(name, 'none')[:60]}, here {here.get(name, 'none')}" for name in differing[:_MOST])


def _programs(sealed: Sealed) -> str:
    return ", ".join(f"{name} {sealed.made_with[name]}" for name in ("WeasyPrint", "Pango", "HarfBuzz"))


def _differing(again: bytes, opened: Opened) -> str:
    """Say where two files part: the first byte, and the pages whose content is another, as far as they can be told."""
    least = min(len(again), len(opened.data))
    first = next((index for index in range(least) if again[index] != opened.data[index]), least)
    told = f"they part at byte {first:,} of {len(opened.data):,}"
    pages = _pages(again, opened)
    return f"{told}; another content on page {', '.join(map(str, pages[:_MOST]))}" if pages else told


def _pages(again: bytes, opened: Opened) -> list[int]:
    theirs, ours = _contents(opened), _contents(Opened(again))
    if len(theirs) != len(ours):
        return []
    return [number for number, (one, other) in enumerate(zip(theirs, ours, strict=True), 1) if one != other]


def _contents(opened: Opened) -> list[bytes]:
    import pikepdf  # noqa: PLC0415  # an extra, which the file was opened with

    found = []
    for page in opened.pdf.pages:
        try:
            contents: Any = page.obj.Contents
            parts = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
            found.append(b"".join(bytes(part.read_raw_bytes()) for part in parts))
        except Exception:  # a page that can't be read is another page
            found.append(b"unreadable")
    return found
