"""Browser: headless Chromium from the system, started once for all tests of a worker."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # no types shipped
from playwright.sync_api import Browser, Page, sync_playwright

from .needs import chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

DESK, PHONE = (1280, 900), (390, 844)


@dataclass(frozen=True, slots=True)
class Shown:
    """A file as the browser shows it: the page, what it asked for besides itself, and what it complained about."""

    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def inaccessible(self) -> list[str]:
        """Return what axe-core finds: each rule, best practices included, with the first places that break it.

        Its doubts count, but for those about contrast: they are about single characters and about what the window's edge covers.
        """
        response: dict[str, Any] = Axe().run(self.page).response
        found = [*response["violations"], *(one for one in response["incomplete"] if one["id"] != "color-contrast")]
        return [f"{one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}" for one in found]

    def wider(self) -> int:
        """Return by how many pixels the document is wider than the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@contextmanager
def started() -> Iterator[Browser]:
    """Start the browser, and end it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def showing(browser: Browser, address: str, size: tuple[int, int] = DESK, *, dark: bool = False, scripts: bool = True) -> Iterator[Shown]:
    """Show a file in a window of a size, without a network."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if dark else "light",
        java_script_enabled=scripts,
        offline=True,
    )
    shown = Shown(context.new_page())
    shown.page.on("request", lambda request: shown.asked.append(request.url))
    shown.page.on("console", lambda message: shown.complaints.append(message.text))
    shown.page.on("pageerror", lambda error: shown.complaints.append(str(error)))
    try:
        shown.page.goto(address)
        yield shown
    finally:
        context.close()
