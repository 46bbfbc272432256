"""JSON as plain values of Python, for readers that accept at once only what is beyond doubt and leave the rest to `parse_document`.

Nothing here reports a mistake: whatever the way with positions would complain of, or read otherwise than it stands there, is a doubt.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any, Final

from vendor_risk.documents.characters import acceptable
from vendor_risk.documents.limits import MAX_BYTES, MAX_NODES, MAX_SCALAR
from vendor_risk.documents.node import Quoted

_LONG: Final = re.compile(rb'[^"]{%d}' % (MAX_SCALAR + 1))
_HIDING: Final = re.compile(rb"\\[^\"\\/nt]")
"""An escape for anything but quotes, slashes, line feeds and tabs: only these are as harmless as what stands there unescaped."""
_VISIBLE: Final = bytes([*b"\t\n", *range(0x20, 0x7F)])
_WORDS: Final = {True: "true", False: "false", None: "null"}


class DoubtError(Exception):
    """The text has something that is left to the reader who can say what is wrong with it."""


class Number(str):
    """A number as it is written."""

    __slots__ = ()


def plain_json(data: bytes) -> dict[str, Any]:
    """Return the values of a JSON object, numbers as they are written; raises `DoubtError`."""
    if (
        len(data) > MAX_BYTES
        or (b"\\" in data and _HIDING.search(data))
        or _nodes(data) > MAX_NODES
        or (len(data) > MAX_SCALAR and _LONG.search(data))
    ):
        raise DoubtError
    try:
        text = data.decode()
        if not data.isascii():
            if not (acceptable(text) and unicodedata.is_normalized("NFC", text)) or "\r" in text:
                raise DoubtError
        elif data.translate(None, _VISIBLE):
            raise DoubtError
        values = _decode(text)
    except (ValueError, RecursionError):
        raise DoubtError from None
    if values.__class__ is not dict:
        raise DoubtError
    return values


def as_read(value: Any) -> Any:
    """Return a value as `parse_document` gives it."""
    kind = value.__class__
    if kind is str:
        return Quoted(value)
    if kind is Number:
        return str(value)
    if kind is list:
        return [as_read(item) for item in value]
    if kind is dict:
        return {key: as_read(item) for key, item in value.items()}
    return _WORDS[value]


def _nodes(data: bytes) -> int:
    """Return as many keys and values as the text can have at most: each stands behind a sign of its own."""
    return data.count(b",") + 2 * data.count(b":") + data.count(b"[") + data.count(b"{") + 1


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise DoubtError
    return found


def _constant(_name: str) -> None:
    raise DoubtError


_decode: Final = json.JSONDecoder(object_pairs_hook=_pairs, parse_int=Number, parse_float=Number, parse_constant=_constant).decode
