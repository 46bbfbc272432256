"""Domain: one theme that questions belong to and that the score is broken down by."""

from __future__ import annotations

from pydantic import Field

from .part import Part
from .scalar import Line, Share
from .truth import Truth


class Domain(Part):
    """A theme of a questionnaire.

    `weight` (above 0, at most 1) scales every finding of the domain in the overall score; `consideration` marks the ones that the report
    shows as the considerations the organisation structures its decision by.
    """

    title: Line = Field(description="What the report calls it.")
    about: Line | None = Field(None, description="What it is about.")
    weight: Share = Field(1.0, description="How much its findings count in the overall score, above 0 and at most 1.")
    consideration: Truth = Field(False, description="Whether it is one of those that structure the decision.")
