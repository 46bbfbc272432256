"""Overload: the operations of the language by the types of their operands."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass

from . import conversion, instant, number
from .accessor import PARTS, milliseconds, part, whole, zoned_part
from .collection import concatenate, contains, join, size_of_list
from .failure import Failure
from .frame import Frame
from .instant_text import format_duration, format_timestamp, parse_duration, parse_timestamp
from .kind import LIST, MAP, kind_of, type_value
from .type import BOOL, DOUBLE, DURATION, DYN, INT, STRING, TIMESTAMP, TYPE, UINT, Type
from .value import Value


@dataclass(frozen=True, slots=True)
class Overload:
    """What an operation does on operands of certain kinds.

    `fails` says that it has no value for some operands of the right kinds, `metered` that `apply` takes the frame first.
    """

    kinds: tuple[Type, ...]
    result: Type
    apply: Callable[..., Value]
    fails: bool = False
    metered: bool = False


def _same(value: Value) -> Value:
    return value


def _identity(kind: Type) -> Overload:
    return Overload((kind,), kind, _same)


def _whole_numbers(of_int: Callable[..., Value], of_uint: Callable[..., Value]) -> tuple[Overload, ...]:
    return (Overload((INT, INT), INT, of_int, fails=True), Overload((UINT, UINT), UINT, of_uint, fails=True))


def _doubles(apply: Callable[..., Value]) -> Overload:
    return Overload((DOUBLE, DOUBLE), DOUBLE, apply)


OPERATORS: dict[str, tuple[Overload, ...]] = {
    "+": (
        *_whole_numbers(number.add_int, number.add_uint),
        _doubles(operator.add),
        Overload((STRING, STRING), STRING, join, metered=True),
        Overload((LIST, LIST), LIST, concatenate, metered=True),
        Overload((TIMESTAMP, DURATION), TIMESTAMP, instant.add_span, fails=True),
        Overload((DURATION, TIMESTAMP), TIMESTAMP, instant.add_moment, fails=True),
        Overload((DURATION, DURATION), DURATION, instant.add_spans, fails=True),
    ),
    "-": (
        *_whole_numbers(number.subtract_int, number.subtract_uint),
        _doubles(operator.sub),
        Overload((TIMESTAMP, TIMESTAMP), DURATION, instant.between, fails=True),
        Overload((TIMESTAMP, DURATION), TIMESTAMP, instant.subtract_span, fails=True),
        Overload((DURATION, DURATION), DURATION, instant.subtract_spans, fails=True),
    ),
    "*": (*_whole_numbers(number.multiply_int, number.multiply_uint), _doubles(operator.mul)),
    "/": (*_whole_numbers(number.divide_int, number.divide_uint), _doubles(number.divide_double)),
    "%": _whole_numbers(number.modulo_int, number.modulo_uint),
    "-_": (Overload((INT,), INT, number.negate_int, fails=True), Overload((DOUBLE,), DOUBLE, operator.neg)),
    "!_": (Overload((BOOL,), BOOL, operator.not_),),
}
"""Operators but those that compare, look up or decide; a prefix operator is written with an underscore behind it."""

_SIZES = (Overload((STRING,), INT, len), Overload((LIST,), INT, size_of_list), Overload((MAP,), INT, len))

FUNCTIONS: dict[str, tuple[Overload, ...]] = {
    "size": _SIZES,
    "bool": (_identity(BOOL), Overload((STRING,), BOOL, conversion.bool_from_text, fails=True)),
    "int": (
        _identity(INT),
        Overload((UINT,), INT, number.int_from_uint, fails=True),
        Overload((DOUBLE,), INT, number.int_from_double, fails=True),
        Overload((STRING,), INT, conversion.int_from_text, fails=True),
        Overload((TIMESTAMP,), INT, conversion.seconds_since_1970),
    ),
    "uint": (
        _identity(UINT),
        Overload((INT,), UINT, number.uint_from_int, fails=True),
        Overload((DOUBLE,), UINT, number.uint_from_double, fails=True),
        Overload((STRING,), UINT, conversion.uint_from_text, fails=True),
    ),
    "double": (
        _identity(DOUBLE),
        Overload((INT,), DOUBLE, conversion.double_from_whole),
        Overload((UINT,), DOUBLE, conversion.double_from_whole),
        Overload((STRING,), DOUBLE, conversion.double_from_text, fails=True),
    ),
    "string": (
        _identity(STRING),
        Overload((BOOL,), STRING, conversion.text_from_bool),
        Overload((INT,), STRING, conversion.text_from_whole),
        Overload((UINT,), STRING, conversion.text_from_whole),
        Overload((DOUBLE,), STRING, conversion.text_from_double),
        Overload((TIMESTAMP,), STRING, format_timestamp),
        Overload((DURATION,), STRING, format_duration),
    ),
    "timestamp": (
        _identity(TIMESTAMP),
        Overload((STRING,), TIMESTAMP, parse_timestamp, fails=True),
        Overload((INT,), TIMESTAMP, conversion.timestamp_from_seconds, fails=True),
    ),
    "duration": (_identity(DURATION), Overload((STRING,), DURATION, parse_duration, fails=True)),
    "dyn": (Overload((DYN,), DYN, _same),),
    "type": (Overload((DYN,), TYPE, type_value),),
}
"""Functions called as f(x)."""

METHODS: dict[str, tuple[Overload, ...]] = {
    "size": _SIZES,
    "contains": (Overload((STRING, STRING), BOOL, contains, metered=True),),
    "startsWith": (Overload((STRING, STRING), BOOL, str.startswith),),
    "endsWith": (Overload((STRING, STRING), BOOL, str.endswith),),
} | {
    name: (
        Overload((TIMESTAMP,), INT, part(name)),
        Overload((TIMESTAMP, STRING), INT, zoned_part(name), fails=True),
    )
    for name in PARTS
}
"""Functions called as x.f(y); the receiver comes first."""

for _name, _unit in {"getHours": 3600 * 10**9, "getMinutes": 60 * 10**9, "getSeconds": 10**9}.items():
    METHODS[_name] += (Overload((DURATION,), INT, whole(_unit)),)
METHODS["getMilliseconds"] += (Overload((DURATION,), INT, milliseconds),)


def by_kind(name: str, overloads: tuple[Overload, ...]) -> Callable[..., Value]:
    """Return the operation that chooses its overload by the values it gets; it is metered."""
    table = {overload.kinds: overload for overload in overloads}

    def apply(frame: Frame, *operands: Value) -> Value:
        kinds = tuple(kind_of(operand) for operand in operands)
        overload = table.get(kinds)
        if overload is None:
            raise Failure(f"no such overload: {name.rstrip('_')} on {', '.join(map(str, kinds))}")
        return overload.apply(frame, *operands) if overload.metered else overload.apply(*operands)

    return apply
