"""The text of a document, as it travels inside another file: what was read, character by character, under its base name."""

from __future__ import annotations

from dataclasses import dataclass

from vendor_risk.documents.document import Document
from vendor_risk.documents.limits import MAX_NODES
from vendor_risk.documents.reading import parse_document


@dataclass(frozen=True, slots=True)
class Text:
    """Base name and text of a document; its byte order mark and ends of lines are as in the file."""

    name: str
    text: str


def text_of(document: Document) -> Text:
    """Return the text of a document; `parse_text` gives the same document, positions and all."""
    return Text(document.name, document.data.decode())


def parse_text(text: Text, *, nodes: int = MAX_NODES) -> Document:
    """Read a document from its text; raises `DocumentError` as `parse_document` does."""
    return parse_document(text.text.encode("utf-8", "surrogatepass"), text.name, nodes=nodes)
