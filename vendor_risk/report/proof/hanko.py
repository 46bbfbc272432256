"""Hanko: the names we use of pyHanko, which is an extra and ships no types."""

from __future__ import annotations

from asn1crypto.x509 import Certificate  # type: ignore[import-untyped]  # no types shipped
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # type: ignore[import-untyped]  # no types shipped
from pyhanko.pdf_utils.reader import PdfFileReader  # type: ignore[import-untyped]  # no types shipped
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter  # type: ignore[import-untyped]  # no types shipped
from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, sign_pdf  # type: ignore[import-untyped]  # no types shipped
from pyhanko.sign.validation import validate_pdf_signature  # type: ignore[import-untyped]  # no types shipped
from pyhanko.sign.validation.status import SignatureCoverageLevel  # type: ignore[import-untyped]  # no types shipped
from pyhanko_certvalidator import ValidationContext  # type: ignore[import-untyped]  # no types shipped

__all__ = [
    "Certificate",
    "MDPPerm",
    "PdfFileReader",
    "PdfSignatureMetadata",
    "Revision",
    "SigSeedSubFilter",
    "SignatureCoverageLevel",
    "SimpleSigner",
    "ValidationContext",
    "sign_pdf",
    "validate_pdf_signature",
]


class Revision(IncrementalPdfFileWriter):  # type: ignore[misc]  # no types shipped
    """A revision that adds a signature and changes nothing else: title, dates and PDF version stay those of the report."""

    output_version = (1, 7)

    def _update_meta(self) -> None:
        pass
