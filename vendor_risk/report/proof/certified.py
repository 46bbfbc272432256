"""Certified: the signature inside a PDF: of all of it, allowing no change, and by whom."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from vendor_risk.errors import UsageError

from .opened import Opened
from .pades import library
from .revision import more_than_signed
from .verification import Check, State

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = "Signature inside"


def certified(report: Opened, signed: bytes | None, trust: bytes | None) -> Check:
    """Look at the signature that stands behind a report, `signed` being both, None where there is none; `trust` is whose counts."""
    root = None if trust is None else _certificate(trust)
    if signed is None:
        if root is None:
            return Check(_NAME, State.NOT_ASKED, "there is none in the file")
        return Check(_NAME, State.FAILS, "there is none in the file, or it was taken off")
    try:
        hanko = library()
    except UsageError as error:
        return Check(_NAME, State.NOT_COMPARED, f"there is one; {error}")
    try:
        embedded = hanko.PdfFileReader(BytesIO(signed)).embedded_signatures
        problems = [*more_than_signed(report, Opened(signed)), *_unsound(hanko, embedded, signed)]
        if problems:
            return Check(_NAME, State.FAILS, "; ".join(dict.fromkeys(problems)))
        return _by_whom(hanko, embedded[0], root)
    except Exception as error:  # whatever the libraries say of something broken
        return Check(_NAME, State.FAILS, f"it can't be read: {type(error).__name__}: {str(error)[:200]}")


def _certificate(data: bytes) -> Any:
    """Read a certificate in PEM or DER."""
    hanko = library()
    try:
        (certificate,) = hanko.load_certs_from_pemder_data(data)
        certificate.native  # noqa: B018  # reads all of it, which loading does not
    except Exception:  # whatever the libraries say of something that is none
        raise UsageError("expected one certificate, in PEM or DER") from None
    return certificate


def _unsound(hanko: Any, embedded: Any, signed: bytes) -> Iterator[str]:
    """Yield what keeps the signatures of a file from being one that is whole, of the entire file, and allows no change."""
    if len(embedded) != 1:
        yield f"expected one signature, found {len(embedded)}"
        return
    status = hanko.validate_pdf_signature(embedded[0], hanko.ValidationContext(trust_roots=[]))
    if not (status.intact and status.valid):
        yield "what was signed was changed afterwards, or the signature is not by its own certificate"
    if status.coverage != hanko.SignatureCoverageLevel.ENTIRE_FILE:
        yield "it is not of the entire file: something stands behind what was signed"
    if embedded[0].docmdp_level != hanko.MDPPerm.NO_CHANGES:
        yield "it allows that the file is changed"
    if not _plain(hanko, embedded[0]):
        yield "it is written otherwise than a signature of one person over one file"
    if not _fills(embedded[0], signed):
        yield "there is more than a signature in the room that was left for it"


def _plain(hanko: Any, embedded: Any) -> bool:
    """Tell whether what stands around the signed parts, and nothing signs, is what follows from them, in its one way of writing."""
    content = bytes(embedded.pkcs7_content)
    info = hanko.ContentInfo.load(content)
    parts, signer = info["content"], embedded.signer_info
    algorithms = [each.dump() for each in parts["digest_algorithms"]]
    versions = {parts["version"].native, signer["version"].native}
    alike = algorithms == [signer["digest_algorithm"].dump()] and versions == {"v1"}
    return alike and content.startswith(info.dump(force=True))


def _fills(embedded: Any, signed: bytes) -> bool:
    """Tell whether the one part of a file that no signature covers, the room for itself, holds it, then zeros, and nothing else."""
    content = bytes(embedded.pkcs7_content)
    _, start, rest, _ = embedded.byte_range
    octets = content[1] & 0x7F if content[1] & 0x80 else 0
    length = 2 + octets + (int.from_bytes(content[2 : 2 + octets]) if octets else content[1])
    room = b"<" + content.hex().encode() + b">"
    return not any(content[length:]) and signed[start:rest] in (room, room.upper())


def _by_whom(hanko: Any, embedded: Any, root: Any) -> Check:
    """Say who signed, and whether that certificate is, or comes from, the one that counts; on the day that the signer says."""
    when = embedded.self_reported_timestamp
    told = (
        f"by {embedded.signer_cert.subject.human_friendly}, {when:%Y-%m-%d} by the signer's clock; of the entire file, and allows no change"
    )
    if root is None:
        return Check(_NAME, State.NOT_ASKED, f"{told}; give --trust to say whose certificate counts")
    context = hanko.ValidationContext(trust_roots=[root], moment=when, best_signature_time=when, allow_fetching=False)
    if not hanko.validate_pdf_signature(embedded, context).bottom_line:
        return Check(
            _NAME, State.FAILS, f"{told}; but that certificate does not come from the one that counts, or not for this or that day"
        )
    return Check(_NAME, State.HOLDS, f"{told}; whether the certificate was revoked was not asked")
