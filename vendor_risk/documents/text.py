"""A file's bytes as text, or the reason why they are none."""

from __future__ import annotations

import re
from typing import Final

from vendor_risk.documents.characters import acceptable, forbidden
from vendor_risk.documents.limits import MAX_BYTES
from vendor_risk.documents.mistakes import bounded
from vendor_risk.errors import DocumentError, Mistake

_BINARY: Final = (
    (b"PK\x03\x04", "a zip archive, such as an Excel (.xlsx) or Word (.docx) file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel or Word (.xls, .doc) file, or an encrypted one"),
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "a rich text (.rtf) file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\xff\xfe", "text in UTF-16"),
    (b"\xfe\xff", "text in UTF-16"),
)
_WEB_PAGE: Final = re.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--(?:(?!-->).)*+-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CONFLICT: Final = re.compile(r"^(<<<<<<<|>>>>>>>|\|\|\|\|\|\|\||=======)(?= |$)", re.MULTILINE)


def decode(data: bytes, name: str) -> str:
    """Return the text of a file without byte order mark, its lines ended by line feeds; raises `DocumentError` if it is no plain text."""
    if len(data) > MAX_BYTES:
        raise DocumentError([Mistake(name, 0, 0, "", f"expected at most {MAX_BYTES:,} bytes, found more")])
    for start, what in _BINARY:
        if data.startswith(start):
            raise DocumentError([Mistake(name, 0, 0, "", f"expected YAML or JSON, found {what}")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError([_not_utf8(data, name, error)]) from None
    return checked(text, name)


def checked(text: str, name: str) -> str:
    """Return the text with its lines ended by line feeds; raises `DocumentError` where somebody else's leavings stand in it."""
    text = text.replace("\r\n", "\n") if "\r" in text else text
    if "\0" in text:
        raise DocumentError([Mistake(name, 0, 0, "", "expected YAML or JSON, found a binary file")])
    if _WEB_PAGE.match(text):
        raise DocumentError([Mistake(name, 1, 1, "", "expected YAML or JSON, found a web page (a sign-in page saved in its place?)")])
    conflicts = list(_CONFLICT.finditer(text))
    if any(conflict[1] != "=======" for conflict in conflicts):
        message = "choose one side of the merge conflict and take '{}' away"
        raise DocumentError(bounded([_at(text, name, conflict.start(), message.format(conflict[1])) for conflict in conflicts]))
    if not acceptable(text):
        raise DocumentError(_forbidden(text, name))
    return text


def _forbidden(text: str, name: str) -> list[Mistake]:
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        first_of_kind = {what: offset for offset, what in reversed(list(forbidden(line)))}
        found += [Mistake(name, number, offset + 1, "", f"expected visible text, found {what}") for what, offset in first_of_kind.items()]
    return bounded(found)


def _at(text: str, name: str, offset: int, message: str) -> Mistake:
    return Mistake(name, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset), "", message)


def _not_utf8(data: bytes, name: str, error: UnicodeDecodeError) -> Mistake:
    before = data[: error.start].decode("utf-8-sig", "replace").replace("\r\n", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Mistake(name, line, column, "", f"expected text in UTF-8, found the byte 0x{data[error.start]:02X}")
