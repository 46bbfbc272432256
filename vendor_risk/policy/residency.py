"""Residency rule: which places some data may have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from pydantic import Field

from vendor_risk.model.place import Activity

from .formula import DataFormula, PlaceFormula
from .part import Part
from .reference import Reference
from .scalar import Day, Line, Prose, RuleId
from .truth import Truth

if TYPE_CHECKING:
    from datetime import date

ACTIVITIES: tuple[Activity, ...] = get_args(Activity)
"""What may happen to the data in a place."""

RuleVerdict = Literal["permitted", "safeguarded", "prohibited"]
"""What a rule says of a place, from mildest to strictest."""

RULE_VERDICTS: tuple[RuleVerdict, ...] = ("permitted", "safeguarded", "prohibited")


class ResidencyCase(Part):
    """One line of a rule: where `when` holds of place `p` and data set `d` (always, where it is absent), the verdict is `then`."""

    when: PlaceFormula | None = Field(None, description="When this case counts, of place `p` and data set `d`; the last one says nothing.")
    then: RuleVerdict = Field(description="The verdict.")
    because: Prose | None = Field(None, description="Why, in the words of the report.")
    remedy: Prose | None = Field(None, description="What to do about it.")


class ResidencyRule(Part):
    """Which places data may have: the rule applies to a place where one of `activities` happens to a data set `d` that `data` holds of.

    `data` absent means every data set; on a day on which it is not in force the rule applies to nothing. `verdicts` are read in order, the
    first true line counts, the last has no condition.
    """

    id: RuleId = Field(description="Id, never reused.")
    title: Line = Field(description="What the report calls it.")
    because: Prose | None = Field(None, description="Why it is demanded.")
    remedy: Prose | None = Field(None, description="What to do where a place is prohibited.")
    refs: tuple[Reference, ...] = Field((), description="Clauses that it serves, by id.")
    from_: Day | None = Field(None, alias="from", description="First day on which it is in force; it says nothing before.")
    until: Day | None = Field(None, description="Last day on which it is in force.")
    source: Line | None = Field(None, description="Where the law behind it can be read.")
    confirmed: Truth = Field(True, description="Whether the source was read; a report says where it was not.")
    data: DataFormula | None = Field(None, description="Which data sets `d` it is about: all, where this is left out.")
    activities: tuple[Activity, ...] = Field(ACTIVITIES, description="What happens in the places it is about.")
    verdicts: tuple[ResidencyCase, ...] = Field(description="In order: the first that holds is the verdict.")

    def in_force(self, day: date) -> bool:
        """Tell whether the rule is in force on a day, its first and last included."""
        return (self.from_ is None or self.from_ <= day) and (self.until is None or day <= self.until)
