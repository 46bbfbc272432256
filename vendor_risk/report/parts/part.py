"""Part: what one section of a report places, and what the sections have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from ..fact import FactShown, contradicted_paths, fact_shown
from ..paper import A4, Paper
from ..plain import clip, plain, sentence
from ..words import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...assess.assessment import Assessment
    from ...assess.fact import FactUsed
    from ...assess.question_result import QuestionResult

Part: TypeAlias = Mapping[str, object]
"""Plain data: dicts, lists, text, numbers and truth values only."""

_MISSING = 2


@dataclass(frozen=True)
class Matter:
    """What a report is about: the assessment, every route when they are to stand side by side, and the paper it has to fit on."""

    assessment: Assessment
    routes: tuple[Assessment, ...] = ()
    paper: Paper = A4

    @cached_property
    def contradicted(self) -> frozenset[str]:
        """The paths of facts that something contradicts."""
        return contradicted_paths(self.assessment)

    @cached_property
    def place_marks(self) -> dict[str, str]:
        """A short name for each place, P1, P2 and so on, by its path."""
        return {place.path: f"P{index}" for index, place in enumerate(self.assessment.places, start=1)}

    @cached_property
    def source_marks(self) -> dict[str, str]:
        """A short name for each source that a question rests on, S1, S2 and so on, by its id."""
        used = [evidence.id for evidence in self.assessment.evidence if evidence.used_by]
        return {id_: f"S{index}" for index, id_ in enumerate(used, start=1)}

    @cached_property
    def _unknown(self) -> dict[str, str]:
        return {unknown.path: plain(unknown.words) for unknown in self.assessment.unknowns}

    def missing(self, question: QuestionResult) -> str:
        """Say which facts a question that is not decided waits for; empty where it is decided."""
        if question.decided or not question.unknowns:
            return ""
        told = list(dict.fromkeys(self._unknown.get(path, plain(path)) for path in question.unknowns))
        if told == [f"answers.{question.id}"] or question.unknowns == (f"answers.{question.id}",):
            return "Nobody has answered."
        more = f" and {count(len(told) - _MISSING, 'more fact')}" if len(told) > _MISSING else ""
        return sentence(f"Not stated: {clip('; '.join(told[:_MISSING]), 150)}{more}")

    def fact(self, fact: FactUsed) -> FactShown:
        """Return a fact as it is shown, its sources by their marks."""
        return fact_shown(fact, self.contradicted, self.source_marks)

    def facts(self, facts: Sequence[FactUsed], most: int) -> tuple[list[FactShown], int]:
        """Return the first facts as they are shown, and how many were left out."""
        return [self.fact(fact) for fact in facts[:most]], max(0, len(facts) - most)
