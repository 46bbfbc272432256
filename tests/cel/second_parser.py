"""A second parser of conditions, made by Lark from the grammar of the specification, and a common shape to compare trees in."""

from __future__ import annotations

from ast import literal_eval
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from lark import Lark, Token, Transformer
from lark.exceptions import LarkError

from vendor_risk.cel.number import Uint
from vendor_risk.cel.parser import parse
from vendor_risk.cel.problem import ConditionError
from vendor_risk.cel.tree import Index, Known, ListOf, Literal, Logic, Macro, MapOf, Name, Node, Operation, Select, Ternary
from vendor_risk.cel.value import Value

Shape: TypeAlias = Any
"""Nested tuples: what stands first names the construct; names and texts of literals are strings."""


@cache
def second_parser() -> Lark:
    """Return the parser; making it takes a while."""
    return Lark((Path(__file__).parent / "grammar.lark").read_text(), parser="lalr", maybe_placeholders=True)


def shape_by_grammar(source: str) -> Shape | None:
    """Return the shape that the grammar gives, None where it refuses the source."""
    try:
        return _bare(_Shaper().transform(second_parser().parse(source)))
    except LarkError:
        return None


def shape_by_us(source: str) -> Shape | None:
    """Return the shape that our parser gives, None where it refuses the source."""
    try:
        tree, problems = parse(source)
    except ConditionError:
        return None
    return None if problems else _shape(tree, source)


def _chain(symbol: str, operands: list[Shape]) -> Shape:
    shape = operands[0]
    for operand in operands[1:]:
        shape = (symbol, shape, operand)
    return shape


def _shape(node: Node, source: str) -> Shape:  # noqa: PLR0912 - a case for each kind of node
    def of(child: Node) -> Shape:
        return _shape(child, source)

    match node:
        case Literal():
            return ("literal", repr(node.value))
        case Name():
            return ("rooted" if node.rooted else "name", node.name)
        case Select(tested=True):
            return ("call", "has", ("select", of(node.operand), node.field))
        case Select():
            return ("select", of(node.operand), node.field)
        case Index():
            return ("index", of(node.operand), of(node.index))
        case Known():
            return ("call", "known", of(node.operand))
        case Operation(receiver=True):
            return ("method", node.symbol, *map(of, node.operands))
        case Operation() if source[node.at : node.at + len(node.symbol)] == node.symbol and not node.symbol[0].isalpha():
            return (node.symbol, *map(of, node.operands))
        case Operation(symbol="in"):
            return ("in", *map(of, node.operands))
        case Operation() if node.symbol.endswith("_"):
            return (node.symbol, *map(of, node.operands))
        case Operation():
            return ("call", node.symbol, *map(of, node.operands))
        case Logic():
            return _chain(node.symbol, [of(operand) for operand in node.operands])
        case Ternary():
            return ("?:", of(node.test), of(node.then), of(node.otherwise))
        case ListOf():
            return ("list", *map(of, node.items))
        case MapOf():
            return ("map", *(of(child) for child in node.children()))
        case Macro():
            bodies = [of(body) for body in (node.predicate, node.transform) if body is not None]
            return ("method", node.kind, of(node.range), ("name", node.variable), *bodies)
        case _:
            raise AssertionError(node)


def _bare(shape: Shape) -> Shape:
    """Return the shape without the parentheses."""
    if not isinstance(shape, tuple):
        return shape
    return _bare(shape[1]) if shape[0] == "paren" else tuple(_bare(part) for part in shape)


def _value(text: str) -> Value:
    if text[-1] in "uU":
        return Uint(int(text[:-1], 0) if text.startswith("0x") else int(text[:-1]))
    if text[0] in "0123456789.":
        return int(text, 16) if text.startswith("0x") else int(text) if text.isdigit() else float(text)
    if text[0] in "rR":
        return text[4:-3] if text[1:4] in ('"""', "'''") else text[2:-1]
    return literal_eval(text.replace("\\?", "?").replace("\\`", "`").replace("\\X", "\\x"))


def _negated(shape: Shape) -> Shape | None:
    """Return the shape with a minus sign drawn into the number that it starts with, None where it starts with none."""
    if shape[0] == "literal":
        value = literal_eval(shape[1].removesuffix("u"))
        return ("literal", repr(-value)) if isinstance(value, int | float) and not isinstance(value, bool) else None
    if shape[0] in ("select", "index") or shape[0] == "method":
        place = 2 if shape[0] == "method" else 1
        inner = _negated(shape[place])
        return None if inner is None else (*shape[:place], inner, *shape[place + 1 :])
    return None


class _Shaper(Transformer[Token, Shape]):
    def _literal(self, text: str) -> Shape:
        return ("literal", repr(_value(text)))

    def number(self, items: list[Token]) -> Shape:
        return self._literal(str(items[0]))

    def string(self, items: list[Token]) -> Shape:
        return self._literal(str(items[0]))

    def true(self, _: list[Token]) -> Shape:
        return ("literal", "True")

    def false(self, _: list[Token]) -> Shape:
        return ("literal", "False")

    def null(self, _: list[Token]) -> Shape:
        return ("literal", "None")

    def name(self, items: list[Token]) -> Shape:
        return ("name", str(items[0]))

    def rooted(self, items: list[Token]) -> Shape:
        return ("rooted", str(items[0]))

    def paren(self, items: list[Shape]) -> Shape:
        return ("paren", items[0])

    def select(self, items: list[Shape]) -> Shape:
        return ("select", items[0], str(items[1]).strip("`"))

    def index(self, items: list[Shape]) -> Shape:
        return ("index", *items)

    def method(self, items: list[Shape]) -> Shape:
        return ("method", str(items[1]), items[0], *(items[2] or ()))

    def call(self, items: list[Shape]) -> Shape:
        return ("call", str(items[0]), *(items[1] or ()))

    def arguments(self, items: list[Shape]) -> Shape:
        return tuple(items)

    def entries(self, items: list[Shape]) -> Shape:
        return tuple(part for entry in items for part in entry)

    def entry(self, items: list[Shape]) -> Shape:
        return tuple(items)

    def list_literal(self, items: list[Shape]) -> Shape:
        return ("list", *(items[0] or ()))

    def map_literal(self, items: list[Shape]) -> Shape:
        return ("map", *(items[0] or ()))

    def ternary(self, items: list[Shape]) -> Shape:
        return ("?:", *items)

    def either(self, items: list[Shape]) -> Shape:
        return ("||", *items)

    def both(self, items: list[Shape]) -> Shape:
        return ("&&", *items)

    def binary(self, items: list[Shape]) -> Shape:
        return (str(items[1]), items[0], items[2])

    def prefix(self, items: list[Shape]) -> Shape:
        signs, shape = items[:-1], items[-1]
        if signs[0] == "-" and (signed := _negated(shape)) is not None:
            signs, shape = signs[1:], signed
        for sign in signs:
            shape = (f"{sign}_", shape)
        return shape
