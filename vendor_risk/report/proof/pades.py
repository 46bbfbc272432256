"""PAdES: a signature inside the PDF, put behind the finished report as a revision that allows no other."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from typing import Any

from vendor_risk.errors import UsageError

from .signature import PasswordNeededError

FIELD = "Signature"
_DER = b"\x30"

logging.getLogger("pyhanko").addHandler(logging.NullHandler())
logging.getLogger("pyhanko_certvalidator").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Certifier:
    """A key with its certificate, read; `certify` may be called for any number of reports."""

    signer: Any

    @classmethod
    def of(cls, p12: bytes, password: bytes | None = None) -> Certifier:
        """Read a PKCS#12 file (.p12, .pfx); raises UsageError where it is none, and PasswordNeededError where it may be locked."""
        hanko = library()
        try:
            return cls(hanko.SimpleSigner.load_pkcs12_data(p12, (), password))
        except Exception as error:  # whatever the library says of something that is no key
            if password is None and p12.startswith(_DER):
                raise PasswordNeededError("the PKCS#12 file is locked") from error
            raise UsageError("expected a key with its certificate in PKCS#12 (.p12), or its password is wrong") from None

    def certify(self, pdf: bytes) -> bytes:
        """Return the PDF with a signature of all of it put behind, dated by this machine's clock; not a byte of the report changes."""
        hanko = library()
        metadata = hanko.PdfSignatureMetadata(
            field_name=FIELD,
            certify=True,
            docmdp_permissions=hanko.MDPPerm.NO_CHANGES,
            subfilter=hanko.SigSeedSubFilter.PADES,
            md_algorithm="sha256",
        )
        signed: bytes = hanko.sign_pdf(hanko.Revision(BytesIO(pdf)), metadata, signer=self.signer).getvalue()
        return signed


def library() -> Any:
    """Return pyHanko; raises UsageError where it is not installed."""
    try:
        return import_module(".hanko", __package__)
    except ImportError:
        raise UsageError("for signatures inside a PDF, install pyHanko: pip install 'vendor-risk[pades]'") from None
