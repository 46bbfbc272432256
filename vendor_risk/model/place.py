"""Place: where and with whom data is stored, processed or viewed from."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.data_scope import DataScope
from vendor_risk.model.kinds import Choice, Country, PartyRef, PlainChoice, Subdivision
from vendor_risk.model.record import Statement, fact

Activity = Literal["storage", "inference", "logging", "training", "backup", "support", "remote_access"]
Form = Literal["clear", "encrypted", "pseudonymised", "anonymised"]
Keys = Literal["exporter", "trusted_third_party", "importer"]
Mechanism = Literal["none", "adequacy", "scc", "bcr", "code_of_conduct", "certification", "ad_hoc_clauses", "derogation"]
Use = Literal["certain", "possible"]


class Place(Statement):
    """One activity of one party in one country with our data. A `possible` use (a router pool, a fail-over region) counts as used."""

    activity: Choice[Activity] = fact("what is done with the data there")
    country: Country = fact("the country in which it is done")
    subdivision: Subdivision = fact("the part of the country")
    party: PartyRef = fact("who does it")
    data: DataScope = fact("which data it is done with")
    form: Choice[Form] = fact("the form the data has there")
    keys: Choice[Keys] = fact("who holds the keys")
    mechanism: Choice[Mechanism] = fact("the legal ground of the transfer")
    use: PlainChoice[Use] = Field("certain", description="whether the place is used for certain or possibly")
