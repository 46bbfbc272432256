"""Engine: the names we use of WeasyPrint, which ships no types of its own."""

from __future__ import annotations

from .quick import libraries_by_name

with libraries_by_name():
    from weasyprint import HTML, VERSION, Attachment  # type: ignore[import-untyped]  # no types shipped
    from weasyprint.css import ColorProfile  # type: ignore[import-untyped]  # no types shipped
    from weasyprint.text.ffi import harfbuzz, harfbuzz_subset, pango  # type: ignore[import-untyped]  # no types shipped
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse  # type: ignore[import-untyped]  # no types shipped

__all__ = [
    "HTML",
    "VERSION",
    "Attachment",
    "ColorProfile",
    "FatalURLFetchingError",
    "URLFetcher",
    "URLFetcherResponse",
    "harfbuzz",
    "harfbuzz_subset",
    "pango",
]
