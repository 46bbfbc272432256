"""Show: a value as one would write it in a condition, short enough for a sentence."""

from __future__ import annotations

import json
from itertools import islice

from .conversion import text_from_double
from .instant_text import format_duration, format_timestamp
from .kind import LIST, MAP, STRUCT, kind_of
from .map_key import decode_key
from .type import BOOL, DOUBLE, DURATION, INT, NULL, STRING, TIMESTAMP, TYPE, UINT, Type
from .value import Unknown, Value

_MOST_ITEMS = 8
_LONGEST_TEXT = 120
_DEEPEST = 3
SCALARS: frozenset[Type] = frozenset({BOOL, INT, UINT, DOUBLE, STRING, TIMESTAMP, DURATION, NULL, TYPE})


def show(value: Value, depth: int = 0) -> str:
    """Return the text of a value; long ones are cut, unknown ones are `unknown` or `error`."""
    kind = kind_of(value)
    if kind is LIST:
        shown = [show(item, depth + 1) for item in value.items[:_MOST_ITEMS]] if depth < _DEEPEST else ["…"]
        return f"[{', '.join([*shown, *(('…',) if value.more is not None or len(value.items) > _MOST_ITEMS else ())])}]"
    if kind is MAP:
        entries = islice(value.items(), _MOST_ITEMS) if depth < _DEEPEST else ()
        shown = [f"{show(decode_key(key))}: {show(entry, depth + 1)}" for key, entry in entries]
        return f"{{{', '.join([*shown, *(('…',) if len(shown) < len(value) else ())])}}}"
    if kind is STRUCT:
        return str(value.path)
    if kind in SCALARS:
        return _scalar(kind, value)
    if value.__class__ is Unknown:
        return "error" if value.is_error else "unknown"
    return f"<{type(value).__name__}>"


def _scalar(kind: Type, value: Value) -> str:
    match kind.name:
        case "bool":
            return "true" if value else "false"
        case "double":
            text = text_from_double(value)
            return text if "." in text or not text.lstrip("-").isdigit() else f"{text}.0"
        case "string":
            text = str(value)
            return json.dumps(text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…", ensure_ascii=False)
        case "timestamp":
            return format_timestamp(value).removesuffix("T00:00:00Z")
        case "duration":
            return format_duration(value)
        case "null_type":
            return "null"
        case "type":
            return str(value.name)
        case _:
            return repr(value)
