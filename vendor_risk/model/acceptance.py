"""Acceptance: an owned, reasoned, dated decision to keep a risk."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.kinds import Id, PlainChoice, PlainDay, PlainNumber, PlainText, Title
from vendor_risk.model.record import Record
from vendor_risk.model.recorded_facts import RecordedFacts

AcceptedOutcome = Literal["partly_satisfied", "not_satisfied", "not_answered"]
AcceptedGate = Literal["none", "escalate", "reject"]


class Acceptance(Record):
    """Who keeps which risk, why and until when, with what it was accepted on: facts, outcome, residual risk and gate."""

    question: Id = Field(description="the question whose finding is accepted")
    by: Title = Field(description="who accepts it")
    role: Title = Field(description="in which role")
    reason: PlainText = Field(description="why")
    on: PlainDay = Field(description="the day of the acceptance")
    until: PlainDay = Field(description="its last valid day")
    outcome: PlainChoice[AcceptedOutcome] | None = Field(None, description="the outcome that was accepted")
    residual: PlainNumber | None = Field(None, description="the residual magnitude that was accepted, 0 to 1")
    gate: PlainChoice[AcceptedGate] | None = Field(None, description="the gate that was accepted")
    facts: RecordedFacts = Field({}, description="the facts it was accepted on: path and value")
