"""Assets: all that the PDF engine may fetch, held in memory; no address leads to the network or to a file."""

from __future__ import annotations

from .engine import URLFetcher, URLFetcherResponse
from .fonts import FACES, face_bytes

SCHEME = "asset"


class Assets(URLFetcher):  # type: ignore[misc]  # the engine ships no types
    """Answers `asset:NAME` with a font of the report and refuses every other address."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002  # the engine passes headers
        """Return an asset; raise ValueError for anything else, which the engine takes as a resource that is not there."""
        scheme, _, name = url.partition(":")
        if scheme != SCHEME or name not in {face.name for face in FACES}:
            raise ValueError(f"a report fetches nothing: {url[:80]}")
        return URLFetcherResponse(url, face_bytes(name), {"Content-Type": "font/ttf"})
