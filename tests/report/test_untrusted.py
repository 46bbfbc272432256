"""Whatever a vendor writes stays text: the structure of the document is that of a neutral twin."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
from hypothesis import given, settings
from hypothesis import strategies as st

from vendor_risk.report.html import render_html
from vendor_risk.report.pdf import render_pdf

from .outline import outline
from .sample import sample
from .sample_variants import approved
from .tamper import rewritten, twin

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECES = (
    "<script>alert(1)</script>", "</td></tr></table>", "</style><style>*{display:none}</style>", "<svg onload=alert(1)>", "<!--", "]]>", "--><b>",
    '" onmouseover="x', "' style='position:fixed", "{{ 7 * 7 }}", "{% raw %}", "{# note", "&lt;b&gt;", "&#x3c;i&#x3e;", "url(file:///etc/passwd)",
    "@import 'http://127.0.0.1'", "javascript:alert(1)", "https://example.org/a", "mailto:a@example.org", "\u202e\u2066\u2069", "\u200b\ufeff",
    "\x00\x1b[31m\x07", "\r\n\r\n# Approved", "\u2028", "\U000e0041", "深度求索", "مرحبا", "é\u0301\u0301", "🚀", "%PDF-1.7", "/Type /Action", ") Tj ET",
)  # fmt: skip
"""Markup, style, drawings, template code, addresses, direction, control and invisible characters, and what a PDF is written in."""

HOSTILE = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), min_size=1, max_size=5).map(" ".join)


def tags(pdf: bytes) -> list[str]:
    """The structure tree of a PDF as its tags, each indented by its depth; what stands twice in a row, as over a page, once."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        lines = list(_tags(opened.Root.StructTreeRoot.get("/K"), 0))
    return [line for number, line in enumerate(lines) if number == 0 or line != lines[number - 1]]


def _tags(thing: Any, depth: int) -> Iterator[str]:
    if isinstance(thing, pikepdf.Array):
        for each in thing:
            yield from _tags(each, depth)
    elif isinstance(thing, pikepdf.Dictionary) and "/S" in thing:
        yield f"{'  ' * depth}{thing.S}"
        yield from _tags(thing.get("/K"), depth + 1)


def addresses(pdf: bytes) -> set[str]:
    """Where the links of a PDF lead."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        notes = [note for page in opened.pages for note in page.obj.get("/Annots", [])]
        return {str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A}


@given(HOSTILE)
def test_html_has_the_structure_of_a_neutral_twin(text: str) -> None:
    """Element by element, attribute by attribute, in every field of every document at once."""
    hostile = render_html(rewritten(sample(), lambda _: text, url=text))
    neutral = render_html(rewritten(sample(), lambda _: twin(text), url="x"))

    assert outline(re.sub(r' href="(?:https?|mailto):[^"]*"', "", hostile)) == outline(neutral)


@settings(max_examples=5)
@given(HOSTILE)
def test_pdf_has_the_structure_of_a_neutral_twin(text: str) -> None:
    """Tag by tag; no link leads anywhere but to a web or mail address, and one file is embedded, ours."""
    hostile = render_pdf(rewritten(approved(), lambda _: text, url=text))

    assert tags(hostile) == tags(render_pdf(rewritten(approved(), lambda _: twin(text), url="x")))
    assert all(re.match(r"https?://|mailto:", address) for address in addresses(hostile))
    with pikepdf.open(BytesIO(hostile)) as opened:
        assert list(opened.attachments) == ["record.json"]
