"""Domain: one theme that questions belong to and that the score is broken down by."""

from __future__ import annotations

from .part import Part
from .scalar import Line, Share
from .truth import Truth


class Domain(Part):
    """A theme of a questionnaire.

    `weight` (above 0, at most 1) scales every finding of the domain in the overall score; `consideration` marks the ones that the report
    shows as the considerations the organisation structures its decision by.
    """

    title: Line
    about: Line | None = None
    weight: Share = 1.0
    consideration: Truth = False
