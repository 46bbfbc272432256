"""Evidence ages: after how many days evidence that names no last day of its own counts as asserted only."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from .part import Part
from .scalar import Days


def _none(raw: Any) -> Any:
    return None if raw == "none" else raw


Age = Annotated[Days | None, BeforeValidator(_none, json_schema_input_type=Days | Literal["none"])]
"""A greatest age in days, or `none`: it never grows too old."""


class EvidenceAges(Part):
    """The greatest age by kind of evidence, in days from its date; None where it doesn't age."""

    vendor_statement: Age = 730
    press: Age = 730
    assumption: Age = None
    questionnaire_answer: Age = 365
    contract: Age = None
    policy_document: Age = 730
    certificate: Age = 1095
    law: Age = None
    court_decision: Age = None
    public_register: Age = 365
    independent_audit: Age = 400
    authority_finding: Age = None
    test: Age = 365
    reproduction: Age = 730

    def of(self, kind: str) -> int | None:
        """The greatest age of evidence of a kind in days; None where it doesn't age."""
        age: int | None = getattr(self, kind)
        return age
