"""References: which determinations and residency rules a part's conditions refer to, and the order that follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vendor_risk.cel import StructType
from vendor_risk.cel.tree import Index, Literal, Operation, Select, walk

from .complaint import Complaint
from .determination import Determination

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendor_risk.cel import Condition
    from vendor_risk.documents import Path

    from .parts import Parts
    from .residency import ResidencyRule

Judged = tuple[str, str]
"""Section and id of what is judged before questions are: a determination or a residency rule."""

_SECTIONS = ("determinations", "residency")

LONGEST = 50
"""How many determinations and rules may refer to one another in a row."""


class Reference(NamedTuple):
    """Where a condition refers to something judged: the path of the condition in its part, and the character in it."""

    to: Judged
    path: Path
    offset: int


class Order(NamedTuple):
    """What is judged, each after all that it refers to; and the circles, each with the part whose condition closes it."""

    judged: tuple[Judged, ...]
    circles: tuple[tuple[Judged, Complaint], ...]


def order(parts: Parts) -> Order:
    """Return the order in which determinations and residency rules can be judged."""
    nodes: list[Judged] = [(section, id_) for section in _SECTIONS for id_ in parts.section(section)]
    done: dict[Judged, None] = {}
    circles: list[tuple[Judged, Complaint]] = []
    way: list[Judged] = []

    def visit(node: Judged) -> None:
        way.append(node)
        for reference in _references(parts, node):
            if reference.to in way:
                circle = [*way[way.index(reference.to) :], reference.to]
                named = " -> ".join(id_ for _, id_ in circle)
                circles.append((node, Complaint(reference.path, f"expected no circle, found {named}", reference.offset)))
            elif reference.to not in done and len(way) < LONGEST:
                visit(reference.to)
            elif reference.to not in done:
                message = f"expected at most {LONGEST} that refer to one another in a row"
                circles.append((node, Complaint(reference.path, message, reference.offset)))
        way.pop()
        done[node] = None

    for node in nodes:
        if node not in done:
            visit(node)
    return Order(tuple(done), tuple(circles))


def _references(parts: Parts, node: Judged) -> Iterator[Reference]:
    section, id_ = node
    for path, condition in conditions(parts.determinations[id_] if section == "determinations" else parts.residency[id_]):
        for to, offset in _named(condition):
            targets = [to] if to[1] else [(to[0], other) for other in parts.section(to[0])]
            yield from (Reference(target, path, offset) for target in targets if target[1] in parts.section(target[0]))


def conditions(part: Determination | ResidencyRule) -> Iterator[tuple[Path, Condition]]:
    """Yield the conditions of a determination or a rule, with their paths in it."""
    if isinstance(part, Determination):
        if part.where is not None:
            yield ("where",), part.where
        for index, case in enumerate(part.cases):
            if case.when is not None:
                yield ("cases", index, "when"), case.when
        return
    if part.data is not None:
        yield ("data",), part.data
    for index, verdict in enumerate(part.verdicts):
        if verdict.when is not None:
            yield ("verdicts", index, "when"), verdict.when


def _named(condition: Condition) -> Iterator[tuple[Judged, int]]:
    """Yield what a condition refers to, with the character where it does; an id that is computed is empty: it may be any.

    A function of ours may be a determination asked of one subject.
    """
    for node in walk(condition.tree):
        if isinstance(node, Select | Index) and isinstance(node.operand.type, StructType) and node.operand.type.name in _SECTIONS:
            key = node.field if isinstance(node, Select) else str(node.index.value) if isinstance(node.index, Literal) else ""
            yield (node.operand.type.name, key), node.start
        elif isinstance(node, Operation) and node.host:
            yield ("determinations", node.symbol), node.start
