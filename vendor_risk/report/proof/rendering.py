"""Rendering: a report rendered once more from its record, and compared byte by byte."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.errors import VendorRiskError

from ...advise import Comparison
from ..fonts import FALLBACK
from ..pdf import pdf_of
from ..plain import plain
from ..versions import made_with
from ..words import count
from .look import Look, shipped_digest
from .opened import Opened
from .verification import Check, State

if TYPE_CHECKING:
    from ...assess.assessment import Assessment
    from ..template import Template
    from .sealed import Sealed
    from .sealed_comparison import SealedComparison

_NAME = "Rendered again"
_TEMPLATE = "Template"
_MOST = 8


def rendered(opened: Opened, sealed: Sealed | SealedComparison, routes: tuple[Assessment, ...] | None) -> Check:
    """Render a report from its record, if the same programs and the same template are here, and compare the bytes."""
    other = _other_programs(sealed)
    if other:
        return Check(_NAME, State.NOT_COMPARED, f"the bytes depend on programs of which other versions are here: {other}")
    if sealed.look.sha256 != shipped_digest():
        return Check(_NAME, State.NOT_COMPARED, "the templates that ship here are not those that it was rendered with")
    if routes is None:
        return Check(_NAME, State.NOT_COMPARED, "not possible: the assessments of the routes that it shows can't be had")
    try:
        again = pdf_of(sealed, Comparison(routes) if routes else None)
    except VendorRiskError as error:
        return Check(_NAME, State.FAILS, f"its record can't be rendered: {str(error)[:300]}")
    except Exception as error:  # whatever an assessment that nobody can have made leads to
        return Check(_NAME, State.FAILS, f"its record can't be rendered: {type(error).__name__}: {str(error)[:300]}")
    if again == opened.data:
        return Check(_NAME, State.HOLDS, f"all {len(again):,} bytes are those that the record gives with {_programs(sealed)}")
    return Check(_NAME, State.FAILS, f"the record gives another file: {_differing(again, opened)}")


def templated(sealed: Sealed | SealedComparison, template: Template | None) -> Check:
    """Say which template a report was rendered with; one that is not ours can show anything, unless it is known from elsewhere."""
    look = sealed.look
    given = None if template is None else Look.of(template)
    if given is not None and (given.files, given.name if given.ships else "") != (look.files, look.name if look.ships else ""):
        return Check(_TEMPLATE, State.FAILS, f"it was rendered with {_named(look)}, not with {_named(given)}")
    if look.ships:
        return Check(_TEMPLATE, State.HOLDS, f"{_named(look)}, which ships")
    if given is not None:
        return Check(_TEMPLATE, State.HOLDS, f"{_named(look)}, file by file the one that was given")
    return Check(
        _TEMPLATE, State.NOT_COMPARED, f"{_named(look)}, which came with the report and decides what it shows: compare it with yours by -t"
    )


def _named(look: Look) -> str:
    parts = [f"{count(len(look.files), 'file')} of its own"] if look.files else []
    parts += [f"the theme {look.theme_digest[:16]}…"] if look.theme else []
    name = plain(look.name)[:60]
    digest = f" ({look.digest[:16]}…)" if look.files else ""
    return f"{name}{digest}{' with ' if parts else ''}{' and '.join(parts)}"


def _other_programs(sealed: Sealed | SealedComparison) -> str:
    there = sealed.made_with
    here = made_with(east=FALLBACK in there)
    differing = sorted(name for name in here.keys() | there.keys() if here.get(name) != there.get(name))
    return ", ".join(f"{name[:40]} {there.get(name, 'none')[:60]}, here {here.get(name, 'none')}" for name in differing[:_MOST])


def _programs(sealed: Sealed | SealedComparison) -> str:
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
