"""Incident: something that went wrong with a service, or was found in the weights."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.items import Items
from vendor_risk.model.kinds import Choice, Day, DeploymentId, Text, Title, Truth
from vendor_risk.model.record import Statement, fact, items

Subject = Literal["service", "weights", "both"]
IncidentKind = Literal["breach", "exposure", "outage", "misuse", "vulnerability"]


class Incident(Statement):
    """Something that went wrong."""

    title: Title = Field(description="what happened, in a few words")
    date: Day = fact("the day of the incident")
    subject: Choice[Subject] = fact("whether it concerns the service, the weights or both")
    deployments: Items[DeploymentId] = items("the deployments it concerns")
    kind: Choice[IncidentKind] = fact("the kind of incident")
    resolved: Truth = fact("whether it is resolved")
    summary: Text = fact("what happened")
