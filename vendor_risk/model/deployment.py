"""Deployment: one way of getting a model, who runs it, where, under which terms."""

from typing import Literal

from vendor_risk.model.control_state import ControlState
from vendor_risk.model.data_set import Collected
from vendor_risk.model.energy import Energy
from vendor_risk.model.entries import Entries
from vendor_risk.model.items import Items
from vendor_risk.model.kinds import Choice, ModelRef, Name, PartyOrNone, PartyRef, Text, Truth
from vendor_risk.model.place import Place
from vendor_risk.model.price import Machines, Price
from vendor_risk.model.record import Part, Statement, entries, fact, items, part
from vendor_risk.model.terms import Terms

Route = Literal["vendor_app", "vendor_api", "cloud_hosted", "router", "self_hosted"]


class Subprocessor(Statement):
    """A party that the operator (or another sub-processor) engages, with its own places."""

    party: PartyRef = fact("who the sub-processor is")
    service: Text = fact("what the sub-processor does")
    places: Items[Place] = items("where the sub-processor has our data")
    subprocessors: "Items[Subprocessor]" = items("whom the sub-processor engages")


class Deployment(Statement):
    """One way of getting a model."""

    title: Name = fact("the deployment's title")
    model: ModelRef = fact("the model that is deployed")
    route: Choice[Route] = fact("the way of getting the model")
    operator: PartyOrNone = fact("who operates the model; none where no service is used")
    places: Items[Place] = items("where the operator has our data")
    subprocessors: Items[Subprocessor] = items("whom the operator engages")
    collects: Items[Collected] = items("what the service collects on its own")
    terms: Part[Terms] = part(Terms, "what the contract says")
    price: Part[Price] = part(Price, "what the operator charges")
    machines: Part[Machines] = part(Machines, "the machines we would run it on")
    energy: Part[Energy] = part(Energy, "energy and emissions per use")
    controls: Entries[ControlState] = entries("which controls are in place")
    model_verified: Truth = fact("whether the weights' digest was compared with the developer's")
    isolated: Truth = fact("whether the model cannot reach its developer's servers")
