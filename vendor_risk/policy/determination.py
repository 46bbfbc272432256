"""Determination: a named legal conclusion, as an ordered list of cases a lawyer can read."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .formula import SubjectFormula
from .part import Part
from .reference import Reference
from .scalar import Line, Prose, Word

Subject = Literal["deployment", "data", "party"]
"""What a determination is about: the whole, each data set, or each party; the latter two are called `it` in its conditions."""


class DeterminationCase(Part):
    """One line: where `when` holds (always, where it is absent), the verdict is `then`."""

    when: SubjectFormula | None = Field(None, description="When this case counts; the last one says nothing here.")
    then: Word = Field(description="The verdict.")
    because: Prose | None = Field(None, description="Why, in the words of the report.")
    refs: tuple[Reference, ...] = Field((), description="Clauses that say so, by id.")


class Determination(Part):
    """A legal conclusion: `verdicts` worst first, `cases` in order, of which the first true one counts; the last has no condition."""

    title: Line = Field(description="What the report calls it.")
    about: Prose | None = Field(None, description="What it concludes.")
    on: Subject = Field("deployment", description="What it is about; each data set or party is `it` in the conditions.")
    verdicts: tuple[Word, ...] = Field(description="What it can come to, worst first.")
    cases: tuple[DeterminationCase, ...] = Field(description="In order: the first that holds is the verdict.")
    refs: tuple[Reference, ...] = Field((), description="Clauses that it applies, by id.")
