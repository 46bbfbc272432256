"""Control state: how far a control of the catalogue is in place."""

from typing import Literal

from vendor_risk.model.entries import Entries
from vendor_risk.model.kinds import Scale, Text
from vendor_risk.model.knowledge import NOT_DISCLOSED
from vendor_risk.model.record import Statement, fact

ControlStatus = Literal["absent", "planned", "partial", "in_place"]


class ControlState(Statement):
    """How far a control is in place; nothing is said of controls that are not listed."""

    status: Scale[ControlStatus] = fact("how far the control is in place")
    note: Text = fact("a note on the control")


def unstated(listed: Entries[ControlState]) -> ControlState:
    """Return the state of a control that is not listed: unknown, or refused where all of them were."""
    return ControlState(status=NOT_DISCLOSED) if listed.more is NOT_DISCLOSED else ControlState()
