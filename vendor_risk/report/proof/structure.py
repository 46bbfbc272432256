"""Structure: whether a file is built as reports are: one revision, one embedded file, its marks, nothing that acts."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ..pdf import ATTACHMENT
from .verification import Check, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .opened import Opened

_END = re.compile(rb"(?:^|[\r\n])startxref\s+\d+\s+%%EOF")
_LAST = re.compile(rb"\nstartxref\n\d+\n%%EOF\n\Z")
_ACTING = {
    "/JavaScript",
    "/JS",
    "/Launch",
    "/SubmitForm",
    "/ImportData",
    "/GoToR",
    "/GoToE",
    "/Movie",
    "/Sound",
    "/Rendition",
    "/RichMedia",
}
_ACTING_KEYS = {"/OpenAction", "/AA", "/JS", "/AcroForm", "/XFA"}
_SCHEMES = ("https:", "http:", "mailto:")
_MARKS = {"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"}


def structure(opened: Opened) -> tuple[Check, ...]:
    """Look at how the file is built, without looking at what it says."""
    return (
        _check("One revision", "the file was written once, and nothing was added after its end", _revisions(opened)),
        _check("One embedded file", f"{ATTACHMENT}, and no other file anywhere", _attachments(opened)),
        _check("PDF/A-3a and PDF/UA-1", "the file says so of itself, is tagged, and names language and colours", _marks(opened)),
        _check("Nothing that acts", "no script, form or action, and links to web and mail addresses only", _acting(opened)),
    )


def _check(name: str, holding: str, problems: Iterator[str]) -> Check:
    found = list(dict.fromkeys(problems))
    return Check(name, State.FAILS, "; ".join(found[:5])) if found else Check(name, State.HOLDS, holding)


def _revisions(opened: Opened) -> Iterator[str]:
    ends = len(_END.findall(opened.data))
    if ends != 1:
        yield f"expected one revision, found {ends}"
    if not opened.data.startswith(b"%PDF-1.7\n"):
        yield "the file does not begin as reports do"
    if not _LAST.search(opened.data):
        yield "something stands after the end of the file, or the end is missing"
    if opened.damaged:
        yield "the file is damaged: its objects had to be looked for"
    if any(key in opened.pdf.trailer for key in ("/Prev", "/XRefStm", "/Encrypt")):
        yield "the file refers to an earlier revision of itself, or is encrypted"


def _attachments(opened: Opened) -> Iterator[str]:
    names = list(opened.pdf.attachments)
    if names != [ATTACHMENT]:
        yield f"expected {ATTACHMENT} alone, found {len(names)} embedded files"
    specifications = sum("/EF" in thing for thing in _dictionaries(opened))
    if specifications != 1:
        yield f"expected one object that embeds a file, found {specifications}"
    associated: Any = opened.pdf.Root.get("/AF")
    related = False
    with suppress(Exception):  # an entry of a wrong kind is as good as none
        related = {each.EF.F.objgen for each in associated} == {opened.embedded.objgen}
    if not related:
        yield "the embedded file is not the one that the document is associated with"


def _marks(opened: Opened) -> Iterator[str]:
    try:
        with opened.pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            wrong = [name for name, value in _MARKS.items() if metadata.get(name) != value]
    except Exception:  # whatever the library says of broken metadata
        wrong = list(_MARKS)
    if wrong:
        yield f"the metadata do not say {', '.join(f'{name} {_MARKS[name]}' for name in wrong)}"
    root = opened.pdf.Root
    marked = root.get("/MarkInfo")
    missing = [key for key in ("/Lang", "/StructTreeRoot", "/OutputIntents") if key not in root]
    if missing or marked is None or "/Marked" not in marked:
        yield f"expected a tagged document, found no {', '.join(missing) or '/Marked'}"


def _acting(opened: Opened) -> Iterator[str]:
    for thing in _dictionaries(opened):
        yield from (f"found {key}" for key in _ACTING_KEYS if key in thing)
        kind = str(thing.get("/S", ""))
        if kind in _ACTING:
            yield f"found an action {kind}"
        if kind == "/URI" and not str(thing.get("/URI", "")).lower().startswith(_SCHEMES):
            yield "found a link that leads neither to a web nor to a mail address"
        if str(thing.get("/Subtype", "")) in {"/FileAttachment", "/Widget", "/Screen", "/Movie", "/Sound", "/RichMedia", "/3D"}:
            yield f"found an annotation {thing.get('/Subtype')}"


def _dictionaries(opened: Opened) -> Iterator[Any]:
    """Yield every dictionary of the file, those inside others included; what can't be read is passed over, and found otherwise."""
    import pikepdf  # noqa: PLC0415  # an extra, which the file was opened with

    waiting: list[Any] = []
    for thing in opened.pdf.objects:
        waiting.append(thing)
        while waiting:
            each = waiting.pop()
            if isinstance(each, pikepdf.Array):
                waiting += [inner for inner in each if _direct(inner)]
            elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
                yield each
                waiting += [value for value in _values(each) if _direct(value)]


def _values(dictionary: Any) -> Iterator[Any]:
    """Yield the values of a dictionary; one whose name a damaged file misspells can't be asked for."""
    for key in dictionary.keys():  # noqa: SIM118  # no mapping
        with suppress(Exception):  # whatever the library says of such a name
            yield dictionary[key]


def _direct(thing: Any) -> bool:
    """Tell whether an object stands inside another, where nobody else will come upon it."""
    return hasattr(thing, "is_indirect") and not thing.is_indirect
