"""Suite: the conformance tests that CEL's specification comes with, as conditions with the value they must give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.cel.conformance.textproto import Message, read
from vendor_risk.cel import BOOL, DOUBLE, DYN, INT, STRING, UINT, CelList, Type, Value
from vendor_risk.cel.number import Uint
from vendor_risk.cel.value import TypeValue

FILES = (
    "basic", "comparisons", "conversions", "dynamic", "fields", "fp_math", "integer_math", "lists", "logic", "macros", "namespace", "parse",
    "plumbing", "string", "timestamps", "wrappers",
)  # fmt: skip
"""The files of the core language; the others are of extensions, messages, enums and the types that a checker deduces."""
_NUMBERS = {"int64_value": int, "uint64_value": Uint, "double_value": float}
_TYPES: dict[str, Type] = {"INT64": INT, "UINT64": UINT, "DOUBLE": DOUBLE, "STRING": STRING, "BOOL": BOOL}


class LeftOutError(Exception):
    """A test is about something that our language leaves out; the text names it."""


@dataclass(frozen=True)
class Test:
    """One test: `value` is what must come (None with `fails`)."""

    __test__ = False
    id: str
    source: str
    check: bool
    variables: dict[str, Value]
    types: dict[str, Type]
    value: Value
    fails: bool


def suite_in(folder: Path) -> Iterator[tuple[str, Test | LeftOutError]]:
    """Yield every test of the core language, or what it needs that we leave out."""
    for name in FILES:
        for key, section in read((folder / f"{name}.textproto").read_text("utf-8")):
            if key != "section":
                continue
            for each, test in section:
                if each == "test":
                    id_ = f"{name}/{_text(section, 'name')}/{_text(test, 'name')}"
                    try:
                        yield id_, _test(id_, test)
                    except LeftOutError as left_out:
                        yield id_, left_out


def _test(id_: str, test: Message) -> Test:
    given = dict(test)
    if "typed_result" in given or "check_only" in given:
        raise LeftOutError("types deduced by a checker")
    if "container" in given and id_.startswith("namespace"):
        raise LeftOutError("names looked up in a container")
    bindings = [dict(binding) for key, binding in test if key == "bindings"]
    variables = {binding["key"].decode(): _value(dict(binding["value"])["value"]) for binding in bindings}
    fails = "eval_error" in given
    return Test(
        id_,
        given["expr"].decode(),
        given.get("disable_check") != "true",
        variables,
        {entry["name"].decode(): _type(entry) for entry in (dict(each) for key, each in test if key == "type_env")},
        None if fails else _value(given["value"]) if "value" in given else True,
        fails,
    )


def _value(message: Message) -> Value:
    (kind, value), *_others = message
    if kind in _NUMBERS:
        return _NUMBERS[kind](float(value) if kind == "double_value" else int(value, 0))
    match kind:
        case "string_value":
            return value.decode()
        case "bool_value":
            return value == "true"
        case "null_value":
            return None
        case "list_value":
            return CelList(tuple(_value(each) for key, each in value if key == "values"))
        case "map_value":
            entries = [dict(each) for key, each in value if key == "entries"]
            return {_value(entry["key"]): _value(entry["value"]) for entry in entries}
        case "type_value":
            return TypeValue(value.decode())
        case "object_value":
            return _object(value)
    raise LeftOutError({"bytes_value": "bytes", "enum_value": "enums"}.get(kind, kind))


def _object(message: Message) -> Value:
    """Timestamps and durations are the only messages that the language has."""
    (kind, fields), *_others = message
    amounts = {key: int(value) for key, value in fields if key in {"seconds", "nanos"}}
    passed = timedelta(seconds=amounts.get("seconds", 0), microseconds=amounts.get("nanos", 0) // 1000)
    if "google.protobuf.Timestamp" in kind:
        return datetime(1970, 1, 1, tzinfo=UTC) + passed
    if "google.protobuf.Duration" in kind:
        return passed
    raise LeftOutError("messages")


def _type(entry: dict[str, Any]) -> Type:
    kind = dict(dict(entry.get("ident", [])).get("type", []))
    if "primitive" in kind and kind["primitive"] in _TYPES:
        return _TYPES[kind["primitive"]]
    return DYN


def _text(message: Message, name: str) -> str:
    found: bytes = dict(message)[name]
    return found.decode()
