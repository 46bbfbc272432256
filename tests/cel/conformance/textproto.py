"""Textproto: the text form of protocol buffers that CEL's conformance tests are written in."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import Any, TypeAlias

from lark import Lark, Token, Transformer

Message: TypeAlias = list[tuple[str, Any]]
"""The fields of a message in their order: a name, and a text (as bytes), a word (as it is written) or a message."""

_PARSER = Lark(
    r"""
    start: field*
    field: NAME ":" _scalar _end? | NAME ":"? message _end? | NAME ":" "[" [_value ("," _value)*] "]" _end?
    message: "{" field* "}"
    _value: _scalar | message
    _scalar: text | word
    _end: ";" | ","
    text: STRING+
    word: WORD
    NAME: /[A-Za-z_]\w*|\[[^\]"']+\]/
    WORD.2: /[-+.\w]+/
    STRING: /"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])*'/s
    COMMENT: /#[^\n]*/
    %ignore COMMENT
    %ignore /\s+/
    """,
    parser="lalr",
    maybe_placeholders=False,
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|.)", re.DOTALL)
_FIRST_OF_TWO = 0x80


@dataclass(frozen=True)
class _Field:
    name: str
    values: list[Any]


class _Reader(Transformer[Token, Message]):
    def field(self, parts: list[Any]) -> _Field:
        return _Field(str(parts[0]), parts[1:])

    def message(self, fields: list[_Field]) -> Message:
        return [(each.name, value) for each in fields for value in each.values]

    start = message

    def text(self, parts: list[Token]) -> bytes:
        return b"".join(_bytes_of(str(part)) for part in parts)

    def word(self, parts: list[Token]) -> str:
        return str(parts[0])


def read(text: str) -> Message:
    """Read a message."""
    return _Reader().transform(_PARSER.parse(text))


def _bytes_of(literal: str) -> bytes:
    """What a quoted text stands for: escapes name bytes, everything else is UTF-8."""
    text = _ESCAPE.sub(lambda match: chr(int(match[match.lastindex], 16)) if match.lastindex else match[0], literal)
    plain = "".join(each if ord(each) < _FIRST_OF_TWO else "".join(f"\\x{byte:02x}" for byte in each.encode()) for each in text)
    found: bytes = ast.literal_eval(f"b{plain}")
    return found
