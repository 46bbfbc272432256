"""Corners: what the tests of the design's table of corner cases have in common."""

from __future__ import annotations

from typing import Any

from vendor_risk.cel import (
    BOOL,
    INT,
    STRING,
    CelList,
    Condition,
    Environment,
    ListType,
    MapType,
    Struct,
    StructType,
    Unknown,
    Value,
    WordType,
    compile_condition,
)

LEVEL = WordType("classification", ("public", "internal", "secret"), ordered=True)
ITEM = StructType("item", {"n": INT, "ok": BOOL, "level": LEVEL})
ENVIRONMENT = Environment(
    {
        "a": BOOL,
        "b": BOOL,
        "i": INT,
        "j": INT,
        "s": STRING,
        "list": ListType(INT),
        "items": ListType(ITEM),
        "map": MapType(STRING, INT),
        "it": ITEM,
    }
)
A, B, NUMBER, OTHER = (Unknown((name,)) for name in "abij")


def condition(source: str) -> Condition:
    """Return a condition over the variables of these tests."""
    return compile_condition(source, ENVIRONMENT, expect=None)


def evaluate(source: str, *, in_bounds: bool = False, **variables: Value) -> Any:
    """Return a value, after making sure that explaining gives the same."""
    compiled = condition(source)
    value = compiled.evaluate(variables, in_bounds=in_bounds)
    assert repr(compiled.explain(variables, in_bounds=in_bounds).value) == repr(value)
    return value


def facts(value: Any) -> tuple[str, ...]:
    """Return the facts of a value that is unknown, and no error."""
    assert isinstance(value, Unknown), value
    assert not value.errors
    return value.facts


def items(*values: Value, more: bool = False) -> CelList:
    """Return a list, open if wanted."""
    return CelList(values, Unknown(("more",)) if more else None)


def item(number: int, **values: Value) -> Struct:
    """Return an item whose other fields are unknown."""
    return Struct(ITEM, f"items[{number}]", values)
