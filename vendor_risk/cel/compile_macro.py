"""Compiling macros: what goes over the items of a list or the keys of a map."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .frame import WORK, Frame, spend
from .outcome import collected, exactly_one, items_of, not_bool, undecided
from .tree import Macro
from .unknown import strict
from .value import CelList, Unknown, Value

if TYPE_CHECKING:
    from .compiler import Compiler, Run
    from .unknown import Fail

Loop = Callable[[Frame, CelList], Value]


def macro(compiler: Compiler, node: Macro) -> Run:
    """Return the closure of a macro."""
    fail = compiler.fail(node)
    source = compiler.compile(node.range)
    weight = node.weight
    loop = _LOOPS[node.kind](compiler, node, fail)

    def run(frame: Frame) -> Value:
        items = source(frame)
        if items.__class__ is not CelList:
            return otherwise(frame, items)
        work = frame[WORK] = frame[WORK] - weight * len(items.items)
        if work < 0:
            spend(frame, 0)
        return loop(frame, items)

    def otherwise(frame: Frame, value: Value) -> Value:
        if value.__class__ is Unknown:
            return strict(lambda possible: otherwise(frame, possible), (value,), fail)
        items = items_of(value, fail)
        if isinstance(items, Unknown):
            return items
        spend(frame, weight * len(items.items))
        return loop(frame, items)

    return run


def _quantifier(compiler: Compiler, node: Macro, fail: Fail) -> Loop:
    """Return the loop of `exists` (which true decides) or `all` (which false decides)."""
    predicate, slot = _predicate(compiler, node), node.slot
    deciding = node.kind == "exists"
    other = not deciding

    def loop(frame: Frame, source: CelList) -> Value:
        unknowns: list[Value] | None = None
        for frame[slot] in source.items:
            value = predicate(frame)
            if value is deciding:
                return deciding
            if value is not other:
                if unknowns is None:
                    unknowns = []
                unknowns.append(value)
        if source.more is None:
            return other if unknowns is None else undecided(unknowns, fail)
        return undecided([*(unknowns or ()), source.more], fail)

    return loop


def _exists_one(compiler: Compiler, node: Macro, fail: Fail) -> Loop:
    predicate, slot, fails = _predicate(compiler, node), node.slot, node.body_fails

    def loop(frame: Frame, source: CelList) -> Value:
        results = [predicate(frame) for frame[slot] in source.items]
        return exactly_one(results, source.more, fails=fails, fail=fail)

    return loop


def _filter(compiler: Compiler, node: Macro, fail: Fail) -> Loop:
    predicate, slot, fails = _predicate(compiler, node), node.slot, node.body_fails

    def loop(frame: Frame, source: CelList) -> Value:
        kept, unknowns = [], []
        for frame[slot] in source.items:
            value = predicate(frame)
            if value is True:
                kept.append(frame[slot])
            elif value is not False:
                unknowns.append(value if value.__class__ is Unknown else not_bool(value, fail))
        return collected(kept, unknowns, source, fails=fails)

    return loop


def _map(compiler: Compiler, node: Macro, fail: Fail) -> Loop:
    predicate = compiler.compile(node.predicate) if node.predicate else None
    transform = compiler.compile(node.transform or node.range)
    slot, fails = node.slot, node.body_fails

    def loop(frame: Frame, source: CelList) -> Value:
        kept, unknowns = [], []
        for frame[slot] in source.items:
            value = predicate(frame) if predicate else True
            if value is True:
                kept.append(transform(frame))
            elif value is not False:
                unknowns.append(value if value.__class__ is Unknown else not_bool(value, fail))
        return collected(kept, unknowns, source, fails=fails)

    return loop


def _predicate(compiler: Compiler, node: Macro) -> Run:
    return compiler.compile(node.predicate or node.range)


_LOOPS = {"exists": _quantifier, "all": _quantifier, "exists_one": _exists_one, "filter": _filter, "map": _map}
