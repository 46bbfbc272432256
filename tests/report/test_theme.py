"""A theme is read with all its mistakes at their places, and brings in nothing that acts, loads or can't be read."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pytest

from vendor_risk.errors import DocumentError
from vendor_risk.report.html import render_html
from vendor_risk.report.theme.contrast import contrast, readable
from vendor_risk.report.theme.png import pixels_only
from vendor_risk.report.theme.svg import shapes_only
from vendor_risk.report.theme.theme import load_theme, theme_of

from .sample import sample

if TYPE_CHECKING:
    from pathlib import Path

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 40">{}</svg>'
COLOUR = 'expected a colour such as "#1f4e79", in quotes (without them YAML takes it for a comment)'
THEME = "kind: theme\nschema: 1\ncompany: Example\nlogo: logo.svg\nlogo_alt: Example\n"


def png(width: int = 4, height: int = 2, *, more: bytes = b"", rows: int | None = None) -> bytes:
    """A grey PNG, with another chunk behind its header."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)

    header = width.to_bytes(4) + height.to_bytes(4) + bytes([8, 0, 0, 0, 0])
    pixels = zlib.compress(bytes(1 + width) * (height if rows is None else rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + more + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def test_company_logo_and_colours_reach_the_report(tmp_path: Path) -> None:
    """In the HTML of a shipped template, without one of one's own."""
    (tmp_path / "theme.yaml").write_text(THEME + 'colours: {accent: "#7A1F4E"}\ndark: {accent: "#e8a0c0"}\n')
    (tmp_path / "logo.svg").write_text(SVG.format('<rect width="9" height="9" fill="#7a1f4e"/>'))
    html = render_html(sample(), theme=tmp_path / "theme.yaml")

    assert '<img src="data:image/svg+xml;base64,' in html
    assert '<p class="org">Example</p>' in html
    assert "--accent: #7a1f4e;" in html
    assert "--accent: #e8a0c0;" in html


def test_all_mistakes_are_told_at_their_places() -> None:
    """An unknown key, a colour that is none, colours that can't be read, a logo without words, a paper that there is not."""
    text = (
        'kind: theme\nschema: 1\ncompani: x\ncolours:\n  ink: #17202b\n  soft: "red"\n  accent: "#9fc5e8"\nlogo: ../logo.svg\npaper: a5\n'
    )
    with pytest.raises(DocumentError) as caught:
        theme_of({"theme.yaml": text.encode()})

    assert str(caught.value).splitlines() == [
        "theme.yaml:3:1: compani: unknown key 'compani'; did you mean 'company'?",
        f"theme.yaml:5:7: colours.ink: {COLOUR}, found nothing",
        f'theme.yaml:6:9: colours.soft: {COLOUR}, found "red"',
        'theme.yaml:8:7: logo: expected the name of an .svg or .png file in the theme\'s folder, found "../logo.svg"',
        'theme.yaml:9:8: paper: expected one of a4, letter, found "a5"',
    ]


def test_a_colour_that_can_not_be_read_is_refused_with_one_that_can() -> None:
    """Contrast is measured against the paper and the darkest ground that text stands on."""
    with pytest.raises(DocumentError) as caught:
        theme_of({"theme.yaml": b'kind: theme\nschema: 1\ncolours:\n  accent: "#9fc5e8"\n'})

    told = str(caught.value)
    assert told.startswith("theme.yaml:4:11: colours.accent: expected a contrast of at least 4.5:1 with its ground #fbe6dc, found 1.5:1; ")
    assert contrast(told.rsplit('"', 2)[1], "#fbe6dc") >= 4.5
    assert readable("#000000", "#ffffff") == "#000000"
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        ("<script>alert(1)</script>", "found <script>"),
        ('<rect onload="alert(1)"/>', "found the attribute onload"),
        ('<image href="https://evil.example/x.png"/>', "found <image>: draw it as shapes, or take a PNG"),
        ('<use xlink:href="https://evil.example/x.svg#a"/>', "found <use>"),
        ('<rect xlink:href="#a"/>', "found a reference (href)"),
        ('<a href="javascript:alert(1)"><rect/></a>', "found <a>"),
        ('<rect fill="url(https://evil.example/x.svg#a)"/>', "found a reference to elsewhere in fill"),
        ('<rect style="fill: url(//evil.example)"/>', "found the attribute style"),
        ("<style>@import url(//evil.example)</style>", "found <style>: write colours as attributes"),
        ("<foreignObject><p>x</p></foreignObject>", "found <foreignObject>"),
        ("<text>Approved</text>", "found <text>: turn text into paths"),
        ('<clipPath id="a"><rect clip-path="url(#b)"/></clipPath>', "found a clipPath that is clipped itself"),
        ('<clipPath id="a"><g><rect clip-path="url(#a)"/></g></clipPath>', "found a clipPath that is clipped itself"),
        ('<linearGradient id="a" x2="1e-9" spreadMethod="repeat"/>', "found a gradient that repeats"),
        ("<g>" * 30 + "</g>" * 30, "expected at most 20 levels"),
        ("<rect/>" * 3000, "expected at most 2,000 elements"),
        ("<rect>", "expected an SVG file, found something else"),
    ],
)
def test_a_logo_holds_shapes_only(inner: str, told: str) -> None:
    """Whatever else is in an SVG is refused, with what to do instead."""
    with pytest.raises(ValueError, match="expected") as caught:
        shapes_only(SVG.format(inner).encode())

    assert told in str(caught.value)


def test_a_document_type_and_other_files_are_refused() -> None:
    """No entity is ever looked at."""
    for data in (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg/>', b"<html/>", b"\xff", b" " * 200_001):
        with pytest.raises(ValueError, match="expected"):
            shapes_only(data)


def test_what_editors_leave_behind_is_taken_out() -> None:
    """Metadata, comments and names of other programs; the shapes stay."""
    inner = '<!-- x --><metadata>secret</metadata><rect data-name="secret" class="a" width="9" height="9" fill="url(#g)"/>'
    clean, ratio = shapes_only(SVG.format(inner).encode())

    assert (b"secret" in clean, b"url(#g)" in clean, ratio) == (False, True, 3.0)


def test_a_png_is_pixels_only() -> None:
    """Texts are taken out; what is damaged, too large or other than it says is refused."""
    text = (12).to_bytes(4) + b"tEXta\x00secret/use" + zlib.crc32(b"tEXta\x00secret/use").to_bytes(4)

    assert pixels_only(png(more=text)) == (png(), 2.0)
    for data in (
        b"",
        b"GIF89a",
        png()[:-20],
        png()[:40] + b"x" + png()[41:],
        png(3000, 1),
        png(rows=9),
        png(rows=1),
        b"\x89PNG" + b" " * 10**6,
    ):
        with pytest.raises(ValueError, match="expected"):
            pixels_only(data)


def test_a_logo_is_not_read_through_a_link(tmp_path: Path) -> None:
    """The mistake stands at the theme's line."""
    (tmp_path / "theme.yaml").write_text(THEME)
    (tmp_path / "secret.svg").write_text(SVG.format(""))
    with pytest.raises(DocumentError, match=r"theme.yaml:4:7: logo: logo.svg: no such file"):
        load_theme(tmp_path / "theme.yaml")
    (tmp_path / "logo.svg").symlink_to(tmp_path / "secret.svg")
    with pytest.raises(DocumentError, match=r"theme.yaml:4:7: logo: logo.svg: it is a link"):
        load_theme(tmp_path / "theme.yaml")
