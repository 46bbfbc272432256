"""Gate: what an unsatisfied question does to the decision, whatever the score."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from .formula import Formula
from .part import Part
from .scalar import Line

Gate = Literal["none", "escalate", "reject"]
"""What a gate does, from nothing to rejection."""

GATES: tuple[Gate, ...] = ("none", "escalate", "reject")
"""The gates, mildest first."""


class GateCase(Part):
    """One line of a gate: where `when` holds (always, where it is absent), the gate is `then`."""

    when: Formula | None = Field(None, description="When this case counts; the last one says nothing here.")
    then: Gate = Field(description="What it does to the decision.")
    because: Line | None = Field(None, description="Why, in the words of the report.")


def _cases(raw: Any) -> Any:
    return [{"then": raw}] if isinstance(raw, str) else raw


GateCases = Annotated[tuple[GateCase, ...], BeforeValidator(_cases, json_schema_input_type=Gate | tuple[GateCase, ...])]
"""A gate as a policy writes it: one word, or cases of which the first that holds counts; the last one has no condition."""
