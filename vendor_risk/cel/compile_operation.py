"""Compiling strict operations: operators and calls."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from .failure import Failure
from .frame import Frame
from .tree import Literal, Operation
from .unknown import attempt, attempt_host, strict
from .value import Unknown, Value

if TYPE_CHECKING:
    from .compiler import Compiler, Run
    from .unknown import Fail


def compile_operation(compiler: Compiler, node: Operation) -> Run:
    """Return the closure of an operator or call."""
    fail = compiler.fail(node)
    if node.host:
        return _host(compiler, node, fail)
    apply = node.apply
    operands = [compiler.compile(operand) for operand in node.operands]
    if len(operands) == 1:
        return _unary(apply, operands[0], fail, metered=node.metered)
    if len(operands) == 2:  # noqa: PLR2004 - operators have two operands
        constant = node.operands[1]
        if isinstance(constant, Literal) and not node.metered and constant.value.__class__ is not Unknown:
            return _with_constant(node.symbol, apply, operands[0], constant.value, fail)
        return _binary(apply, operands[0], operands[1], fail, metered=node.metered)
    return _any(apply, operands, fail, metered=node.metered)


def _unary(apply: Callable[..., Value], operand: Run, fail: Fail, *, metered: bool) -> Run:
    def run(frame: Frame) -> Value:
        value = operand(frame)
        call = partial(apply, frame) if metered else apply
        return strict(call, (value,), fail) if value.__class__ is Unknown else attempt(call, (value,), fail)

    if apply.__name__ == "not_":

        def negate(frame: Frame) -> Value:
            value = operand(frame)
            if value is True:
                return False
            return True if value is False else run(frame)

        return negate
    return run


def _with_constant(symbol: str, apply: Callable[..., Value], left: Run, constant: Value, fail: Fail) -> Run:
    """Return the closure for a right operand that stands in the source: the most frequent shape, so the leanest."""

    def on_unknown(value: Unknown) -> Value:
        return strict(apply, (value, constant), fail)

    def equals(frame: Frame) -> Value:
        value = left(frame)
        return on_unknown(value) if value.__class__ is Unknown else value == constant

    def differs(frame: Frame) -> Value:
        value = left(frame)
        return on_unknown(value) if value.__class__ is Unknown else value != constant

    def other(frame: Frame) -> Value:
        value = left(frame)
        if value.__class__ is Unknown:
            return on_unknown(value)
        try:
            return apply(value, constant)
        except Failure as failure:
            return fail(failure)
        except (TypeError, AttributeError):
            return attempt(apply, (value, constant), fail)

    return {"==": equals, "!=": differs}.get(symbol, other)


def _binary(apply: Callable[..., Value], left: Run, right: Run, fail: Fail, *, metered: bool) -> Run:
    def run(frame: Frame) -> Value:
        a, b = left(frame), right(frame)
        if a.__class__ is Unknown or b.__class__ is Unknown:
            return strict(apply, (a, b), fail)
        try:
            return apply(a, b)
        except Failure as failure:
            return fail(failure)
        except (TypeError, AttributeError):
            return attempt(apply, (a, b), fail)

    def run_metered(frame: Frame) -> Value:
        a, b = left(frame), right(frame)
        call = partial(apply, frame)
        if a.__class__ is Unknown or b.__class__ is Unknown:
            return strict(call, (a, b), fail)
        return attempt(call, (a, b), fail)

    return run_metered if metered else run


def _any(apply: Callable[..., Value], operands: list[Run], fail: Fail, *, metered: bool) -> Run:
    def run(frame: Frame) -> Value:
        return strict(partial(apply, frame) if metered else apply, [operand(frame) for operand in operands], fail)

    return run


def _host(compiler: Compiler, node: Operation, fail: Fail) -> Run:
    operands = [compiler.compile(operand) for operand in node.operands]
    slot, name = node.slot, node.symbol
    is_strict = node.strict

    def run(frame: Frame) -> Value:
        function = frame[slot]
        if function is None:
            return fail(Failure(f"the function {name} is not there"))
        arguments = [operand(frame) for operand in operands]
        return strict(function, arguments, fail, attempt_host) if is_strict else attempt_host(function, arguments, fail)

    return run
