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
        problems = [*more_than_signed(report, Opened(signed)), *_unsound(hanko, embedded)]
        if problems:
            return Check(_NAME, State.FAILS, "; ".join(dict.fromkeys(problems)))
        return _by_whom(hanko, embedded[0], root)
    except Exception as error:  # whatever the libraries say of something broken
        return Check(_NAME, State.FAILS, f"it can't be read: {type(error).__name__}: {str(error)[:200]}")


def _certificate(data: bytes) -> Any:
    """Read a certificate in PEM or DER."""
    hanko = library()
    from cryptography import x509  # noqa: PLC0415  # comes with the extra
    from cryptography.hazmat.primitives.serialization import Encoding  # noqa: PLC0415  # as above

    load = x509.load_pem_x509_certificate if b"-----BEGIN" in data else x509.load_der_x509_certificate
    try:
        return hanko.Certificate.load(load(data).public_bytes(Encoding.DER))
    except ValueError:
        raise UsageError("expected a certificate in PEM or DER") from None


def _unsound(hanko: Any, embedded: Any) -> Iterator[str]:
    """Yield what keeps the signatures of a file from being one that is whole, of the entire file, and allows no change."""
    if len(embedded) != 1:
        yield f"expected one signature, found {len(embedded)}"
        return
    status = hanko.validate_pdf_signature(embedded[0], hanko.ValidationContext(trust_roots=[]))
    if not (status.intact and status.valid):
        yield "what was signed was changed afterwards, or the signature is not by its own certificate"
    if status.coverage != hanko.SignatureCoverageLevel.ENTIRE_FILE:
        yield "it is not of the entire file: something stands behind what was signed"
    permitted = embedded[0].docmdp_level
    if permitted != hanko.MDPPerm.NO_CHANGES:
        yield "it allows that the file is changed"


def _by_whom(hanko: Any, embedded: Any, root: Any) -> Check:
    """Say who signed, and whether that certificate is, or comes from, the one that counts; on the day that the signer says."""
    when = embedded.self_reported_timestamp
    told = f"by {embedded.signer_cert.subject.human_friendly}, {when:%Y-%m-%d} by the signer's clock; of the entire file, and allows no change"
    if root is None:
        return Check(_NAME, State.NOT_ASKED, f"{told}; give --trust to say whose certificate counts")
    context = hanko.ValidationContext(trust_roots=[root], moment=when, best_signature_time=when, allow_fetching=False)
    if not hanko.validate_pdf_signature(embedded, context).bottom_line:
        return Check(_NAME, State.FAILS, f"{told}; but that certificate does not come from the one that counts, or not for this or that day")
    return Check(_NAME, State.HOLDS, f"{told}; whether the certificate was revoked was not asked")
