"""Relation: which types go together, and what they have in common."""

from __future__ import annotations

from .kind import erased
from .type import DYN, NUMBERS, STRING, ListType, MapType, StructType, Type, WordType

FREE = Type("free")
"""The type of the items of `[]`: it becomes whatever stands beside it."""


def is_open(declared: Type) -> bool:
    """Return whether nothing is known of a type before evaluation."""
    return declared in (DYN, FREE)


def comparable(a: Type, b: Type) -> bool:
    """Return whether values of the two types may be equal, so that comparing them makes sense."""
    if is_open(a) or is_open(b) or (a in NUMBERS and b in NUMBERS):
        return True
    match a, b:
        case ListType(), ListType():
            return comparable(a.element, b.element)
        case MapType(), MapType():
            return comparable(a.key, b.key) and comparable(a.value, b.value)
        case StructType(), StructType():
            return a is b
        case WordType(), WordType():
            return a == b or not set(a.words).isdisjoint(b.words)
        case _:
            return erased(a) == erased(b)


def accepts(parameter: Type, argument: Type) -> bool:
    """Return whether an argument may be passed where a type is declared: no number becomes another kind of number."""
    if is_open(parameter) or is_open(argument):
        return True
    return comparable(parameter, argument) and (parameter not in NUMBERS or parameter == argument)


def joined(a: Type, b: Type) -> Type:
    """Return the type of what may be either."""
    if b in (a, FREE):
        return a
    if a == FREE:
        return b
    match a, b:
        case ListType(), ListType():
            return ListType(joined(a.element, b.element))
        case MapType(), MapType():
            return MapType(joined(a.key, b.key), joined(a.value, b.value))
        case (WordType(), _) | (_, WordType()) if erased(a) == erased(b) == STRING:
            return STRING
        case _:
            return DYN


def settled(declared: Type) -> Type:
    """Return the type with DYN where nothing has fixed it."""
    match declared:
        case ListType():
            return ListType(settled(declared.element))
        case MapType():
            return MapType(settled(declared.key), settled(declared.value))
        case _:
            return DYN if declared == FREE else declared
