"""Explaining macros: which item of a list decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import outcome
from .explanation import Reason
from .frame import spend
from .told import Told, distinct, gathered
from .tree import Macro, Node
from .unknown import strict
from .value import CelList, Unknown, Value

if TYPE_CHECKING:
    from .explainer import Explainer


def explain_macro(explainer: Explainer, node: Macro) -> Told:
    """Return what is told of a macro."""
    source = explainer.tell(node.range)
    if source.value.__class__ is not Unknown:
        return _over(explainer, node, source)

    def over(possible: Value) -> Value:
        return _over(explainer, node, Told(possible, source.path, source.reasons, source.text)).value

    value = strict(over, (source.value,), explainer.fail(node))
    return Told(value, None, source.reasons, explainer.text(node, (node.range, source)))


def _over(explainer: Explainer, node: Macro, source: Told) -> Told:
    items = outcome.items_of(source.value, explainer.fail(node))
    if isinstance(items, Unknown):
        return Told(items, None, source.reasons, explainer.text(node, (node.range, source)))
    spend(explainer.frame, node.weight * len(items.items))
    listed = source if source.value.__class__ is CelList else Told(items)
    if node.kind in ("exists", "all"):
        return _quantifier(explainer, node, listed, source)
    if node.kind == "exists_one":
        return _exists_one(explainer, node, listed, source)
    return _collection(explainer, node, listed, source)


def _each(explainer: Explainer, node: Macro, item: Told, body: Node) -> Told:
    explainer.frame[node.slot] = item.value
    explainer.bound[node.slot] = item
    told = explainer.tell(body)
    return Told(told.value, told.path, distinct((*item.reasons, *told.reasons)), told.text, told.items)


def _quantifier(explainer: Explainer, node: Macro, listed: Told, source: Told) -> Told:
    predicate = node.predicate or node.range
    deciding = node.kind == "exists"
    parts: list[Told] = []
    for place in range(len(listed.value.items)):
        part = _each(explainer, node, listed.item(place), predicate)
        parts.append(part)
        if part.value is deciding:
            return Told(deciding, None, gathered((*source.whole, part)), explainer.text(node, (node.range, source), (predicate, part)))
    text = explainer.text(node, (node.range, source))
    more = listed.value.more
    open_parts = [part for part in parts if part.value is not (not deciding)]
    if not open_parts and more is None:
        return Told(not deciding, None, gathered([*parts, *_origin(source, parts)]), text)
    value = outcome.undecided([*(part.value for part in open_parts), *((more,) if more is not None else ())], explainer.fail(node))
    ends = [Told(more, None, tuple(Reason(fact, more, "") for fact in more.facts))] if more is not None else []
    return Told(value, None, gathered([*open_parts, *ends, *_origin(source, parts)]), text)


def _origin(source: Told, parts: list[Told]) -> tuple[Told, ...]:
    """Return the list itself where its items don't say it all: it has none, or a macro has left some out."""
    return (source,) if source.path is None or (not parts and source.value.__class__ is CelList and source.value.more is None) else ()


def _exists_one(explainer: Explainer, node: Macro, listed: Told, source: Told) -> Told:
    predicate = node.predicate or node.range
    parts = [_each(explainer, node, listed.item(place), predicate) for place in range(len(listed.value.items))]
    value = outcome.exactly_one([part.value for part in parts], listed.value.more, fails=node.body_fails, fail=explainer.fail(node))
    trues = [part for part in parts if part.value is True]
    open_parts = [part for part in parts if part.value is not False]
    told = [*source.whole, *trues]
    if value is not False or not trues:
        told = [*(open_parts if value.__class__ is Unknown else parts), *_origin(source, parts)]
    return Told(value, None, gathered(told), explainer.text(node, (node.range, source)))


def _collection(explainer: Explainer, node: Macro, listed: Told, source: Told) -> Told:
    kept: list[Told] = []
    unknowns: list[Unknown] = []
    left_out: list[Told] = []
    for place in range(len(listed.value.items)):
        item = listed.item(place)
        chosen = _each(explainer, node, item, node.predicate) if node.predicate else Told(True, None, item.reasons)
        if chosen.value is True:
            kept.append(_kept(explainer, node, item, chosen))
            continue
        left_out.append(chosen)
        if chosen.value is not False:
            unknowns.append(chosen.value if chosen.value.__class__ is Unknown else outcome.not_bool(chosen.value, explainer.fail(node)))
    value = outcome.collected([part.value for part in kept], unknowns, listed.value, fails=node.body_fails)
    reasons = gathered([*kept, *left_out, *_origin(source, [*kept, *left_out])])
    return Told(value, None, reasons, explainer.text(node, (node.range, source)), tuple(kept) if value.__class__ is CelList else None)


def _kept(explainer: Explainer, node: Macro, item: Told, chosen: Told) -> Told:
    if node.transform is None:
        return Told(item.value, item.path, chosen.reasons, item.text, item.items)
    told = _each(explainer, node, item, node.transform)
    return Told(told.value, told.path, distinct((*chosen.reasons, *told.reasons)), told.text, told.items)
