"""The one reader for everything untrusted: text to plain values with the line and column of each, all mistakes at once; whole files out."""

from __future__ import annotations

from vendor_risk.documents.digest import canonical, digest
from vendor_risk.documents.document import Document
from vendor_risk.documents.document_text import Text, parse_text, text_of
from vendor_risk.documents.mistakes import Mistakes
from vendor_risk.documents.node import Mapping, Node, Path, Quoted, Sequence
from vendor_risk.documents.path import format_path
from vendor_risk.documents.reading import parse_document, read_document
from vendor_risk.documents.validation import validate
from vendor_risk.documents.writing import write_whole

__all__ = [
    "Document",
    "Mapping",
    "Mistakes",
    "Node",
    "Path",
    "Quoted",
    "Sequence",
    "Text",
    "canonical",
    "digest",
    "format_path",
    "parse_document",
    "parse_text",
    "read_document",
    "text_of",
    "validate",
    "write_whole",
]
