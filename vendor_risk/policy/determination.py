"""Determination: a named legal conclusion, as an ordered list of cases a lawyer can read."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .formula import SubjectFormula
from .part import Part
from .reference import Reference
from .scalar import Line, Prose, Word

Subject = Literal["deployment", "data", "party", "place", "agreement", "conduct", "authority_action"]
"""What a determination is about: the whole, or each data set, party, place, agreement, conduct or authority's action, which is called `it`.

Other conditions ask for the verdict on one of them by the determination's id: `us_person(deployment.operator) == "us_person"`.
"""


class DeterminationCase(Part):
    """One line: where `when` holds (always, where it is absent), the verdict is `then`."""

    when: SubjectFormula | None = Field(None, description="When this case counts; the last one says nothing here.")
    then: Word = Field(description="The verdict.")
    because: Prose | None = Field(None, description="Why, in the words of the report.")
    refs: tuple[Reference, ...] = Field((), description="Clauses that say so, by id.")


class Determination(Part):
    """A legal conclusion: `verdicts` worst first, `cases` in order, of which the first true one counts; the last has no condition.

    `where` says which subjects results tell it of; other conditions may ask it of any.
    """

    title: Line = Field(description="What the report calls it.")
    about: Prose | None = Field(None, description="What it concludes.")
    on: Subject = Field("deployment", description="What it is about; each one of a kind is `it` in the conditions.")
    where: SubjectFormula | None = Field(None, description="Of which of them it is told: of all, where this is left out.")
    verdicts: tuple[Word, ...] = Field(description="What it can come to, worst first.")
    cases: tuple[DeterminationCase, ...] = Field(description="In order: the first that holds is the verdict.")
    refs: tuple[Reference, ...] = Field((), description="Clauses that it applies, by id.")
