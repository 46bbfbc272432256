"""Environment: the variables and functions that a condition may name, with their types."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from .type import Type
from .value import Value

LiteralCheck: TypeAlias = Callable[[Sequence[Value]], str | None]
"""Looks at the arguments of a call (a literal's value, None for anything else); returns what is wrong, or None."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A function of the host: `strict` ones never see an unknown argument, the others are handed it as it is.

    `check` looks at literal arguments when the condition is compiled. The function itself may return Unknown, and raise Failure for what
    can't be computed; `fails` says that it may do so for arguments of the right types.
    """

    name: str
    parameters: tuple[Type, ...]
    result: Type
    strict: bool = True
    check: LiteralCheck | None = None
    fails: bool = False


@dataclass(frozen=True, slots=True)
class Environment:
    """What a condition is checked against."""

    variables: Mapping[str, Type]
    functions: Mapping[str, Signature] = field(default_factory=dict)
