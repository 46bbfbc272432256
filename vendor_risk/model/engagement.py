"""Engagement: what we would do with a vendor's service."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.acceptance import Acceptance
from vendor_risk.model.agreement import Agreement
from vendor_risk.model.ai_act import AiActUse
from vendor_risk.model.conduct import Conduct
from vendor_risk.model.data_set import DataSet
from vendor_risk.model.entries import Entries
from vendor_risk.model.evidence import Evidence
from vendor_risk.model.items import Items
from vendor_risk.model.kinds import (
    Amount,
    Count,
    Country,
    Currency,
    Name,
    Number,
    Persons,
    PlainChoice,
    PlainWord,
    Rating,
    Scale,
    Schema,
    Text,
    Title,
    Truth,
)
from vendor_risk.model.person import Person
from vendor_risk.model.record import Part, Statement, entries, fact, items, part
from vendor_risk.model.root import Root

Autonomy = Literal["assist", "recommend", "act_with_approval", "act"]


class Organisation(Statement):
    """Who we are."""

    name: Name = fact("our name")
    country: Country = fact("the country we are established in")
    incorporated: Country = fact("the country under whose law we are organised")
    us_person: Truth = fact("whether we are a US person (28 CFR 202.256)")
    bodies: Items[PlainWord] = items("what kinds of body we are, in the words of the decisions that bind us")


class Users(Statement):
    """Who would use the service."""

    count: Persons = fact("how many people would use it")
    internal: Truth = fact("whether only our own people would use it")


class Volume(Statement):
    """How much we would use."""

    requests_per_month: Count = fact("how many requests a month we would make")
    input_tokens_per_request: Count = fact("how many tokens we would send with a request")
    output_tokens_per_request: Count = fact("how many tokens a request would give back")


class Budget(Statement):
    """What we can spend."""

    currency: Currency = fact("the currency of the budget")
    per_month: Amount = fact("what we can spend in a month")


class Requirement(Statement):
    """A value that the model must reach on a benchmark."""

    benchmark: Title = Field(description="the benchmark")
    metric: Title = Field(description="the metric")
    at_least: Number = fact("the value that the model must reach")
    validated: Truth = fact("whether a claim must be validated to count")


class Engagement(Root):
    """What we would do: for what, with which data, how much, and what we demand of it."""

    kind: PlainChoice[Literal["engagement"]] = Field("engagement", description="the kind of document")
    schema_version: Schema = Field(1, alias="schema", description="version of the document's form")
    title: Title = Field(description="the engagement's title")
    organisation: Part[Organisation] = part(Organisation, "who we are")
    purpose: Text = fact("what we want the service for")
    owner: Name = fact("who is responsible for the engagement")
    users: Part[Users] = part(Users, "who would use the service")
    criticality: Rating = fact("how much depends on the service, 1 (nothing) to 5 (the organisation)")
    autonomy: Scale[Autonomy] = fact("how far the service would act on its own")
    systematic: Truth = fact("whether data would be sent regularly")
    oversight: Truth = fact("whether a person reviews what the service produces")
    research: Truth = fact("whether it is used for security testing, research or analysis only")
    critical_function: Truth = fact("whether it supports a critical or important function (DORA Art. 3(22))")
    ai_act: Part[AiActUse] = part(AiActUse, "what the EU AI Act asks of the use")
    data: Entries[DataSet] = entries("the data sets we would send, by id")
    volume: Part[Volume] = part(Volume, "how much we would use")
    budget: Part[Budget] = part(Budget, "what we can spend")
    requirements: Items[Requirement] = items("what the model must reach")
    persons: Items[Person] = items("persons who could reach the data")
    agreements: Items[Agreement] = items("agreements that give access to the data")
    conduct: Items[Conduct] = Field(Items(), description="what our people have to do with transactions of others")
    acceptances: Items[Acceptance] = Field(Items(), description="risks that were accepted")
    evidence: Entries[Evidence] = Field(Entries(), description="sources, by id")
