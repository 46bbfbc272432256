"""The HTML report in a browser: everybody can read it, on every screen and on paper, and it is one file that needs nothing else."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from tests.report.sample import sample
from tests.report.sample_variants import approved, empty, incomplete
from vendor_risk.advise import Comparison
from vendor_risk.report.html import render_html
from vendor_risk.report.template import BASES

from .needs import need

need("chromium")

from .browser import DESK, PHONE, showing, started  # noqa: E402  # where there is no browser there may be nothing to drive it with

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

LOOKS = {"desk by day": (DESK, False), "phone by night": (PHONE, True), "phone by day": (PHONE, False), "desk by night": (DESK, True)}
CASES = [("board", look) for look in LOOKS] + [
    (report, look) for report in (*BASES, "incomplete", "empty") if report != "board" for look in list(LOOKS)[:2]
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as browser:
        yield browser


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Each template with all that a report may say, and the default one with other decisions."""
    routes = Comparison((sample(), incomplete(), approved()))
    texts: dict[str, str] = {template: render_html(sample(), comparison=routes, template=template) for template in BASES}
    texts |= {made.__name__: render_html(made()) for made in (incomplete, empty)}
    return {name: written(tmp_path_factory.mktemp(name), text) for name, text in texts.items()}


def written(folder: Path, text: str) -> str:
    """Write a report, and return its address."""
    path = folder / "report.html"
    path.write_text(text, encoding="utf-8")
    return path.as_uri()


@pytest.mark.parametrize(("report", "look"), CASES)
def test_everybody_can_read_it(browser: Browser, addresses: dict[str, str], report: str, look: str) -> None:
    """axe-core finds nothing, on a desk and on a phone, by day and by night; nothing has to be pushed aside to be read."""
    size, dark = LOOKS[look]
    with showing(browser, addresses[report], size, dark=dark) as shown:
        assert shown.wider() <= 0
        assert shown.inaccessible() == []
        assert shown.complaints == []


@pytest.mark.parametrize("report", BASES)
def test_it_is_one_file(browser: Browser, addresses: dict[str, str], report: str) -> None:
    """It asks for nothing but itself and what it carries."""
    with showing(browser, addresses[report]) as shown:
        assert [asked for asked in shown.asked if not asked.startswith("data:")] == [addresses[report]]


@pytest.mark.parametrize("report", BASES)
def test_it_says_the_same_without_scripts(browser: Browser, addresses: dict[str, str], report: str) -> None:
    """Scripts may add comfort, and no word."""
    with showing(browser, addresses[report]) as with_, showing(browser, addresses[report], scripts=False) as without:
        assert without.page.locator("main").inner_text() == with_.page.locator("main").inner_text()


@pytest.mark.parametrize("report", BASES)
def test_it_prints(browser: Browser, addresses: dict[str, str], report: str) -> None:
    """Printed from the browser it has pages of the size that it says, with all its parts, none wider than the paper."""
    with showing(browser, addresses[report]) as shown, pikepdf.open(BytesIO(shown.page.pdf(prefer_css_page_size=True))) as pdf:
        assert len(pdf.pages) >= 2
        assert {(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in pdf.pages} == {(595, 842)}
        shown.page.emulate_media(media="print")
        assert shown.wider() <= 0
