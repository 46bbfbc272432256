"""Tolerances: how much residual risk the organisation takes, overall and by domain."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from .part import Part
from .scalar import Id, Score


def _none(raw: Any) -> Any:
    return None if raw == "none" else raw


OptionalScore = Annotated[Score | None, BeforeValidator(_none, json_schema_input_type=Score | Literal["none"])]
"""A score, or `none`."""


class Tolerance(Part):
    """Bounds on a residual score, 0 to 100.

    Below `approve_below` (and with no residual at or above a moderate finding's) it may be approved, below `conditions_below` approved with
    conditions, from there escalated, and from `reject_from`, where one is set, rejected.
    """

    approve_below: Score = 10.0
    conditions_below: Score = 50.0
    reject_from: OptionalScore = None


class Tolerances(Tolerance):
    """The overall tolerance, and the tolerance of each domain that has its own; a domain without one is held to the overall bounds."""

    domains: dict[Id, Tolerance] = Field(default_factory=dict)

    def of(self, domain: str) -> Tolerance:
        """The tolerance that a domain is held to."""
        return self.domains.get(domain, self)
