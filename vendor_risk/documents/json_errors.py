"""The JSON parser's complaints in words that say what to do, the same in every version of Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from json import JSONDecodeError

_WORDS: Final = {
    "Expecting value": "expected a value",
    "Expecting ',' delimiter": "expected ',' or the end of the list or mapping",
    "Expecting ':' delimiter": "expected ':' after the key",
    "Expecting property name enclosed in double quotes": "expected a key in double quotes",
    "Extra data": "expected the end of the file",
    "Unterminated string starting at": "found the end of the file inside this text",
    "Invalid control character at": "found a line end or tab inside text: write \\n or \\t",
    "Invalid \\escape": "found a backslash before a character that needs none",
    "Invalid \\uXXXX escape": "expected four hexadecimal digits after \\u",
}


def explain(error: JSONDecodeError) -> tuple[int, str]:
    """Return the offset at which the parser gave up, and why."""
    before = error.doc[: error.pos + 1].rstrip()
    comma = len(before.rstrip("]}").rstrip()) - 1  # newer versions point at a comma too many, older ones behind it
    if before[comma : comma + 1] == "," and error.doc[comma + 1 :].lstrip()[:1] in ("]", "}"):
        return comma, "found a comma with nothing behind it"
    message = next((words for start, words in _WORDS.items() if error.msg.startswith(start)), "expected JSON")
    return error.pos, message
