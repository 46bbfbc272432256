"""Authority action: what an authority decided about a service or a model."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.incident import Subject
from vendor_risk.model.kinds import Choice, Country, Day, Id, Name, Subdivision, Text
from vendor_risk.model.record import Statement, fact

ActionKind = Literal["ban", "order", "finding", "warning", "fine", "notice", "evaluation"]
ActionStatus = Literal["in_force", "lifted", "contested"]


class AuthorityAction(Statement):
    """What an authority decided; the decision names its subject, the service or the weights."""

    id: Id = Field(description="the action's id")
    authority: Name = fact("the authority")
    country: Country = fact("the authority's country")
    subdivision: Subdivision = fact("the authority's part of the country")
    date: Day = fact("the day of the decision")
    kind: Choice[ActionKind] = fact("the kind of decision")
    subject: Choice[Subject] = fact("whether it concerns the service, the weights or both")
    status: Choice[ActionStatus] = fact("whether the decision is in force")
    summary: Text = fact("what was decided")
