"""The outline of an HTML document: its elements, classes and attributes without any text, so that structures can be compared."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = frozenset({"meta", "br", "img", "rect", "link", "input", "hr"})
SHOWN = ("class", "scope", "role", "href")


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = ",".join(sorted(name for name, _ in attrs))
        told = " ".join(f"{name}={_told(name, value or '')}" for name, value in attrs if name in SHOWN)
        self.lines.append(f"{'  ' * self.depth}{tag} [{names}] {told}".rstrip())
        self.depth += tag not in VOID

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag not in VOID

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.depth -= tag not in VOID


def _told(name: str, value: str) -> str:
    if name == "href":
        return "#" if value.startswith("#") else value.partition(":")[0]
    return value


def outline(html: str) -> str:
    """Return one line for each element, indented as it is nested."""
    parser = _Outline()
    parser.feed(html)
    parser.close()
    return "\n".join(parser.lines) + "\n"
