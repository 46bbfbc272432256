"""Where a character of a scalar's value stands in the file, however the scalar was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.documents.node import Mark


def position_in_scalar(source: str, mark: Mark, text: str, offset: int) -> tuple[int, int]:
    """Return line and column, from 1, of `text[offset]`, where `text` is the value of the scalar that begins at `mark` of `source`.

    Folding and indentation change nothing but white space, so the n-th visible character of the value is the n-th of the source; white
    space, and the end of the text, stand right behind the visible character before them. Where escapes stand in between, the scalar's
    start has to do.
    """
    here = text[offset : offset + 1].strip()
    wanted = "".join(text[:offset].split()) + here
    written = _visible(source.split("\n"), mark)
    place = mark.line + 1, mark.column + 1
    for character in wanted:
        line, column, found = next(written, (0, 0, ""))
        if found != character:
            return mark.line + 1, mark.column + 1
        place = line, column if here else column + 1
    return place


def _visible(lines: list[str], mark: Mark) -> Iterator[tuple[int, int, str]]:
    """Yield line, column and letter of what can be seen of a scalar, from its first character on, and of what follows it."""
    line, column = mark.line, mark.column
    style = lines[line][column : column + 1]
    if style in ("|", ">"):
        line, column = line + 1, 0
    elif style in ("'", '"'):
        column += 1
    for number in range(line, len(lines)):
        for place in range(column if number == line else 0, len(lines[number])):
            if not lines[number][place].isspace():
                yield number + 1, place + 1, lines[number][place]
