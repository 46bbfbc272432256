"""Where a character of a scalar's value stands in the file, however the scalar was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vendor_risk.documents.node import Mark


def position_in_scalar(source: str, mark: Mark, text: str, offset: int) -> tuple[int, int]:
    """Return line and column, from 1, of `text[offset]`, where `text` is the value of the scalar that begins at `mark` of `source`.

    Folding and indentation change nothing but white space, so the n-th visible character of the value is the n-th of the source.
    Where escapes stand in between, the scalar's start has to do.
    """
    start = mark.line + 1, mark.column + 1
    lines = source.split("\n")
    line, column = mark.line, mark.column
    style = lines[line][column : column + 1] if line < len(lines) else ""
    if style in ("|", ">"):
        line, column = line + 1, 0
    elif style in ("'", '"'):
        column += 1
    visible = sum(not character.isspace() for character in text[:offset])
    expected = "".join(text[: offset + 1].split())
    seen = ""
    while line < len(lines):
        for place in range(column, len(lines[line])):
            character = lines[line][place]
            if character.isspace():
                continue
            seen += character
            if len(seen) > visible or seen[-1] != expected[len(seen) - 1]:
                return (line + 1, place + 1) if seen == expected else start
        if len(seen) == len(expected):
            return line + 1, len(lines[line]) + 1
        line, column = line + 1, 0
    return start
