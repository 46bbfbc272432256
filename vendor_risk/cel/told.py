"""Told: the value of a part of a condition with what an explanation says of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .explanation import Reason
from .kind import STRUCT, kind_of
from .show import show
from .tree import Node
from .unknown import identity
from .value import CelList, Unknown, Value

_OPPOSITE = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "in": "contains"}
_SHORT_LIST = 6


@dataclass(frozen=True, slots=True)
class Told:
    """A value, the path of the fact it is, if it is one, the reasons for it, its text with values filled in, and of a list its items."""

    value: Value
    path: str | None = None
    reasons: tuple[Reason, ...] = ()
    text: str = ""
    items: tuple[Told, ...] | None = None

    @property
    def whole(self) -> tuple[Told, ...]:
        """What is told of a list as a whole, where nothing is told of its items one by one."""
        return (self,) if self.path is None and self.items is None else ()

    def item(self, place: int) -> Told:
        """Return an item of a list, with its path where the list has one."""
        if self.items is not None:
            return self.items[place]
        value = self.value.items[place]
        if kind_of(value) is STRUCT:
            return Told(value, value.path)
        return Told(value, f"{self.path}[{place}]" if self.path else None)


def items_because(told: Told, reasons: tuple[Reason, ...]) -> tuple[Told, ...] | None:
    """Return the items of a list with more reasons for each, None for what is no list."""
    if told.value.__class__ is not CelList:
        return None
    items = (told.item(place) for place in range(len(told.value.items)))
    return tuple(replace(item, reasons=distinct((*reasons, *item.reasons))) for item in items)


def joined_items(parts: Sequence[Told]) -> tuple[Told, ...]:
    """Return the items of the lists that an operation puts together."""
    return tuple(part.item(place) for part in parts for place in range(len(part.value.items)))


def fact(value: Value, path: str | None, text: str) -> Told:
    """Return what is told of a fact that is read; a struct is not a fact, its fields are."""
    if kind_of(value) is STRUCT:
        return Told(value, value.path, (), text)
    annotated = f"{text} ({show(value)})" if path is not None and _is_short(value) else text
    return Told(value, path, (Reason(path, value, ""),) if path is not None else (), annotated)


def _is_short(value: Value) -> bool:
    if value.__class__ is CelList:
        return len(value.items) <= _SHORT_LIST and not any(kind_of(item) is STRUCT for item in value.items)
    return value.__class__ is not dict


def compared(symbol: str, left: Told, right: Told) -> tuple[Reason, ...]:
    """Return the reasons of a comparison: each side's facts with what they are held against.

    A list that is itself a fact is quoted by the side that is looked for in it, and not repeated.
    """
    reasons = noted(left.reasons, f"{symbol} {show(right.value)}")
    if symbol == "in" and reasons and right.path is not None and right.value.__class__ is not Unknown:
        return reasons
    return reasons + noted(right.reasons, f"{_OPPOSITE.get(symbol, symbol)} {show(left.value)}")


def noted(reasons: Iterable[Reason], note: str) -> tuple[Reason, ...]:
    """Return the reasons with the note, where they have none yet."""
    return tuple(reason if reason.note else replace(reason, note=note) for reason in reasons)


def gathered(parts: Iterable[Told]) -> tuple[Reason, ...]:
    """Return the reasons of all parts, each once."""
    return distinct(reason for part in parts for reason in part.reasons)


def distinct(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return the reasons in order, each once; a fact that was held against something needs no bare mention."""
    seen: dict[object, Reason] = {}
    for reason in reasons:
        seen.setdefault((reason.path, reason.note, identity(reason.value) if reason.value.__class__ is not Unknown else None), reason)
    noted_paths = {reason.path for reason in seen.values() if reason.note}
    return tuple(reason for reason in seen.values() if reason.note or reason.path not in noted_paths)


def splice(source: str, node: Node, parts: Sequence[tuple[Node, str]]) -> str:
    """Return a node's source with the texts of some of its parts in their place."""
    texts, position = [], node.start
    for part, text in parts:
        texts += [source[position : part.start], text]
        position = part.end
    return "".join([*texts, source[position : node.end]])
