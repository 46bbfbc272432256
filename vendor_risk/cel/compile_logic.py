"""Compiling what decides: &&, || and ?:."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frame import Frame
from .outcome import branches, not_bool, undecided
from .tree import Logic, Ternary
from .value import Unknown, Value

if TYPE_CHECKING:
    from .compiler import Compiler, Run

_PAIR = 2


def chain(compiler: Compiler, node: Logic) -> Run:
    """Return the closure of a chain of && or ||: the deciding value of any operand decides, whatever the others are."""
    operands = [compiler.compile(operand) for operand in node.operands]
    fail = compiler.fail(node)
    deciding = node.symbol == "||"
    other = not deciding

    def pair(frame: Frame) -> Value:
        a = first(frame)
        if a is deciding:
            return deciding
        b = second(frame)
        if b is deciding:
            return deciding
        if a is other and b is other:
            return other
        return undecided((a, b), fail)

    def many(frame: Frame) -> Value:
        unknowns: list[Value] | None = None
        for operand in operands:
            value = operand(frame)
            if value is deciding:
                return deciding
            if value is not other:
                unknowns = [value] if unknowns is None else [*unknowns, value]
        return other if unknowns is None else undecided(unknowns, fail)

    if len(operands) == _PAIR:
        first, second = operands
        return pair
    return many


def ternary(compiler: Compiler, node: Ternary) -> Run:
    """Return the closure of ?:."""
    test, then, otherwise = (compiler.compile(part) for part in node.children())
    fail = compiler.fail(node)

    def run(frame: Frame) -> Value:
        value = test(frame)
        if value is True:
            return then(frame)
        if value is False:
            return otherwise(frame)
        if value.__class__ is not Unknown:
            return not_bool(value, fail)
        return branches(value, then(frame), otherwise(frame))

    return run
