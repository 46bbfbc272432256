"""Determination: a named legal conclusion, as an ordered list of cases a lawyer can read."""

from __future__ import annotations

from typing import Literal

from .formula import SubjectFormula
from .part import Part
from .reference import Reference
from .scalar import Line, Prose, Word

Subject = Literal["deployment", "data", "party"]
"""What a determination is about: the whole, each data set, or each party; the latter two are called `it` in its conditions."""


class DeterminationCase(Part):
    """One line: where `when` holds (always, where it is absent), the verdict is `then`."""

    when: SubjectFormula | None = None
    then: Word
    because: Prose | None = None
    refs: tuple[Reference, ...] = ()


class Determination(Part):
    """A legal conclusion: `verdicts` worst first, `cases` in order, of which the first true one counts; the last has no condition."""

    title: Line
    about: Prose | None = None
    on: Subject = "deployment"
    verdicts: tuple[Word, ...]
    cases: tuple[DeterminationCase, ...]
    refs: tuple[Reference, ...] = ()
