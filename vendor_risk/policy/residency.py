"""Residency rule: which places some data may have."""

from __future__ import annotations

from typing import Literal

from .formula import DataFormula, PlaceFormula
from .part import Part
from .reference import Reference
from .scalar import Line, Prose, RuleId

Activity = Literal["storage", "inference", "logging", "training", "backup", "support", "remote_access"]
"""What happens to the data in a place."""

ACTIVITIES: tuple[Activity, ...] = ("storage", "inference", "logging", "training", "backup", "support", "remote_access")

RuleVerdict = Literal["permitted", "safeguarded", "prohibited"]
"""What a rule says of a place, from mildest to strictest."""

RULE_VERDICTS: tuple[RuleVerdict, ...] = ("permitted", "safeguarded", "prohibited")


class ResidencyCase(Part):
    """One line of a rule: where `when` holds of place `p` and data set `d` (always, where it is absent), the verdict is `then`."""

    when: PlaceFormula | None = None
    then: RuleVerdict
    because: Prose | None = None
    remedy: Prose | None = None


class ResidencyRule(Part):
    """Which places data may have: the rule applies to a place where one of `activities` happens to a data set `d` that `data` holds of.

    `data` absent means every data set. `verdicts` are read in order, the first true line counts, the last has no condition.
    """

    id: RuleId
    title: Line
    because: Prose | None = None
    remedy: Prose | None = None
    refs: tuple[Reference, ...] = ()
    data: DataFormula | None = None
    activities: tuple[Activity, ...] = ACTIVITIES
    verdicts: tuple[ResidencyCase, ...]
