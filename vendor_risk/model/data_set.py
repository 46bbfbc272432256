"""Data set: a kind of data that we would send, or that a service collects, about whom, how sensitive."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.items import Items
from vendor_risk.model.kinds import Choice, Country, Name, Persons, PlainChoice, PlainTruth, PlainWord, Scale, Truth, Word
from vendor_risk.model.place import Form
from vendor_risk.model.record import Statement, fact, items

Classification = Literal["public", "internal", "confidential", "restricted"]
Subjects = Literal["users", "customers", "employees", "others"]
UsCategory = Literal[
    "none", "human_genomic", "human_omic_other", "human_biospecimens", "biometric_identifiers", "precise_geolocation", "personal_health",
    "personal_financial", "covered_personal_identifiers", "unspecified",
]  # fmt: skip
"""The categories of 28 CFR 202.249, biospecimens from which 'omic data can be had, and `unspecified` for a category that was not told."""

Identifier = Literal[
    "government_id", "social_security_number", "drivers_license", "passport_number", "alien_registration_number",
    "financial_account_number", "personal_identification_number",
    "imei", "mac_address", "sim_card_number",
    "name", "birth_date", "birthplace", "zip_code", "address", "phone_number", "email_address", "public_account_identifier",
    "advertising_id",
    "username", "password", "security_answer",
    "ip_address", "cookie",
    "call_detail",
]  # fmt: skip
"""The listed identifiers of 28 CFR 202.234."""

LinkedBy = Literal["nothing", "one_record", "one_transaction", "common_key", "inference"]
"""By what identifiers are associated with one another, or with other sensitive data: `inference` where they reasonably can be."""

UsBulk = Literal["untold", "bulk", "not_bulk"]
"""Whether data was said to be bulk, with no count."""


class CountIn(Statement):
    """How many persons, or devices, of one country data is about, at any point in the twelve months before."""

    country: Country = fact("the country that the persons are of")
    persons: Persons = fact("how many persons of the country over twelve months")
    devices: Persons = fact("how many devices of the country over twelve months")


class DataFacts(Statement):
    """What can be said of data, whoever brings it."""

    personal: Truth = fact("whether it is personal data")
    special_categories: Items[PlainWord] = items("the special categories (GDPR Art. 9) it holds")
    classification: Scale[Classification] = fact("how confidential it is")
    subjects_in: Items[Country] = items("the countries in which the persons are")
    count: Persons = fact("how many persons it is about")
    government_related: Truth = fact("whether it is government-related data (28 CFR 202.222)")
    us_category: Choice[UsCategory] = fact("the category of sensitive personal data (28 CFR 202.249)")
    us_categories: Items[PlainChoice[UsCategory]] = items("the categories of sensitive personal data, where there are several")
    us_persons: Persons = fact("how many US persons it is about over twelve months")
    us_devices: Persons = fact("how many US devices it is about over twelve months")
    us_bulk: PlainChoice[UsBulk] = Field("untold", description="whether it was said to be bulk (28 CFR 202.205) with no count given")
    counts: Items[CountIn] = items("how many persons and devices of a country it is about over twelve months")
    identifiers: Items[PlainChoice[Identifier]] = Field(
        Items(), description="the listed identifiers (28 CFR 202.234) it holds, where more is to be told than its category"
    )
    linked_by: Choice[LinkedBy] = fact("by what its identifiers are associated with one another or with other sensitive data")
    for_networking: PlainTruth = Field(False, description="whether it goes only as telecommunications and networking need it")
    marketed_as_government: Truth = fact(
        "whether it is marketed as linked to people of the US government, the military included (28 CFR 202.222)"
    )
    in_listed_area: Truth = fact("whether it locates devices in an area on the list of 28 CFR 202.1401")
    publicly_available: PlainTruth = Field(
        False, description="whether it is lawfully public, from government records or widely distributed media (28 CFR 202.249(b))"
    )
    form: Choice[Form] = fact("the form in which it is sent")
    children: Truth = fact("whether it is about children")


class DataSet(DataFacts):
    """A kind of data that we would send.

    `kept_in` and `allowed_in` are what we do and demand ourselves: nothing is kept, and nothing is demanded, where nothing is stated.
    """

    title: Name = fact("the data set's title")
    category: Word = fact("the category of data")
    kept_in: Items[Country] = Field(Items(), description="the countries in which we keep a copy of it ourselves")
    allowed_in: Items[Country] = Field(Items(), description="the only countries in which we allow it, by our own rules")


class Collected(DataFacts):
    """A category of data that the service collects on its own, beside what we send."""

    category: PlainWord = Field(description="the category of data")
    subjects: Choice[Subjects] = fact("of whom it is collected")
