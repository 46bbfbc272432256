"""Sheet: lines of a terminal, none wider than 80 columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .width import columns, cut, pad, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .paint import Paint

WIDTH = 80


class Sheet:
    """Collects lines; text is wrapped, cells are cut or wrapped in their column, so that no line exceeds `WIDTH` columns."""

    def __init__(self, paint: Paint) -> None:
        """Take what colours the pieces."""
        self.paint = paint
        self._lines: list[str] = []

    def text(self) -> str:
        """Return all lines, each ended."""
        return "".join(f"{line.rstrip()}\n" for line in self._lines)

    def gap(self) -> None:
        """Leave a line empty."""
        self._lines.append("")

    def head(self, text: str) -> None:
        """Begin a part under a heading."""
        self.gap()
        self._lines.append(self.paint("bold", cut(text, WIDTH)))

    def line(self, text: str, *, first: str = "  ", rest: str | None = None, tone: str = "") -> None:
        """Add text in as many lines as it takes; `first` and `rest` stand before them."""
        self._lines += [self.paint(tone, line) for line in wrap(text, WIDTH, first=first, rest=rest)]

    def ends(self, left: str, right: str, *, tone: str = "") -> None:
        """Add one line with text at both ends; the left one is cut where they would meet."""
        room = WIDTH - columns(right) - 2
        self._lines.append(f"{self.paint(tone, cut(left, room))}{' ' * (WIDTH - columns(cut(left, room)) - columns(right))}{right}")

    def row(self, cells: Sequence[tuple[str, int, str]], *, indent: int = 2) -> None:
        """Add a row of cells, each a text, its width and its tone; a text that is too long goes on in the lines below."""
        wrapped = [wrap(text, width) or [""] for text, width, _ in cells]
        for index in range(max(len(lines) for lines in wrapped)):
            pieces = [
                self.paint(tone, pad(lines[index] if index < len(lines) else "", width))
                for lines, (_, width, tone) in zip(wrapped, cells, strict=True)
            ]
            self._lines.append(" " * indent + "  ".join(pieces))
