"""XMP: says in a PDF/A file that it is PDF/UA-1 too, with the extension schema that PDF/A asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Metadata(Protocol):
    """What writes a document's metadata."""

    generate_rdf_metadata: Callable[[str, int, str], bytes]


_ACCESSIBLE = b"""<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>\
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 the file follows</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
_END = b"</rdf:RDF>"


def declare_accessible(metadata: Metadata) -> None:
    """Make the metadata of a document that is rendered as PDF/A identify it as PDF/UA-1 as well."""
    of_variant = metadata.generate_rdf_metadata

    def of_both(variant: str, version: int, conformance: str) -> bytes:
        written = of_variant(variant, version, conformance)
        head, end, tail = written.rpartition(_END)
        return head + _ACCESSIBLE + end + tail

    metadata.generate_rdf_metadata = of_both
