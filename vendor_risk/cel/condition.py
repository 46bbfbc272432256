"""Condition: a source checked and ready to be evaluated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .checker import Checker
from .compiler import Compiler, Run
from .environment import Environment
from .explainer import Explainer
from .explanation import Explanation
from .failure import ExhaustedError
from .fold import fold
from .frame import MOST_EXPLAINED, MOST_WORK, WORK
from .layout import Make, lay_out
from .parser import parse
from .problem import ConditionError, Problem, problem_at
from .relation import comparable, is_open, settled
from .tree import Node
from .type import BOOL, Type
from .value import Unknown, Value

Functions = Mapping[str, Callable[..., Value]]
_NO_FUNCTIONS: Functions = MappingProxyType({})


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """A compiled condition.

    `reads` are the fields it may read, as (name of the struct type, field), variables with an empty struct name, and "*" for a field whose
    name is computed; `calls` the functions it names. `hints` say what is probably not meant, without refusing it.
    """

    source: str
    type: Type
    tree: Node
    reads: frozenset[tuple[str, str]]
    calls: frozenset[str]
    hints: tuple[Problem, ...]
    _make_frame: Make = field(repr=False)
    _locate: Callable[[int], str] = field(repr=False)
    _run: Run = field(repr=False)

    @property
    def asks_known(self) -> bool:
        """Whether the condition asks `known`, so that filling in a fact may turn a decided value."""
        return "known" in self.calls

    def evaluate(self, variables: Mapping[str, Value], functions: Functions = _NO_FUNCTIONS, *, in_bounds: bool = False) -> Value:
        """Return the value for these variables; Unknown where they don't tell. Never raises.

        `in_bounds` asks for every way of filling in what is unknown: there `known` of an unknown fact is unknown, and not false.
        """
        frame = self._make_frame(variables, functions, in_bounds)
        try:
            return self._run(frame)
        except ExhaustedError as exhausted:
            return self._exhausted(exhausted)

    def explain(self, variables: Mapping[str, Value], functions: Functions = _NO_FUNCTIONS, *, in_bounds: bool = False) -> Explanation:
        """Return the value that `evaluate` gives with the facts that decided it, and the condition with the values filled in.

        Where evaluating takes more than MOST_EXPLAINED steps of work there are no reasons.
        """
        frame = self._make_frame(variables, functions, in_bounds)
        try:
            value = self._run(frame)
            if MOST_WORK - frame[WORK] > MOST_EXPLAINED:
                return Explanation(value, (), value.facts if value.__class__ is Unknown else (), self.source)
            frame = self._make_frame(variables, functions, in_bounds)
            return Explainer(self.source, self._locate, frame).explain(self.tree)
        except ExhaustedError as exhausted:
            return Explanation(self._exhausted(exhausted), (), (), self.source)

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
    tree = fold(tree, checker.hint)
    make_frame = lay_out(tree)
    locate = locate or (lambda offset: _place(source, offset))
    run = Compiler(locate).compile(tree)
    calls, hints = frozenset(checker.calls), tuple(sorted(checker.hints))
    return Condition(source, settled(tree.type), tree, frozenset(checker.reads), calls, hints, make_frame, locate, run)


def _place(source: str, offset: int) -> str:
    problem = problem_at(source, offset, "")
    return f"{problem.line}:{problem.column}"
