from __future__ import annotations

import sys
from typing import Any

import pytest

from vendor_risk.report.assets import Assets
from vendor_risk.report.engine import HTML

WATCHED: list[tuple[str, Any]] = []
WATCHING = [False]


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if WATCHING[0] and (event.startswith("socket.") or event in {"open", "urllib.Request", "subprocess.Popen"}):
        WATCHED.append((event, arguments[0]))


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/x.png", "https://example.org/x.css", "file:///etc/passwd", "ftp://example.org/", "data:text/css,*{}",
        "asset:../../secret", "asset:", "ASSET:SourceSansPro-Regular", "//example.org/", "",
    ],
)  # fmt: skip
def test_everything_but_the_fonts_is_refused(url: str) -> None:
    """No scheme, and no name but those of the report's own fonts, is fetched."""
    with pytest.raises(ValueError, match="fetches nothing"):
        Assets().fetch(url)


def test_the_fonts_are_there() -> None:
    """The two faces come from memory."""
    assert Assets().fetch("asset:SourceSansPro-Regular").read()[:4] == b"\x00\x01\x00\x00"


def test_a_hostile_page_reaches_neither_network_nor_files() -> None:
    """Images, stylesheets, fonts, attachments and SVG of a page that wants out open no socket and no file but those of the engine."""
    page = """<html lang="en"><head><title>x</title><base href="http://127.0.0.1:9/"><link rel="stylesheet" href="http://127.0.0.1:9/a.css">
    <link rel="attachment" href="file:///etc/passwd"><style>@import "http://127.0.0.1:9/b.css"; @font-face{font-family:E;src:url(file:///etc/hosts)}
    body{background:url(http://127.0.0.1:9/c.png);font-family:E} li{list-style-image:url(file:///etc/passwd)}</style></head><body>
    <img src="file:///etc/passwd"><img src="http://127.0.0.1:9/d.png"><object data="http://127.0.0.1:9/e"></object><ul><li>x</ul>
    <svg><image href="http://127.0.0.1:9/f.png"/></svg><a rel="attachment" href="file:///etc/passwd">a</a></body></html>"""
    sys.addaudithook(_watch)
    WATCHED.clear()
    WATCHING[0] = True
    try:
        pdf = HTML(string=page, url_fetcher=Assets()).write_pdf()
    finally:
        WATCHING[0] = False

    assert pdf.startswith(b"%PDF")
    assert b"/EmbeddedFile" not in pdf
    assert [event for event in WATCHED if event[0] != "open" or str(event[1]).startswith("/etc/")] == []
