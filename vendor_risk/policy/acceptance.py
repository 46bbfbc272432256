"""Acceptance terms: who may keep a risk, for how long, and which ones never."""

from __future__ import annotations

from .part import Part
from .scalar import Days, Line, QuestionId


class AcceptanceTerms(Part):
    """What a policy demands of a risk acceptance: the roles that may accept, its greatest duration in days, the questions it never covers.

    Without a stated role nobody may accept.
    """

    by: tuple[Line, ...] = ()
    longest_days: Days = 365
    never: tuple[QuestionId, ...] = ()
