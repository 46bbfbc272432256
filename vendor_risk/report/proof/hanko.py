"""Hanko: the names we use of pyHanko, which is an extra."""

from __future__ import annotations

from importlib import import_module

from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, sign_pdf
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

__all__ = [
    "ContentInfo",
    "MDPPerm",
    "PdfFileReader",
    "PdfSignatureMetadata",
    "Revision",
    "SigSeedSubFilter",
    "SignatureCoverageLevel",
    "SimpleSigner",
    "ValidationContext",
    "load_certs_from_pemder_data",
    "sign_pdf",
    "validate_pdf_signature",
]

ContentInfo = import_module("asn1crypto.cms").ContentInfo
"""What a signature stands in; its package has no types."""


class Revision(IncrementalPdfFileWriter):
    """A revision that adds a signature and changes nothing else: title, dates and PDF version stay those of the report."""

    def ensure_output_version(self, version: tuple[int, int]) -> None:
        """PDF/A-3 is made of PDF 1.7, whatever the kind of key would like."""

    def _update_meta(self) -> None:
        """The report's title, dates and producer stay as they are."""
