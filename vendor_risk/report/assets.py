"""Assets: all that the PDF engine may fetch, held in memory; no address leads to the network or to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .engine import URLFetcher, URLFetcherResponse
from .fonts import font_for, is_face

if TYPE_CHECKING:
    from .theme.logo import Logo

SCHEME = "asset"
LOGO = "logo"


class Assets(URLFetcher):  # type: ignore[misc]  # the engine ships no types
    """Answers `asset:NAME` with a font of the report, `asset:logo` with the theme's logo, and refuses every other address."""

    def __init__(self, logo: Logo | None = None, text: str = "") -> None:
        """Hold the logo, if there is one, and of the fallback family's font what the text needs that is to be set."""
        super().__init__()
        self._logo = logo
        self._text = text

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002  # the engine passes headers
        """Return an asset; raise ValueError for anything else, which the engine takes as a resource that is not there."""
        scheme, _, name = url.partition(":")
        if scheme == SCHEME and name == LOGO and self._logo is not None:
            return URLFetcherResponse(url, self._logo.data, {"Content-Type": self._logo.kind})
        if scheme != SCHEME or not is_face(name):
            raise ValueError(f"a report fetches nothing: {url[:80]}")
        return URLFetcherResponse(url, font_for(name, self._text), {"Content-Type": "font/sfnt"})
