"""Finished: a look through what a user's template made: it holds all it shows, runs nothing, and leads only where a link shows."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

import tinycss2  # type: ignore[import-untyped]  # no types shipped
import tinyhtml5  # type: ignore[import-untyped]  # as above

from ..errors import RenderError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any
    from xml.etree.ElementTree import Element

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
    """Return what is not to be in a finished report; `scripts` are ours, word for word, and `logo` is the one image it may show.

    It is read as browsers read it, by the rules of HTML for what is malformed too: a comment ends here where it ends there.
    """
    look = _Look(frozenset(scripts), logo)
    for element in tinyhtml5.parse(html, namespace_html_elements=False).iter():
        if isinstance(element.tag, str):
            look.at(element)
    return list(dict.fromkeys(look.found))


class _Look:
    def __init__(self, scripts: frozenset[str], logo: str) -> None:
        self.found: list[str] = []
        self._scripts = scripts
        self._logo = logo

    def at(self, element: Element) -> None:
        tag = _local(element.tag)
        if tag in _NEVER and not (tag == "script" and not element.attrib and self._scripts):
            self.found.append(f"a report holds no <{tag[:30]}>: take it out of the template")
        for name, value in element.attrib.items():
            self._attribute(tag, _local(name), value.strip())
        if tag == "style":
            self._css("".join(element.itertext()), tinycss2.parse_stylesheet)
        elif tag == "script" and "".join(element.itertext()).strip() not in self._scripts:
            self.found.append("a report holds no script but its own: take it out of the template")

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on") or name in _LOADING:
            self.found.append(f"a report has no attribute {name[:30]}: take it out of <{tag[:30]}>")
        elif name == "charset" and value.lower() != "utf-8":
            self.found.append(f"a report is in UTF-8, not in {value[:30]!r}")
        elif name in {"href", "xlink:href"} and not value.lower().startswith(_LINKS):
            self.found.append(f"a link leads to the web, to a mail address or into the report, not to {value[:60]!r}")
        elif name == "src" and (not self._logo or value != self._logo):
            self.found.append(f"a report shows no image but the theme's logo, not {value[:60]!r}; draw others as <svg>")
        elif name == "style" or name in _PAINTING:
            self._css(value, tinycss2.parse_declaration_list if name == "style" else tinycss2.parse_component_value_list)

    def _css(self, text: str, parse: Callable[[str], Any]) -> None:
        self.found += [f"CSS in a report loads nothing: take {what} out of the template" for what in _loading(parse(text))]


def _local(name: str) -> str:
    """Return the name of an element or attribute without its namespace."""
    return name.rpartition("}")[2].lower()


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
