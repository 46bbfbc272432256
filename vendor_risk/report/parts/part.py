"""Part: what one section of a report places, and what the sections have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from ..fact import FactShown, contradicted_paths, fact_shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...assess.assessment import Assessment
    from ...assess.fact import FactUsed

Part: TypeAlias = Mapping[str, object]
"""Plain data: dicts, lists, text, numbers and truth values only."""


@dataclass(frozen=True)
class Matter:
    """What a report is about: the assessment, and the assessments of every route when they are to stand side by side."""

    assessment: Assessment
    routes: tuple[Assessment, ...] = ()

    @cached_property
    def contradicted(self) -> frozenset[str]:
        """The paths of facts that something contradicts."""
        return contradicted_paths(self.assessment)

    @cached_property
    def place_marks(self) -> dict[str, str]:
        """A short name for each place, P1, P2 and so on, by its path."""
        return {place.path: f"P{index}" for index, place in enumerate(self.assessment.places, start=1)}

    def facts(self, facts: Sequence[FactUsed], most: int) -> tuple[list[FactShown], int]:
        """Return the first facts as they are shown, and how many were left out."""
        return [fact_shown(fact, self.contradicted) for fact in facts[:most]], max(0, len(facts) - most)
