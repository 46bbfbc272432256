"""Listing: how lists and mappings by id are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from pydantic_core import PydanticCustomError, ValidationError, core_schema

from vendor_risk.model.items import OPEN, OPEN_ENTRIES, Entries, Items
from vendor_risk.model.kind import UNKNOWNS, found, joined
from vendor_risk.model.names import id_mistake

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema, ErrorDetails


def items_schema(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
    """Return the schema of `Items[...]`: a list, perhaps ended by `unknown`, or `unknown` alone."""
    (item,) = get_args(source)
    return core_schema.no_info_wrap_validator_function(_read_items, core_schema.list_schema(handler.generate_schema(item)))


def entries_schema(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
    """Return the schema of `Entries[...]`: a mapping whose keys are ids."""
    (entry,) = get_args(source)
    return core_schema.no_info_wrap_validator_function(_read_entries, core_schema.dict_schema(values_schema=handler.generate_schema(entry)))


def _read_items(raw: Any, read: Callable[[Any], list[Any]]) -> Items[Any]:
    if isinstance(raw, str):
        if raw in UNKNOWNS:
            return OPEN if raw == "unknown" else Items((), UNKNOWNS[raw])
    elif isinstance(raw, list | tuple):
        more = raw.more if isinstance(raw, Items) else None
        if raw and isinstance(raw[-1], str) and raw[-1] in UNKNOWNS:
            more = UNKNOWNS[raw[-1]]
            raw = raw[:-1]
        listed = list(raw)
        strays = [index for index, item in enumerate(listed) if isinstance(item, str) and item in UNKNOWNS]
        return Items(read(listed) if not strays else _with_strays(listed, strays, read), more)
    raise PydanticCustomError("list", "expected a list, found {found}", {"found": found(raw)})


def _read_entries(raw: Any, read: Callable[[Any], dict[str, Any]]) -> Entries[Any]:
    if isinstance(raw, str):
        if raw in UNKNOWNS:
            return OPEN_ENTRIES if raw == "unknown" else Entries((), UNKNOWNS[raw])
    elif isinstance(raw, dict):
        wrong = [((key, "[key]"), mistake) for key in raw if (mistake := id_mistake(key))]
        return Entries(read(raw) if not wrong else _with_wrong_keys(raw, wrong, read), raw.more if isinstance(raw, Entries) else None)
    raise PydanticCustomError("mapping", "expected a mapping by id, found {found}", {"found": found(raw)})


def _with_strays(listed: list[Any], strays: list[int], read: Callable[[Any], list[Any]]) -> list[Any]:
    """Raise what is wrong with the items, and that `unknown` stands among them and not at their end."""
    errors: list[ErrorDetails] = []
    try:
        read(listed)
    except ValidationError as error:
        errors = [detail for detail in error.errors(include_url=False) if detail["loc"][0] not in strays]
    stray = [((index,), f"expected '{listed[index]}' only as the last item, where it says that there may be more") for index in strays]
    raise joined(errors, stray)


def _with_wrong_keys(raw: dict[str, Any], wrong: list[tuple[tuple[str, ...], str]], read: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
    """Raise what is wrong with the keys and with the entries behind them."""
    errors: list[ErrorDetails] = []
    try:
        read(raw)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    raise joined(errors, wrong)
