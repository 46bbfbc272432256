"""Finished: a look through what a user's template made: it holds all it shows, runs nothing, and leads only where a link shows."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import tinycss2  # type: ignore[import-untyped]  # no types shipped

from ..errors import RenderError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

_NEVER_WORDS = """
script iframe frame frameset object embed applet base link form input button select textarea audio video source track portal
foreignobject use image feimage animate animatemotion animatetransform set noscript template math dialog
"""
_NEVER = frozenset(_NEVER_WORDS.split())
_LOADING_WORDS = """
srcset srcdoc poster background action formaction ping manifest data classid codebase cite longdesc usemap http-equiv is
"""
_LOADING = frozenset(_LOADING_WORDS.split())
_PAINTING_WORDS = """
fill stroke clip-path mask filter marker marker-start marker-mid marker-end cursor
"""
_PAINTING = frozenset(_PAINTING_WORDS.split())
_LINKS = ("#", "https://", "http://", "mailto:")
_FETCHING = frozenset({"url", "image", "image-set", "-webkit-image-set", "src", "cross-fade", "element", "paint"})
_FONT = ("data:font/ttf;base64,", "data:font/otf;base64,", "asset:")


_HEAD = re.compile(r"""\s*<!DOCTYPE html>\s*<html(?: lang="[A-Za-z-]+")?>\s*<head>""")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"


def closed(html: str) -> str:
    """Return a finished report that tells browsers, too, to load nothing and run nothing but the report's own scripts."""
    head = _HEAD.match(html)
    if head is None:
        raise RenderError('a report begins with <!DOCTYPE html>, <html lang="en"> and <head>, as the board does')
    hashes = "".join(f" 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in dict.fromkeys(_SCRIPT.findall(html)))
    policy = f"{_POLICY}; script-src{hashes}" if hashes else _POLICY
    return f'{html[: head.end()]}\n<meta http-equiv="Content-Security-Policy" content="{policy}">{html[head.end() :]}'


_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def look_through(html: str, scripts: Iterable[str], logo: str) -> list[str]:
    """Return what is not to be in a finished report; `scripts` are ours, word for word, and `logo` is the one image it may show."""
    parser = _Look(frozenset(scripts), logo)
    parser.feed(html)
    parser.close()
    return list(dict.fromkeys(parser.found))


class _Look(HTMLParser):
    def __init__(self, scripts: frozenset[str], logo: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._scripts = scripts
        self._logo = logo
        self._raw: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _NEVER and not (tag == "script" and not attrs and self._scripts):
            self.found.append(f"a report holds no <{tag[:30]}>: take it out of the template")
        for name, value in attrs:
            self._attribute(tag, name, (value or "").strip())

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on") or name in _LOADING:
            self.found.append(f"a report has no attribute {name[:30]}: take it out of <{tag[:30]}>")
        elif name in {"href", "xlink:href"} and not value.lower().startswith(_LINKS):
            self.found.append(f"a link leads to the web, to a mail address or into the report, not to {value[:60]!r}")
        elif name == "src" and (not self._logo or value != self._logo):
            self.found.append(f"a report shows no image but the theme's logo, not {value[:60]!r}; draw others as <svg>")
        elif name == "style" or name in _PAINTING:
            self._css(value, tinycss2.parse_declaration_list if name == "style" else tinycss2.parse_component_value_list)

    def handle_data(self, data: str) -> None:
        if self.cdata_elem in {"style", "script"}:
            self._raw.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in {"style", "script"} and self._raw:
            text = "".join(self._raw)
            self._raw.clear()
            if tag == "style":
                self._css(text, tinycss2.parse_stylesheet)
            elif text.strip() not in self._scripts:
                self.found.append("a report holds no script but its own: take it out of the template")

    def _css(self, text: str, parse: Callable[[str], Any]) -> None:
        self.found += [f"CSS in a report loads nothing: take {what} out of the template" for what in _loading(parse(text))]


def _loading(nodes: Iterable[Any]) -> Iterable[str]:
    """Yield what loads something, anywhere in CSS."""
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        if node.type == "at-rule" and node.lower_at_keyword in {"import", "namespace", "charset"}:
            yield f"@{node.lower_at_keyword}"
        if node.type == "url" and not node.value.startswith((*_FONT, "#")):
            yield f"url({node.value[:60]})"
        if node.type == "function" and node.lower_name in _FETCHING and not _our_font(node):
            yield f"{node.name[:30]}(…)"
        for inner in ("prelude", "content", "value", "arguments"):
            held = getattr(node, inner, None)
            if isinstance(held, list):
                waiting += held


def _our_font(node: Any) -> bool:
    """Tell whether a function is the address of an embedded font."""
    return node.lower_name == "url" and all(
        each.type == "whitespace" or (each.type == "string" and each.value.startswith((*_FONT, "#"))) for each in node.arguments
    )
