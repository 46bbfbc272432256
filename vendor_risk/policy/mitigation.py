"""Mitigation: how far a control lowers the risk of one question's finding."""

from __future__ import annotations

from pydantic import Field

from .formula import Formula
from .part import Part
from .scalar import Id, Share


class Mitigation(Part):
    """A control that lowers the magnitude of a finding, never its gate.

    `effectiveness` (above 0, at most 1) is the part of the magnitude that the control takes away where it is in place and verified;
    where `when` is given, the control counts only if that holds.
    """

    control: Id = Field(description="A control of the catalogue.")
    effectiveness: Share = Field(description="The part of the magnitude that it takes away where it is in place and verified.")
    when: Formula | None = Field(None, description="When it counts at all: always, where this is left out.")
