"""Token: the smallest parts of a condition's source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .number import INT_MAX, INT_MIN, UINT_MAX, Uint
from .value import Value

_TOKEN = re.compile(
    r"""
    (?P<space>(?:[\t\n\f\r ]+|//[^\n]*)+)
  | (?P<float>[0-9]*\.[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+)
  | (?P<int>(?:0x[0-9a-fA-F]+|[0-9]+)[uU]?)
  | (?P<string>[bB]?[rR]?(?:\"{3}|'{3}|\"|'))
  | (?P<name>[_a-zA-Z][_a-zA-Z0-9]*)
  | (?P<quoted>`[a-zA-Z0-9_.\-/ ]+`)
  | (?P<symbol>&&|\|\||[<>=!]=|[-+*/%<>!?:.,()\[\]{}])
    """,
    re.VERBOSE,
)
_BODIES = {
    ('"', False): re.compile(r'(?:[^\\"\r\n]|\\[^\r\n])*'),
    ("'", False): re.compile(r"(?:[^\\'\r\n]|\\[^\r\n])*"),
    ('"', True): re.compile(r'[^"\r\n]*'),
    ("'", True): re.compile(r"[^'\r\n]*"),
    ('"""', False): re.compile(r'(?:[^\\"]|\\.|"(?!""))*', re.DOTALL),
    ("'''", False): re.compile(r"(?:[^\\']|\\.|'(?!''))*", re.DOTALL),
    ('"""', True): re.compile(r'(?:[^"]|"(?!""))*'),
    ("'''", True): re.compile(r"(?:[^']|'(?!''))*"),
}
_ESCAPE = re.compile(r"\\(?:([abfnrtv\\?\"'`])|[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|)", re.DOTALL)
_PLAIN = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_SURROGATES = range(0xD800, 0xE000)
_LAST_CODE_POINT = 0x10FFFF


class Malformed(Exception):  # noqa: N818 - caught by the parser, which makes a problem of it
    """The source has no token at `offset`."""

    def __init__(self, offset: int, message: str) -> None:
        """Keep place and message."""
        super().__init__(message)
        self.offset = offset
        self.message = message


@dataclass(slots=True)
class Token:
    """A token: `kind` is name, quoted, int, float, string, bytes, symbol or end; `text` is what stands there (of a string: its value)."""

    kind: str
    text: str
    start: int
    end: int


def scan(source: str) -> list[Token]:
    """Return the tokens of `source`, the last one of kind `end`; raises Malformed at the first place where there is none."""
    tokens: list[Token] = []
    position, length = 0, len(source)
    while position < length:
        found = _TOKEN.match(source, position)
        if found is None:
            raise Malformed(position, _unexpected(source, position))
        kind = found.lastgroup or ""
        start, position = position, found.end()
        if kind == "space":
            continue
        if kind == "string":
            token = _string(source, start, found.group())
            position = token.end
            tokens.append(token)
        else:
            tokens.append(Token(kind, found.group(), start, position))
    tokens.append(Token("end", "", length, length))
    return tokens


def _string(source: str, start: int, opening: str) -> Token:
    prefix = opening.rstrip("\"'")
    quote = opening[len(prefix) :]
    raw = prefix[-1:] in ("r", "R")
    body_start = start + len(opening)
    found = _BODIES[quote, raw].match(source, body_start)
    body_end = found.end() if found else body_start
    if not source.startswith(quote, body_end):
        raise Malformed(start, "this string does not end")
    text = source[body_start:body_end]
    is_bytes = prefix[:1] in ("b", "B")
    if not raw and "\\" in text and not is_bytes:
        text = _ESCAPE.sub(lambda escape: _escaped(escape, body_start), text)
    return Token("bytes" if is_bytes else "string", text, start, body_end + len(quote))


def _escaped(escape: re.Match[str], offset: int) -> str:
    plain, short, four, eight, octal = escape.groups()
    if plain:
        return _PLAIN.get(plain, plain)
    digits = short or four or eight
    code = int(digits, 16) if digits else int(octal, 8) if octal else -1
    if code < 0:
        written = escape.string[escape.start() : escape.start() + 2]
        raise Malformed(offset + escape.start(), f"unknown escape {written}; write \\\\ for a backslash")
    if code in _SURROGATES or code > _LAST_CODE_POINT:
        raise Malformed(offset + escape.start(), f"{escape.group()} is not a Unicode character")
    return chr(code)


def _unexpected(source: str, position: int) -> str:
    character = source[position]
    hints = {"&": "; write &&", "|": "; write ||", "=": "; write ==", "`": "; a quoted field name is `like-this`"}
    return f"unexpected character {character!r}{hints.get(character, '')}"


def number(token: Token, *, negative: bool = False) -> Value:
    """Return the value of an int or float token; raises ValueError when it does not fit."""
    sign = -1 if negative else 1
    if token.kind == "float":
        value = sign * float(token.text)
        if value in (float("inf"), float("-inf")):
            raise ValueError("this number is too large for a double")
        return value
    unsigned = token.text[-1] in "uU"
    digits = token.text[:-1] if unsigned else token.text
    if len(digits) > 40:  # noqa: PLR2004 - no 64-bit integer is written that long, and int() refuses thousands of digits
        digits = "9" * 40
    whole = sign * int(digits, 16 if digits.startswith("0x") else 10)
    if unsigned:
        if not 0 <= whole <= UINT_MAX:
            raise ValueError("this number does not fit in a uint (64 bits)")
        return Uint(whole)
    if not INT_MIN <= whole <= INT_MAX:
        raise ValueError("this number does not fit in an int (64 bits)")
    return whole
