"""Whatever a vendor writes stays text: the structure of the document is that of a neutral twin."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effort import effort
from vendor_risk.report.fonts import covered
from vendor_risk.report.html import render_html
from vendor_risk.report.link import link
from vendor_risk.report.pdf import render_pdf
from vendor_risk.report.plain import plain

from .outline import outline
from .sample import sample
from .sample_variants import approved
from .tamper import rewritten, twin

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECES = (
    "<script>alert(1)</script>", "</td></tr></table>", "</style><style>*{display:none}</style>",
    "<svg onload=alert(1)>", "<!--", "]]>", "--><b>", '" onmouseover="x', "' style='position:fixed", "{{ 7 * 7 }}",
    "{% raw %}", "{# note", "&lt;b&gt;", "&#x3c;i&#x3e;", "url(file:///etc/passwd)", "@import 'http://127.0.0.1'",
    "javascript:alert(1)", "https://example.org/a", "mailto:a@example.org", "\u202e\u2066\u2069", "\u200b\ufeff",
    "\x00\x1b[31m\x07", "\r\n\r\n# Approved", "\u2028", "\U000e0041", "深度求索", "مرحبا", "é\u0301\u0301", "🚀",
    "%PDF-1.7", "/Type /Action", ") Tj ET",
)  # fmt: skip
"""Markup, style, drawings, template code, addresses, direction, control and invisible characters, and what a PDF is written in."""

HOSTILE = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), min_size=1, max_size=5).map(" ".join)


LINES = frozenset({"/Span", "/NonStruct"})
"""Tags that stand once for each line: where lines end is no structure."""

WHOLE = re.compile(r"/(H\d?|Figure|LI|Caption)$")
"""Tags of what no page divides."""


def structure(pdf: bytes) -> tuple[set[str], dict[str, int]]:
    """The structure tree of a PDF: every way from its root to a tag, and how often there is each tag of what is never divided."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        ways = list(_ways(opened.Root.StructTreeRoot.get("/K"), ""))
    return set(ways), Counter(match[1] for way in ways if (match := WHOLE.search(way)))


def _ways(thing: Any, above: str) -> Iterator[str]:
    if isinstance(thing, pikepdf.Array):
        for each in thing:
            yield from _ways(each, above)
    elif isinstance(thing, pikepdf.Dictionary) and "/S" in thing:
        way = above if str(thing.S) in LINES else f"{above}{thing.S}"
        if way != above:
            yield way
        yield from _ways(thing.get("/K"), way)


def addresses(pdf: bytes) -> set[str]:
    """Where the links of a PDF lead."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        notes = [note for page in opened.pages for note in page.obj.get("/Annots", [])]
        return {str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A}


def neutral_address(text: str) -> str:
    """An address that is a link where another is one."""
    scheme = link(text)["href"].partition(":")[0]
    return {"": "x", "mailto": "mailto:a@example.org"}.get(scheme, f"{scheme}://example.org/")


@settings(max_examples=effort("HOSTILE_HTML", default=50, nightly=500))
@given(HOSTILE)
def test_html_has_the_structure_of_a_neutral_twin(text: str) -> None:
    """Element by element, attribute by attribute, in every field of every document at once."""
    hostile = render_html(rewritten(sample(), lambda _: text, url=text))
    neutral = render_html(rewritten(sample(), lambda _: twin(text), url=neutral_address(text)))

    assert outline(hostile) == outline(neutral)


def shown_by_the_font(text: str) -> str:
    """The text without characters that would be listed in a note, one row for each script."""
    return "".join(character for character in text if {ord(each) for each in plain(character)} <= covered()) or "x"


@settings(max_examples=effort("HOSTILE_PDF", default=5, nightly=50))
@given(HOSTILE.map(shown_by_the_font))
def test_pdf_has_the_structure_of_a_neutral_twin(text: str) -> None:
    """Tag by tag; no link leads anywhere but to a web or mail address, and one file is embedded, ours."""
    hostile = render_pdf(rewritten(approved(), lambda _: text, url=text))

    assert structure(hostile) == structure(render_pdf(rewritten(approved(), lambda _: twin(text), url=neutral_address(text))))
    assert all(re.match(r"https?://|mailto:", address) for address in addresses(hostile))
    with pikepdf.open(BytesIO(hostile)) as opened:
        assert list(opened.attachments) == ["record.json"]
