"""Dossier: what is known of one vendor's service."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.ai_model import AIModel
from vendor_risk.model.authority_action import AuthorityAction
from vendor_risk.model.deployment import Deployment
from vendor_risk.model.entries import Entries
from vendor_risk.model.evidence import Evidence
from vendor_risk.model.incident import Incident
from vendor_risk.model.items import Items
from vendor_risk.model.kinds import MaybeWebAddress, PartyRef, PlainChoice, Schema, Title
from vendor_risk.model.party import Party
from vendor_risk.model.record import Statement, fact, items
from vendor_risk.model.root import Root


class Vendor(Statement):
    """Who supplies the service."""

    name: Title = Field(description="the vendor's name")
    party: PartyRef = fact("the legal entity behind the name")
    website: MaybeWebAddress = fact("the vendor's website")


class Dossier(Root):
    """All that is known of one vendor's service, in one document."""

    kind: PlainChoice[Literal["dossier"]] = Field("dossier", description="the kind of document")
    schema_version: Schema = Field(1, alias="schema", description="version of the document's form")
    vendor: Vendor = Field(description="who supplies the service")
    parties: Entries[Party] = Field(Entries(), description="legal entities, persons and governments, by id")
    models: Entries[AIModel] = Field(Entries(), description="models and their versions, by id")
    deployments: Entries[Deployment] = Field(Entries(), description="ways of getting a model, by id")
    incidents: Items[Incident] = items("what went wrong")
    authority_actions: Items[AuthorityAction] = items("what authorities decided")
    evidence: Entries[Evidence] = Field(Entries(), description="sources, by id")
