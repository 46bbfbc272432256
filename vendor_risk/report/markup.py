"""Markup: where in a template's HTML a value may stand: in text and in quoted attributes, where it stays text whatever it holds."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from .environment import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

_VALUE = "thisisavalueofthetemplate"
"""Stands for a value in what is looked at: letters, so that it can name a tag as a value could."""

_QUOTED = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
_ACTIVE = re.compile(r"on\w+|style|srcdoc|srcset|action|formaction|background|poster|ping|data|xlink:href")
_END = {"variable_begin": "variable_end", "block_begin": "block_end", "comment_begin": "comment_end", "raw_begin": "", "raw_end": ""}


def unsafe_places(environment: Environment, path: str, source: str) -> Iterator[tuple[int, str]]:
    """Yield the line of each value that stands where it could become more than text, and why it is not to stand there."""
    outline = _outline(environment, path, source[:LONGEST])
    if path.endswith(".css"):
        yield from ((number, _CSS) for number, line in enumerate(outline.split("\n"), 1) if _VALUE in line)
        return
    parser = _Places()
    parser.feed(outline)
    parser.close()
    yield from parser.found


_CSS = "no value is to stand in CSS; take the colours of the theme there, as var(--accent)"


def _outline(environment: Environment, path: str, source: str) -> str:
    """The text of a template outside of its tags, with a mark where it places a value, line by line as it was."""
    kept: list[str] = []
    for _, kind, text in environment.lex(source, path):
        if kind in {"data", "raw_data"}:
            kept.append(text)
        else:
            kept.append(_VALUE if kind == "variable_begin" else "")
            kept.append("\n" * text.count("\n"))
    return "".join(kept)


class _Places(HTMLParser):
    """Follows the HTML and notes where values stand."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []

    def _note(self, told: str) -> None:
        self.found.append((self.getpos()[0], told))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raw = self.get_starttag_text() or ""
        if _VALUE in tag:
            self._note("no value is to name a tag, nor to stand right behind <")
            return
        if _VALUE in _QUOTED.sub("=", raw):
            self._note(f'a value in the tag <{tag.replace(_VALUE, "…")[:40]}> stands outside of quotes; write name="{{{{ value }}}}"')
        for name, value in attrs:
            if value and _VALUE in value and _ACTIVE.fullmatch(name):
                self._note(f"no value is to stand in the attribute {name[:40]}; choose a class instead")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if _VALUE in tag:
            self._note("no value is to name a tag, nor to stand right behind <")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem and _VALUE in data:
            self._note(_CSS if self.cdata_elem == "style" else f"no value is to stand in <{self.cdata_elem}>")

    def handle_comment(self, data: str) -> None:
        if _VALUE in data:
            self._note("no value is to stand in a comment of HTML; {# … #} is Jinja's")

    def handle_decl(self, decl: str) -> None:
        if _VALUE in decl:
            self._note("no value is to stand in a declaration")

    def handle_pi(self, data: str) -> None:
        if _VALUE in data:
            self._note("no value is to stand in a processing instruction")

    def unknown_decl(self, data: str) -> None:
        self.handle_decl(data)
