"""Listing: how lists and mappings by id are read, and what an editor may suggest in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from pydantic_core import PydanticCustomError, core_schema

from vendor_risk.model.items import OPEN, OPEN_ENTRIES, Entries, Items
from vendor_risk.model.kind import UNKNOWNS, found, mistakes_at
from vendor_risk.model.names import ID_PATTERN, id_mistake

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


def items_schema(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
    """Return the schema of `Items[...]`: a list, perhaps ended by `unknown`, or `unknown` alone."""
    (item,) = get_args(source)
    return core_schema.no_info_wrap_validator_function(_read_items, core_schema.list_schema(handler.generate_schema(item)))


def entries_schema(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
    """Return the schema of `Entries[...]`: a mapping whose keys are ids."""
    (entry,) = get_args(source)
    return core_schema.no_info_wrap_validator_function(_read_entries, core_schema.dict_schema(values_schema=handler.generate_schema(entry)))


def items_json_schema(schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
    """Return the JSON Schema of a list that may be open."""
    listed = handler(schema["schema"])  # type: ignore[typeddict-item]  # a wrap validator has an inner schema
    listed["items"] = {"anyOf": [listed.get("items", {}), _UNKNOWN]}
    return {"anyOf": [listed, _UNKNOWN]}


def entries_json_schema(schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
    """Return the JSON Schema of a mapping by id."""
    listed = handler(schema["schema"])  # type: ignore[typeddict-item]  # a wrap validator has an inner schema
    listed["propertyNames"] = {"pattern": ID_PATTERN}
    return {"anyOf": [listed, _UNKNOWN]}


_UNKNOWN = {"enum": ["unknown", "not_disclosed"], "description": "There may be (more of) these; nobody stated it, or the vendor refused to."}


def _read_items(raw: Any, read: Callable[[Any], list[Any]]) -> Items[Any]:
    if isinstance(raw, str):
        if raw in UNKNOWNS:
            return OPEN if raw == "unknown" else Items((), UNKNOWNS[raw])
    elif isinstance(raw, list | tuple):
        more = raw.more if isinstance(raw, Items) else None
        if raw and isinstance(raw[-1], str) and raw[-1] in UNKNOWNS:
            more = UNKNOWNS[raw[-1]]
            raw = raw[:-1]
        strays = [index for index, item in enumerate(raw) if isinstance(item, str) and item in UNKNOWNS]
        if strays:
            raise mistakes_at(((index,), f"expected '{raw[index]}' only as the last item, where it says that there may be more") for index in strays)
        return Items(read(list(raw)), more)
    raise PydanticCustomError("list", "expected a list, found {found}", {"found": found(raw)})


def _read_entries(raw: Any, read: Callable[[Any], dict[str, Any]]) -> Entries[Any]:
    if isinstance(raw, str):
        if raw in UNKNOWNS:
            return OPEN_ENTRIES if raw == "unknown" else Entries((), UNKNOWNS[raw])
    elif isinstance(raw, dict):
        wrong = [(key, mistake) for key in raw if (mistake := id_mistake(key))]
        if wrong:
            raise mistakes_at(((key,), mistake) for key, mistake in wrong)
        return Entries(read(raw), raw.more if isinstance(raw, Entries) else None)
    raise PydanticCustomError("mapping", "expected a mapping by id, found {found}", {"found": found(raw)})
