"""Fold: what a condition always gives, computed once when it is compiled, and what it can never fail at."""

from __future__ import annotations

from collections.abc import Callable

from .failure import Failure
from .frame import MOST_WORK
from .map_key import new_key
from .tree import Index, Known, ListOf, Literal, Logic, Macro, MapOf, Node, Operation, Select, Ternary
from .value import CelList, Unknown, Value

Hint = Callable[[int, str], None]


def fold(node: Node, hint: Hint) -> Node:
    """Return the tree with strict operations on literals replaced by their value; those that always fail are told to `hint`.

    What of a node may fail is completed by what of its parts may; `known` never fails.
    """
    node = _fold(node, hint)
    if not isinstance(node, Known):
        node.fails = node.fails or any(child.fails for child in node.children())
    return node


def _fold(node: Node, hint: Hint) -> Node:
    match node:
        case Operation():
            node.operands = tuple(fold(operand, hint) for operand in node.operands)
            return _operation(node, hint)
        case ListOf():
            node.items = tuple(fold(item, hint) for item in node.items)
            if all(_is_plain(item) for item in node.items):
                return _literal(node, CelList(tuple(item.value for item in node.items if isinstance(item, Literal))))
        case MapOf():
            node.entries = tuple((fold(key, hint), fold(value, hint)) for key, value in node.entries)
            return _map(node)
        case Select():
            node.operand = fold(node.operand, hint)
        case Known():
            node.operand = fold(node.operand, hint)
        case Index():
            node.operand, node.index = fold(node.operand, hint), fold(node.index, hint)
        case Logic():
            node.operands = tuple(fold(operand, hint) for operand in node.operands)
        case Ternary():
            node.test, node.then, node.otherwise = fold(node.test, hint), fold(node.then, hint), fold(node.otherwise, hint)
        case Macro():
            node.range = fold(node.range, hint)
            node.predicate = fold(node.predicate, hint) if node.predicate else None
            node.transform = fold(node.transform, hint) if node.transform else None
    return node


def _operation(node: Operation, hint: Hint) -> Node:
    if node.host or not all(_is_plain(operand) for operand in node.operands):
        return node
    values = [operand.value for operand in node.operands if isinstance(operand, Literal)]
    try:
        value = node.apply([MOST_WORK, False], *values) if node.metered else node.apply(*values)
    except Failure as failure:
        hint(node.at, f"this always fails: {failure}")
        return node
    return _literal(node, value)


def _map(node: MapOf) -> Node:
    if not all(_is_plain(child) for child in node.children()):
        return node
    values = [child.value for child in node.children() if isinstance(child, Literal)]
    try:
        entries = {new_key(key): value for key, value in zip(values[::2], values[1::2], strict=True)}
    except Failure:
        return node
    return _literal(node, entries) if len(entries) == len(node.entries) else node


def _is_plain(node: Node) -> bool:
    return isinstance(node, Literal) and node.value.__class__ is not Unknown


def _literal(node: Node, value: Value) -> Node:
    return Literal(start=node.start, end=node.end, at=node.at, type=node.type, value=value)
