"""Data set: a kind of data that we would send, or that a service collects, about whom, how sensitive."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.items import Items
from vendor_risk.model.kinds import Choice, Country, Name, Persons, PlainWord, Scale, Truth, Word
from vendor_risk.model.place import Form
from vendor_risk.model.record import Statement, fact, items

Classification = Literal["public", "internal", "confidential", "restricted"]
Subjects = Literal["users", "customers", "employees", "others"]
UsCategory = Literal[
    "none", "human_genomic", "human_omic_other", "biometric_identifiers", "precise_geolocation", "personal_health", "personal_financial",
    "covered_personal_identifiers",
]  # fmt: skip


class DataFacts(Statement):
    """What can be said of data, whoever brings it."""

    personal: Truth = fact("whether it is personal data")
    special_categories: Items[PlainWord] = items("the special categories (GDPR Art. 9) it holds")
    classification: Scale[Classification] = fact("how confidential it is")
    subjects_in: Items[Country] = items("the countries in which the persons are")
    count: Persons = fact("how many persons it is about")
    government_related: Truth = fact("whether it is government-related data (28 CFR 202.222)")
    us_category: Choice[UsCategory] = fact("the category of sensitive personal data (28 CFR 202.249)")
    us_persons: Persons = fact("how many US persons it is about over twelve months")
    form: Choice[Form] = fact("the form in which it is sent")
    children: Truth = fact("whether it is about children")


class DataSet(DataFacts):
    """A kind of data that we would send."""

    title: Name = fact("the data set's title")
    category: Word = fact("the category of data")


class Collected(DataFacts):
    """A category of data that the service collects on its own, beside what we send."""

    category: PlainWord = Field(description="the category of data")
    subjects: Choice[Subjects] = fact("of whom it is collected")
