"""Agreement: what we agree with somebody that gives access to data, beside the use of the service itself."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.items import Items
from vendor_risk.model.kinds import Choice, IdFact, PlainChoice, PlainId, PlainTruth, PlainWord, Truth
from vendor_risk.model.record import Statement, fact, items

AgreementKind = Literal["vendor", "employment", "investment", "data_brokerage", "product_licence", "other"]
"""What is agreed: services, work, an interest in a company, the sale or licence of data, the licence of a product, or something else."""

Access = Literal["counterparty", "us", "both", "none"]
"""Who gets access to data that was not theirs before."""

Knowledge = Literal["knows", "should_know", "unaware"]
"""What we know of somebody's access, or would know if we asked as we reasonably should."""

Purpose = Literal[
    "other", "product_development", "model_training", "advertising", "research", "foreign_government_order",
    "human_resources", "payroll", "expenses", "corporate_finance", "business_taxes", "business_permits", "regulatory_audit",
    "risk_management", "business_travel", "customer_support", "employee_benefits", "internal_communications",
    "banking", "capital_markets", "financial_insurance", "investment_management", "payments", "purchase_of_goods",
    "personal_communication", "informational_materials", "travel", "us_government_business", "required_by_law",
    "telecommunications", "medical_authorization", "clinical_investigation",
]  # fmt: skip
"""The operation that an agreement is an ordinary part of."""


class Agreement(Statement):
    """An agreement with a party of the dossier, or a person of the engagement, that gives access to data sets.

    What is not stated of it never takes it out of a rule: without a word it gives the counterparty access, for something in return, with
    our knowledge, for no purpose that is exempt.
    """

    id: PlainId = Field("", description="a name for it, by which a case can speak of it")
    kind: Choice[AgreementKind] = fact("the kind of agreement")
    counterparty: IdFact = fact("with whom it is made, a party of the dossier or a person of the engagement")
    data: Items[PlainWord] = items("the data sets it gives access to")
    access: PlainChoice[Access] = Field("counterparty", description="who gets access through it to data that was not theirs before")
    passes_to: Items[PlainWord] = Field(Items(), description="who gets access in turn through the counterparty, as far as we know")
    purpose: PlainChoice[Purpose] = Field("other", description="the operation that it is a part of")
    ordinarily_incident: Truth = fact("whether it is ordinarily incident to that operation and part of it")
    intra_group: PlainTruth = Field(False, description="whether the counterparty is our subsidiary or affiliate")
    consideration: PlainTruth = Field(True, description="whether something of value is given in return")
    knowledge: PlainChoice[Knowledge] = Field("knows", description="whether we know of the access, or reasonably should")
    directed: PlainTruth = Field(False, description="whether we direct or arrange that others get access in turn")
    evasive: PlainTruth = Field(False, description="whether it has the purpose of evading or avoiding the rule")
    collected_directly: PlainTruth = Field(
        False, description="whether the counterparty itself collected the data from the persons that it is about"
    )
    discloses_data: Truth = fact("whether the product that is licensed can be made to give out the data, as a model its training data")
    passive: PlainTruth = Field(False, description="whether it is a passive investment (28 CFR 202.228(b))")
    subject_to_cfius: PlainTruth = Field(False, description="whether a CFIUS action covers its security risks (28 CFR 202.508)")
    licensed: PlainTruth = Field(False, description="whether a general or specific licence authorises it (28 CFR 202.231)")
    cisa_requirements: Truth = fact("whether the CISA security requirements are implemented and complied with (28 CFR 202.248)")
    alternative_controls: Truth = fact("whether controls of our own stand in for the CISA security requirements")
    onward_clause: Truth = fact("whether it forbids passing the data on to countries of concern and covered persons (28 CFR 202.302)")
    violations_reported: Truth = fact("whether we report known and suspected breaches of that clause within 14 days (28 CFR 202.302(b))")
