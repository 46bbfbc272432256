"""Condition: a source checked and ready to be evaluated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from .checker import Checker
from .compiler import Compiler
from .environment import Environment
from .explainer import Explainer
from .explanation import Explanation
from .failure import ExhaustedError
from .fold import fold
from .frame import MOST_EXPLAINED, MOST_WORK, WORK
from .layout import lay_out
from .parser import parse
from .problem import ConditionError, Problem, problem_at
from .quick import FALLEN_BACK, QuickRun, quicken
from .relation import comparable, is_open, settled
from .tree import Node
from .type import BOOL, Type
from .value import Unknown, Value

Functions = Mapping[str, Callable[..., Value]]
_NO_FUNCTIONS: Functions = MappingProxyType({})
QUICK_FROM = 20
"""Evaluations after which a condition gets a function of its own: generating one takes as long as about a hundred evaluations."""


class Condition:
    """A compiled condition; nothing of it changes.

    `source` is its text, `type` the type of its value and `tree` its tree. `reads` are the fields it may read, as (name of the struct type,
    field), variables with an empty struct name, and "*" for a field whose name is computed; `calls` are the functions it names. `hints` say
    what is probably not meant, without refusing it.
    """

    __slots__ = ("_careful", "_countdown", "_locate", "_make_frame", "_quick", "calls", "hints", "reads", "source", "tree", "type")

    def __init__(self, source: str, tree: Node, checker: Checker, locate: Callable[[int], str]) -> None:
        """Make the condition of a tree that a checker has found right; use compile_condition."""
        self.source = source
        self.type: Type = settled(tree.type)
        self.reads = frozenset(checker.reads)
        self.calls = frozenset(checker.calls)
        self.tree = fold(tree, checker.hint)
        self.hints: tuple[Problem, ...] = tuple(sorted(checker.hints))
        self._locate = locate
        self._make_frame = lay_out(self.tree)
        self._careful = Compiler(locate).compile(self.tree)
        self._quick: QuickRun | None = None
        self._countdown = QUICK_FROM

    def __repr__(self) -> str:
        """Return the source."""
        return f"<Condition {self.source!r}>"

    @property
    def asks_known(self) -> bool:
        """Whether the condition asks `known`, so that filling in a fact may turn a decided value."""
        return "known" in self.calls

    def evaluate(self, variables: Mapping[str, Value], functions: Functions = _NO_FUNCTIONS, *, in_bounds: bool = False) -> Value:
        """Return the value for these variables; Unknown where they don't tell. Raises only what a function of the host raises.

        `in_bounds` asks for every way of filling in what is unknown: there `known` of an unknown fact is unknown, and not false.
        """
        if self._quick is not None:
            try:
                value = self._quick(variables, functions)
            except Exception:  # whatever it is, the careful way meets it again
                value = FALLEN_BACK
            if value is not FALLEN_BACK:
                return value
        elif self._countdown:
            self._countdown -= 1
            if not self._countdown:
                self._quick = quicken(self.tree)
        frame = self._make_frame(variables, functions, in_bounds)
        try:
            return self._careful(frame)
        except ExhaustedError as exhausted:
            return self._exhausted(exhausted)

    def explain(self, variables: Mapping[str, Value], functions: Functions = _NO_FUNCTIONS, *, in_bounds: bool = False) -> Explanation:
        """Return the value that `evaluate` gives with the facts that decided it, and the condition with the values filled in.

        Where evaluating takes more than MOST_EXPLAINED steps of work there are no reasons.
        """
        frame = self._make_frame(variables, functions, in_bounds)
        try:
            value = self._careful(frame)
        except ExhaustedError as exhausted:
            return Explanation(self._exhausted(exhausted), (), (), self.source)
        if MOST_WORK - frame[WORK] > MOST_EXPLAINED:
            return Explanation(value, (), value.facts if value.__class__ is Unknown else (), self.source)
        return Explainer(self.source, self._locate, self._make_frame(variables, functions, in_bounds)).explain(self.tree)

    def _exhausted(self, exhausted: ExhaustedError) -> Unknown:
        return Unknown(errors=(f"{self._locate(0)}: {exhausted}",))


def compile_condition(
    source: str,
    environment: Environment,
    *,
    expect: Type | None = BOOL,
    locate: Callable[[int], str] | None = None,
    check: bool = True,
) -> Condition:
    """Compile a condition whose value must be of type `expect` (None: any).

    `locate` turns an offset in the source into the place that messages of failed evaluations name (the default is `line:column`).
    Without `check`, types are left to the evaluation, as in CEL without its optional checker. Raises ConditionError with all problems.
    """
    tree, problems = parse(source)
    checker = Checker(source, environment, lenient=not check)
    tree = checker.check(tree)
    problems += checker.problems
    if not problems and expect is not None and check and not is_open(tree.type) and not comparable(expect, tree.type):
        problems.append(problem_at(source, tree.start, f"this must be {expect}, and is {settled(tree.type)}"))
    if problems:
        raise ConditionError(problems)
    return Condition(source, tree, checker, locate or (lambda offset: _place(source, offset)))


def _place(source: str, offset: int) -> str:
    problem = problem_at(source, offset, "")
    return f"{problem.line}:{problem.column}"
