"""Schema: the form of each kind of policy document as JSON Schema, for editors that complete and check while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.errors import UsageError, suggest

from .case import Case
from .control import Catalogue
from .questionnaire import Questionnaire

if TYPE_CHECKING:
    from .part import Part

DIALECT = "https://json-schema.org/draft/2020-12/schema"

KINDS: dict[str, type[Part]] = {"questionnaire": Questionnaire, "controls": Catalogue, "case": Case}
"""The kinds of documents that belong to policies."""


def schema_of(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a kind of policy document; raises `UsageError` with a suggestion for a kind that there is not."""
    if kind not in KINDS:
        raise UsageError(f"no document of kind '{kind}'{suggest(kind, KINDS)}: there are {', '.join(KINDS)}")
    return {"$schema": DIALECT, **_tidy(KINDS[kind].model_json_schema())}


def _tidy(node: Any) -> Any:
    """Return a schema without what only Python means: titles made of names, null for what is left out, defaults that are objects."""
    if isinstance(node, list):
        return [_tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    tidied: dict[str, Any] = {key: _properties(value) if key in ("properties", "$defs") else _tidy(value) for key, value in node.items()}
    if isinstance(tidied.get("title"), str) and "properties" not in tidied:
        del tidied["title"]
    if isinstance(tidied.get("default", ""), dict | list) or tidied.get("default", "") is None:
        del tidied["default"]
    if "anyOf" in tidied:
        ways = [way for way in tidied.pop("anyOf") if way != {"type": "null"}]
        tidied = {**(ways[0] if len(ways) == 1 else {"anyOf": ways}), **tidied}
    return tidied


def _properties(named: dict[str, Any]) -> dict[str, Any]:
    return {name: _tidy(schema) for name, schema in named.items()}
