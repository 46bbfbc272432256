"""The conditions in the languages of rule engines, each from our own parsed tree, so that all judge the same.

Rule engines have no sections by id to go over, and no places of sub-processors beside those of the operator: what conditions name once
(`data`, `parties`, `places`) is written out here as the lists and entries that the documents have.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from benchmarks.portfolio.questions import ASKED, QUESTIONS
from vendor_risk.cel.parser import parse
from vendor_risk.cel.tree import Index, Known, ListOf, Literal, Logic, Macro, Name, Node, Operation, Select

SERVICE = ("dossier", "deployments", "service")
ROOTS: dict[str, tuple[str, ...]] = {
    "deployment": SERVICE,
    "controls": (*SERVICE, "controls"),
    "model": ("dossier", "models", "model"),
    "engagement": ("engagement",),
    "incidents": ("dossier", "incidents"),
}
ENTRIES: dict[str, tuple[tuple[str, ...], ...]] = {
    "data": tuple(("engagement", "data", name) for name in ("tickets", "prompts", "staff")),
    "parties": tuple(("dossier", "parties", f"party-{number}") for number in range(6)),
}
YEAR_FROM_NOW = "2027-11-24"
ORDERED = ("public", "internal", "confidential", "restricted")


class NotExpressibleError(Exception):
    """The engine's language can't say it."""


class Language(ABC):
    """Writes conditions; a value's path is a tuple that begins with a document's name, or with the name of a macro's variable."""

    def __init__(self, regions: dict[str, list[str]]) -> None:
        """Take the countries of the regions that conditions name."""
        self.regions = regions

    def question(self, id_: str) -> Any:
        """Return the rule of a question: that it applies, and is answered as expected."""
        asked = QUESTIONS[id_]
        if id_ in ASKED:
            answered = self.compare("==", self.read(("answers", "answers", id_)), self.constant(asked.expect))
        else:
            holds = self.condition(asked.answer)
            answered = holds if asked.expect == "yes" else self.negation(holds)
        return self.both([self.condition(asked.applies), answered], "&&") if asked.applies else answered

    def condition(self, source: str) -> Any:
        """Return a condition."""
        tree, problems = parse(source)
        assert not problems, source  # noqa: S101  # our own questions
        return self.node(tree, {})

    def node(self, node: Node, scope: dict[str, tuple[str, ...]]) -> Any:
        """Return a node of the tree."""
        match node:
            case Literal():
                return self.constant(node.value)
            case Logic():
                return self.both([self.node(operand, scope) for operand in node.operands], node.symbol)
            case Known():
                return self.known(self.node(node.operand, scope))
            case Macro():
                return self.macro(node, scope)
            case Operation(symbol="!_"):
                return self.negation(self.node(node.operands[0], scope))
            case Operation(symbol="at_least"):
                least = node.operands[1]
                assert isinstance(least, Literal)  # noqa: S101  # our own questions
                words = list(ORDERED[ORDERED.index(least.value) :])
                return self.member(self.node(node.operands[0], scope), words)
            case Operation(symbol="@in" | "_in_" | "in"):
                return self.member(self.node(node.operands[0], scope), self.listed(node.operands[1]))
            case Operation(symbol="+"):
                return self.day(YEAR_FROM_NOW)
            case Operation():
                left, right = (self.node(operand, scope) for operand in node.operands)
                return self.compare(node.symbol.strip("_"), left, right)
        return self.read(self.path(node, scope))

    def macro(self, node: Macro, scope: dict[str, tuple[str, ...]]) -> Any:
        """Return what goes over a list; over entries it is written out entry by entry."""
        assert node.predicate is not None  # noqa: S101  # our own questions
        symbol = "||" if node.kind == "exists" else "&&"
        if isinstance(node.range, Name) and node.range.name in ENTRIES:
            if node.predicate.children() == () and isinstance(node.predicate, Literal):
                return self.constant(value=True)
            entries = ENTRIES[node.range.name]
            return self.both([self.node(node.predicate, {**scope, node.variable: entry}) for entry in entries], symbol)
        inner = {**scope, node.variable: (node.variable,)}
        predicate = self.node(node.predicate, inner)
        if isinstance(node.range, Name) and node.range.name == "places":
            own = self.over(node.kind, (*SERVICE, "places"), node.variable, predicate)
            others = self.over(node.kind, (*SERVICE, "subprocessors"), "s", self.over(node.kind, ("s", "places"), node.variable, predicate))
            return self.both([own, others], symbol)
        return self.over(node.kind, self.path(node.range, scope), node.variable, predicate)

    def path(self, node: Node, scope: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return the path of a field."""
        match node:
            case Name():
                return scope[node.name] if node.name in scope else ROOTS[node.name]
            case Select():
                return (*self.path(node.operand, scope), node.field)
            case Index(index=Literal()):
                return (*self.path(node.operand, scope), str(node.index.value))  # type: ignore[attr-defined]  # a literal has a value
        raise AssertionError(node)

    def listed(self, node: Node) -> list[str]:
        """Return the words of a list, or the countries of a region."""
        if isinstance(node, Select):
            return self.regions[node.field]
        if isinstance(node, ListOf):
            return [item.value for item in node.items if isinstance(item, Literal)]
        raise AssertionError(node)

    def day(self, day: str) -> Any:
        """Return a day; as text, where nothing else is said."""
        return self.constant(day)

    @abstractmethod
    def constant(self, value: Any) -> Any:
        """Return a literal."""

    @abstractmethod
    def read(self, path: tuple[str, ...]) -> Any:
        """Return what stands at a path; what is not there makes no condition true."""

    @abstractmethod
    def compare(self, symbol: str, left: Any, right: Any) -> Any:
        """Return a comparison."""

    @abstractmethod
    def member(self, value: Any, words: list[str]) -> Any:
        """Return whether a value is one of these words."""

    @abstractmethod
    def negation(self, value: Any) -> Any:
        """Return the opposite."""

    @abstractmethod
    def both(self, values: list[Any], symbol: str) -> Any:
        """Return a chain of && or ||."""

    @abstractmethod
    def known(self, value: Any) -> Any:
        """Return whether a value is there."""

    @abstractmethod
    def over(self, kind: str, path: tuple[str, ...], variable: str, predicate: Any) -> Any:
        """Return exists or all over a list."""
