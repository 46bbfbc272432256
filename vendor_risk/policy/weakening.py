"""Weakening: what losing a control, or the evidence for one, can do to a condition."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple, get_args

from vendor_risk.cel import StructType, WordType
from vendor_risk.cel.tree import Index, Known, ListOf, Literal, Logic, Macro, Node, Operation, Select, Ternary, walk
from vendor_risk.model.control_state import ControlStatus
from vendor_risk.model.evidence import ASSURANCES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from vendor_risk.cel import Condition

Strengths = dict[str, int]
"""The words that a fact may be, each with its strength: losing something leads to a lesser one."""

STATUS: Strengths = {status: rank for rank, status in enumerate(get_args(ControlStatus))}
# A planned control protects no more than an absent one; giving up the plan must not make things look better all the same.
ASSURANCE: Strengths = {assurance: rank for rank, assurance in enumerate(ASSURANCES)}
VERDICT: Strengths = {"prohibited": 0, "safeguarded": 1, "permitted": 2, "not_applicable": 3}

TERNARY = "a condition that reads controls or evidence can't be the test of '? :', where losing one could lead anywhere"


class Moves(NamedTuple):
    """Which way a condition can turn when a control, or evidence, is lost."""

    to_true: bool
    to_false: bool

    def __or__(self, other: Moves) -> Moves:
        return Moves(self.to_true or other.to_true, self.to_false or other.to_false)


NONE, BOTH = Moves(to_true=False, to_false=False), Moves(to_true=True, to_false=True)


@dataclass(slots=True)
class Weakening:
    """Tells what losing a control or evidence does to conditions.

    `determinations` and `rules` are those that themselves read controls or evidence: a loss makes their verdicts stricter.
    """

    determinations: dict[str, Strengths] = field(default_factory=dict)
    rules: set[str] = field(default_factory=set)

    def reads(self, condition: Condition) -> bool:
        """Whether a condition reads anything that a loss can change."""
        return self._weak(condition.tree)

    def moves(self, condition: Condition) -> Moves:
        """Which way a condition that is true or false can turn."""
        return self._moves(condition.tree)

    def strengths(self, condition: Condition) -> Strengths | None:
        """The strengths of the words of a condition that is nothing but one fact that a loss can change; else None."""
        return self._strengths(condition.tree)

    def refusals(self, condition: Condition) -> Iterator[tuple[str, int]]:
        """Yield what no policy may do with controls and evidence, and at which character of the condition."""
        for node in walk(condition.tree):
            if isinstance(node, Ternary) and self._weak(node.test):
                yield TERNARY, node.test.start

    def _weak(self, node: Node) -> bool:
        return any(self._is_read(part) for part in walk(node))

    def _is_read(self, node: Node) -> bool:
        if isinstance(node.type, StructType) and node.type.name == "control":
            return True
        return self._strengths(node) is not None

    def _strengths(self, node: Node) -> Strengths | None:
        if isinstance(node, Operation):
            return {"assurance": ASSURANCE, **self.determinations}.get(node.symbol) if node.host else None
        if isinstance(node, Select | Index):
            owner, key = node.operand.type, _key(node)
            name = owner.name if isinstance(owner, StructType) else ""
            if name == "control":
                return {"status": STATUS, "assurance": ASSURANCE}.get(key or "")
            if name == "determinations":
                return self.determinations.get(key or "")
            if name == "rule" and key == "verdict":
                rule = _key(node.operand) if isinstance(node.operand, Select | Index) else None
                return VERDICT if rule in self.rules or (rule is None and self.rules) else None
        return None

    def _moves(self, node: Node) -> Moves:
        if not self._weak(node) or isinstance(node, Known):
            return NONE
        if isinstance(node, Logic):
            return _union(self._moves(operand) for operand in node.operands)
        if isinstance(node, Ternary) and not self._weak(node.test):
            return self._moves(node.then) | self._moves(node.otherwise)
        if isinstance(node, Macro) and node.kind in ("all", "exists") and node.predicate and not self._weak(node.range):
            return self._moves(node.predicate)
        if isinstance(node, Operation) and node.symbol == "!_":
            moves = self._moves(node.operands[0])
            return Moves(moves.to_false, moves.to_true)
        if isinstance(node, Operation) and len(node.operands) == 2:  # noqa: PLR2004  # what compares takes two
            return self._compared(node)
        return BOTH

    def _compared(self, node: Operation) -> Moves:
        """Try every loss on a comparison of one fact with literals."""
        first, second = node.operands
        strengths, test = self._strengths(first), _test(node.symbol, first, second)
        if strengths is None:
            strengths, test = self._strengths(second), _test(node.symbol, second, first) if node.symbol in ("==", "!=") else None
        if strengths is None or test is None:
            return BOTH
        return _union(
            Moves(to_true=test(weaker) and not test(stronger), to_false=test(stronger) and not test(weaker))
            for stronger, weaker in permutations(strengths, 2)
            if strengths[stronger] > strengths[weaker]
        )


def _test(symbol: str, fact: Node, other: Node) -> Callable[[str], bool] | None:
    """Return what a comparison says of each word that the fact may be; None where the other side is no literal."""
    if symbol == "in" and isinstance(other, ListOf) and all(isinstance(item, Literal) for item in other.items):
        words = [item.value for item in other.items if isinstance(item, Literal)]
        return lambda word: word in words
    if not isinstance(other, Literal):
        return None
    if symbol == "in":
        return lambda word: word in other.value.items
    if symbol in ("==", "!="):
        return lambda word: (word == other.value) == (symbol == "==")
    if symbol == "at_least" and isinstance(fact.type, WordType) and other.value in fact.type.words:
        order: Mapping[str, int] = {word: rank for rank, word in enumerate(fact.type.words)}
        return lambda word: order.get(word, -1) >= order[other.value]
    return None


def _union(moves: Iterator[Moves]) -> Moves:
    result = NONE
    for each in moves:
        result |= each
    return result


def _key(node: Select | Index) -> str | None:
    """Return the name of the field or entry, None where it is computed."""
    if isinstance(node, Select):
        return node.field
    return str(node.index.value) if isinstance(node.index, Literal) else None
