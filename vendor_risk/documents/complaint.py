"""What pydantic complains of, as what was expected and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.documents.known_keys import known_keys
from vendor_risk.documents.node import Mapping, Path, Sequence
from vendor_risk.errors import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel
    from pydantic_core import ErrorDetails, ValidationError

_SHORT = 60
_EXPECTED = {
    "string_type": "text",
    "dict_type": "keys and values",
    "model_type": "keys and values",
    "model_attributes_type": "keys and values",
    "list_type": "a list",
    "tuple_type": "a list",
    "set_type": "a list",
    "frozen_set_type": "a list",
    "iterable_type": "a list",
    "bool_type": "yes or no",
    "bool_parsing": "yes or no",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "int_parsing_size": "a whole number of at most 15 digits",
    "float_type": "a number",
    "float_parsing": "a number",
    "decimal_type": "a number",
    "decimal_parsing": "a number",
    "finite_number": "a finite number",
    "date_type": "a day such as 2026-11-24",
    "date_parsing": "a day such as 2026-11-24",
    "date_from_datetime_parsing": "a day such as 2026-11-24",
    "date_from_datetime_inexact": "a day such as 2026-11-24",
    "greater_than": "more than {gt}",
    "greater_than_equal": "at least {ge}",
    "less_than": "less than {lt}",
    "less_than_equal": "at most {le}",
    "string_too_short": "at least {min_length} characters",
    "string_too_long": "at most {max_length} characters",
    "string_pattern_mismatch": "text like {pattern}",
    "too_short": "at least {min_length} items",
    "too_long": "at most {max_length} items",
}


def complaints(error: ValidationError, model: type[BaseModel], root: Mapping) -> Iterator[tuple[Path, str, bool]]:
    """Yield for each of pydantic's errors the path it stands at, the mistake in words, and whether it is the key that is wrong."""
    for detail in error.errors(include_url=False):
        path, found, key = _resolve(detail["loc"], root)
        if detail["type"] == "extra_forbidden":
            yield path, _unknown_key(str(path[-1]), known_keys(model, path[:-1])), True
        elif detail["type"] == "missing":
            yield path, f"expected the key '{detail['loc'][-1]}', found none", False
        else:
            yield path, _in_words(detail, found), key


def found_in_words(value: object) -> str:
    """Return what stands in a document, short enough for a line."""
    if isinstance(value, Mapping):
        return "keys and values" if value else "an empty mapping"
    if isinstance(value, Sequence):
        return "a list" if value else "an empty list"
    text = " ".join(str(value).split())
    if not text:
        return "nothing"
    return f'"{text}"' if len(text) <= _SHORT else f'"{text[: _SHORT - 1]}…"'


def _resolve(loc: tuple[int | str, ...], root: Mapping) -> tuple[Path, object, bool]:
    """Follow pydantic's location through the document; steps that name a branch of a union or a validator are not in it and left out."""
    node: object = root
    path: list[int | str] = []
    for step in loc:
        if isinstance(node, Mapping) and step in node:
            node = node[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node):
            node = node[step]
        else:
            continue
        path.append(step)
    return tuple(path), node, loc[-1:] == ("[key]",)


def _unknown_key(key: str, known: tuple[str, ...]) -> str:
    suggestion = suggest(key, known)
    if not suggestion and known:
        suggestion = f"; known here: {', '.join(known)}"
    return f"unknown key '{key}'{suggestion}"


def _in_words(detail: ErrorDetails, found: object) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in ("literal_error", "enum"):
        return _one_of(str(context["expected"]), found)
    if kind in ("value_error", "assertion_error"):
        return str(context["error"])
    if kind in _EXPECTED:
        return f"expected {_EXPECTED[kind].format_map(context)}, found {found_in_words(found)}"
    return detail["msg"]


def _one_of(expected: str, found: object) -> str:
    words = [word.strip().strip("'") for word in expected.replace(" or ", ", ").split(",")]
    meant = suggest(found, words) if isinstance(found, str) else ""
    return f"expected {'one of ' if len(words) > 1 else ''}{', '.join(words)}, found {found_in_words(found)}{meant}"
