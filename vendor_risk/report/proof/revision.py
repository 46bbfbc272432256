"""Revision: where the report ends in a file that was signed inside, and whether what stands behind it is a signature and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .opened import Opened

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = re.compile(rb"[\r\n]startxref\s+\d+\s+%%EOF\n?")
_REVISIONS = 2
_ROOT = {"/AcroForm", "/Perms", "/Extensions"}
_FORM = {"/Fields", "/SigFlags"}
_FIELD = {"/Type", "/Subtype", "/FT", "/T", "/F", "/Rect", "/P", "/V"}
_WRONG = "the revision that holds the signature changes more than a signature does:"


@dataclass(frozen=True, slots=True)
class Revisions:
    """A file in two: the report as it was written, and the whole with the signature behind it, None where there is none."""

    report: bytes
    signed: bytes | None

    @classmethod
    def of(cls, pdf: bytes) -> Revisions:
        """Divide a file; one with anything but one signature behind its first end is a report as a whole, and not a sound one."""
        ends = [match.end() for match in _END.finditer(pdf)]
        if len(ends) == _REVISIONS and b"/ByteRange" in pdf[ends[0] :]:
            return cls(pdf[: ends[0]], pdf)
        return cls(pdf, None)


def more_than_signed(report: Opened, signed: Opened) -> Iterator[str]:
    """Yield what the second revision does besides adding one invisible signature: that could paint over what was signed."""
    if signed.damaged:
        yield f"{_WRONG} the file is damaged"
        return
    before, after = report.pdf, signed.pdf
    page = before.pages[0].obj.objgen
    for thing in before.objects:
        number = thing.objgen
        if number not in (before.Root.objgen, page) and _written(thing) != _written(after.get_object(number)):
            yield f"{_WRONG} object {number[0]}"
    if any(after.trailer[key].objgen != before.trailer[key].objgen for key in ("/Root", "/Info")):
        yield f"{_WRONG} where the document begins"
    if _without(after.Root, _ROOT) != _without(before.Root, set()):
        yield f"{_WRONG} the catalogue"
    field = _only(after.Root.get("/AcroForm"), _FORM)
    if field is None or set(field.keys()) - _FIELD or str(field.get("/FT")) != "/Sig" or [int(side) for side in field.Rect] != [0, 0, 0, 0]:
        yield f"{_WRONG} a form that is more than one invisible signature"
    elif not _adds(before.get_object(page), after.get_object(page), field):
        yield f"{_WRONG} the first page"


def _only(form: Any, keys: set[str]) -> Any:
    """Return the one field of a form; None where there is another number, or more in the form."""
    fields = form.get("/Fields") if form is not None and set(form.keys()) == keys else None
    return fields[0] if fields is not None and len(fields) == 1 else None


def _adds(before: Any, after: Any, field: Any) -> bool:
    """Tell whether a page differs in nothing but one annotation more, the field of the signature."""
    notes = [each.objgen for each in before.get("/Annots", [])]
    now = [each.objgen for each in after.get("/Annots", [])]
    return now == [*notes, field.objgen] and _without(after, {"/Annots"}) == _without(before, {"/Annots"})


def _written(thing: Any) -> object:
    """Return how an object is written, a stream with what is in it."""
    import pikepdf  # noqa: PLC0415  # an extra, which the file was opened with

    if isinstance(thing, pikepdf.Stream):
        return thing.stream_dict.unparse(resolved=True), bytes(thing.read_raw_bytes())
    return thing.unparse(resolved=True)


def _without(thing: Any, keys: set[str]) -> dict[str, object]:
    return {key: getattr(value, "unparse", lambda value=value: value)() for key, value in thing.items() if key not in keys}
