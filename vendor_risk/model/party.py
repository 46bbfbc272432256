"""Party: a legal entity, a person or a government, who owns it, where it stands."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from vendor_risk.model.items import Items
from vendor_risk.model.kinds import Choice, Country, PartyOrNone, PartyRef, Percent, PlainWord
from vendor_risk.model.ownership import shares_within_whole
from vendor_risk.model.person import PersonFacts
from vendor_risk.model.record import Statement, fact, items

PartyKind = Literal["entity", "individual", "government"]
CertificationStatus = Literal["active", "lapsed", "claimed"]


class Owner(Statement):
    """Somebody who holds a share of a party."""

    party: PartyRef = fact("who the owner is")
    percent: Percent = fact("how many per cent the owner holds")


class Certification(Statement):
    """A certificate or a status that a party has: `dpf` (EU-US Data Privacy Framework), `pipeda`, `iso27001`, `soc2-type2` and the like."""

    scheme: PlainWord = Field(description="the scheme")
    status: Choice[CertificationStatus] = fact("whether the certification is active")


class Party(PersonFacts):
    """A legal entity, a person or a government."""

    kind: Choice[PartyKind] = fact("whether the party is an entity, an individual or a government")
    incorporated: Country = fact("the country under whose law the party is organised")
    principal_place: Country = fact("the country of the party's principal place of business")
    branches: Items[Country] = items("the countries in which the party has branches, which are no persons of their own")
    owners: Annotated[Items[Owner], AfterValidator(shares_within_whole)] = items("who owns the party")
    certifications: Items[Certification] = items("the certifications the party has")
    employer: PartyOrNone = fact("who employs the person or contracts them; none for nobody")
