"""Place: where and with whom data is stored, processed or viewed from."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.data_scope import DataScope
from vendor_risk.model.kinds import Choice, Country, PartyRef, PlainChoice, PlainTruth, Subdivision, Truth
from vendor_risk.model.measure import Encryption, Pseudonymisation, Split, Transit
from vendor_risk.model.record import Part, Statement, fact, part

Activity = Literal["storage", "inference", "logging", "training", "backup", "support", "remote_access"]
Form = Literal["clear", "encrypted", "pseudonymised", "split", "anonymised"]
Keys = Literal["exporter", "trusted_third_party", "importer"]
Mechanism = Literal[
    "none", "adequacy", "scc", "bcr", "authority_clauses", "code_of_conduct", "certification", "public_instrument", "ad_hoc_clauses",
    "administrative_arrangement", "derogation",
]  # fmt: skip
"""The grounds of GDPR Chapter V: adequacy (Art. 45), the tools of Art. 46(2) and (3), a derogation of Art. 49."""

Derogation = Literal[
    "consent", "contract", "contract_in_interest", "public_interest", "legal_claims", "vital_interests", "public_register",
    "compelling_interests",
]  # fmt: skip
"""The derogations of GDPR Art. 49(1)."""

ClearText = Literal["by_activity", "needed", "not_needed"]
"""Whether a recipient needs data in the clear."""

ExportGround = Literal[
    "none", "consent", "contract", "standard_contract", "certification", "adequacy", "security_assessment", "authority_approval"
]
"""Grounds on which laws other than the GDPR let data leave their country."""

AuthorityAccess = Literal["untold", "none", "in_transit", "recipient"]
"""Where the transfer impact assessment found that authorities can get at data beyond what is necessary."""
Use = Literal["certain", "possible"]


class Place(Statement):
    """One activity of one party in one country with our data. A `possible` use (a router pool, a fail-over region) counts as used."""

    activity: Choice[Activity] = fact("what is done with the data there")
    country: Country = fact("the country in which it is done")
    subdivision: Subdivision = fact("the part of the country")
    party: PartyRef = fact("who does it")
    data: DataScope = fact("which data it is done with")
    form: Choice[Form] = fact("the form the data has there")
    keys: Choice[Keys] = fact("who holds the keys, or what undoes the pseudonyms")
    keys_country: Country = fact("the country in which the keys, or what undoes the pseudonyms, are kept")
    mechanism: Choice[Mechanism] = fact("the legal ground of the transfer")
    export_ground: Choice[ExportGround] = fact("the ground on which the law of the country that the data is from lets it go there")
    derogation: Choice[Derogation] = fact("the derogation of GDPR Art. 49 that is relied on")
    ours: PlainTruth = Field(False, description="whether it is we ourselves, an employee or a branch, that have the data there")
    clear_text: PlainChoice[ClearText] = Field(
        "by_activity", description="whether the recipient needs clear text: where nothing else is said all do but who only keeps the data"
    )
    authority_access: PlainChoice[AuthorityAccess] = Field(
        "untold", description="where authorities can get at the data beyond what is necessary, as the transfer impact assessment found"
    )
    reidentifiable: Truth = fact("whether authorities, with all they may have, could tell from it whom it is about")
    protected_recipient: PlainTruth = Field(
        False, description="whether the law there keeps authorities from all that the recipient holds, keys included"
    )
    unprotected_onward: Truth = fact("whether the recipient lets others have the data who are not so protected")
    encryption: Part[Encryption] = part(Encryption, "how the data is encrypted")
    pseudonyms: Part[Pseudonymisation] = part(Pseudonymisation, "how the data is pseudonymised")
    split: Part[Split] = part(Split, "how the data is split among recipients")
    transit: Part[Transit] = part(Transit, "how the data is protected on its way")
    use: Choice[Use] = fact("whether the place is used for certain or possibly")
