"""Link: an address from a document, followed only where that is safe, and always shown with its host."""

from __future__ import annotations

from typing import TypedDict
from urllib.parse import quote, urlsplit

from .plain import clip, plain

_LONGEST = 2000
_SHOWN = 64
_SAFE = "/:?#[]@!$&'()*+,;=~%-._"


class Link(TypedDict):
    """What a template places: `href` (empty: not a link), the `text` shown and the `host` it leads to."""

    href: str
    text: str
    host: str


def link(url: str | None) -> Link:
    """Return how an address is shown: a link for http, https and mailto, mere text for any other scheme or a malformed address.

    The host stands in ASCII (punycode), so that a look-alike letter shows; credentials before the host make it text.
    """
    address = plain(url or "")
    href, host = _followed(address)
    return {"href": href, "text": clip(address.removeprefix("https://").removeprefix("http://"), _SHOWN), "host": host}


def _followed(address: str) -> tuple[str, str]:
    if not address or len(address) > _LONGEST or " " in address:
        return "", ""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except (ValueError, UnicodeError):
        return "", ""
    if parts.scheme == "mailto" and "@" in parts.path and not parts.netloc:
        return quote(address, safe=_SAFE), parts.path.rpartition("@")[2]
    if parts.scheme not in {"http", "https"} or not host or "@" in parts.netloc:
        return "", ""
    where = f"[{host}]" if ":" in host else host
    place = where if port is None else f"{where}:{port}"
    rest = quote(address[address.index("//") + 2 + len(parts.netloc) :], safe=_SAFE)
    return f"{parts.scheme}://{place}{rest}", host
