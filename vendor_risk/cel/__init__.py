"""The condition language: CEL as its specification has it, with unknown values and reasons."""

from __future__ import annotations

from .condition import Condition, compile_condition
from .environment import Environment, Signature
from .explanation import Explanation, Reason
from .failure import Failure
from .instant import midnight
from .polarity import Polarity, polarity, reads_in_tests
from .problem import ConditionError, Problem
from .show import show
from .type import (
    BOOL,
    DOUBLE,
    DURATION,
    DYN,
    INT,
    NULL,
    STRING,
    TIMESTAMP,
    TYPE,
    UINT,
    ListType,
    MapType,
    StructType,
    Type,
    WordType,
)
from .value import CelList, Lazy, Struct, Unknown, Value

__all__ = [
    "BOOL",
    "DOUBLE",
    "DURATION",
    "DYN",
    "INT",
    "NULL",
    "STRING",
    "TIMESTAMP",
    "TYPE",
    "UINT",
    "CelList",
    "Condition",
    "ConditionError",
    "Environment",
    "Explanation",
    "Failure",
    "Lazy",
    "ListType",
    "MapType",
    "Polarity",
    "Problem",
    "Reason",
    "Signature",
    "Struct",
    "StructType",
    "Type",
    "Unknown",
    "Value",
    "WordType",
    "compile_condition",
    "midnight",
    "polarity",
    "reads_in_tests",
    "show",
]
