from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vendor_risk.report.link import link


@pytest.mark.parametrize(
    ("url", "href", "host"),
    [
        ("https://www.nist.gov/a?b=c#d", "https://www.nist.gov/a?b=c#d", "www.nist.gov"),
        ("http://example.org:8080/x", "http://example.org:8080/x", "example.org"),
        ("https://EXAMPLE.org", "https://example.org", "example.org"),
        ("https://[::1]/", "https://[::1]/", "::1"),
        ("mailto:ciso@example.org", "mailto:ciso@example.org", "example.org"),
        ("https://аpple.com/login", "https://xn--pple-43d.com/login", "xn--pple-43d.com"),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E", "example.org"),
    ],
)
def test_safe_addresses_are_links_that_show_their_host(url: str, href: str, host: str) -> None:
    """https, http and mailto can be followed; the host stands in ASCII, so that a look-alike letter shows."""
    shown = link(url)

    assert (shown["href"], shown["host"]) == (href, host)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "smb://host/share", "\\\\host\\share", "ftp://example.org",
        "https://user:secret@example.org", "https://", "https://exa mple.org", "https://example.org/\r\nSet-Cookie: x", "/relative", "",
        "https://[::1", "https://example.org:99999999/", "mailto:nobody", "https://" + "a" * 3000 + ".org",
    ],
)  # fmt: skip
def test_any_other_address_is_text(url: str) -> None:
    """A scheme that runs or reads something, credentials, and a malformed address never become a link."""
    assert link(url)["href"] == ""


@given(st.text())
def test_no_address_whatever_becomes_an_unsafe_link(url: str) -> None:
    """Whatever is given, a link is ASCII and begins with one of three schemes."""
    href = link(url)["href"]

    assert href == "" or (href.isascii() and href.startswith(("https://", "http://", "mailto:")) and not set(href) & set("\"'<> ") - {"'"})


def test_nothing_is_no_link() -> None:
    """Evidence without an address has no link."""
    assert link(None) == {"href": "", "text": "", "host": ""}
