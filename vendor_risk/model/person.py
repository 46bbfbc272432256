"""Person: a natural person who could reach data, and what any person, natural or legal, can be."""

from typing import Literal

from pydantic import Field

from vendor_risk.model.items import Items
from vendor_risk.model.kinds import Country, EmployerIdFact, Name, PlainChoice, PlainId, Text, Truth
from vendor_risk.model.record import Statement, fact, items

UsStanding = Literal["untold", "us_person", "foreign_person", "covered_person", "not_covered_person"]
"""What was concluded elsewhere on a person under 28 CFR Part 202, and the facts behind it not told; a covered person is a foreign one,
and so is one that is `not_covered_person`."""


class PersonFacts(Statement):
    """What can be said of a person, whether natural or legal."""

    name: Name = fact("the party's name")
    designated: Truth = fact("whether the party is designated as a covered person (28 CFR 202.211(a)(5))")
    us_standing: PlainChoice[UsStanding] = Field(
        "untold", description="what was concluded elsewhere on the party under 28 CFR Part 202, where the facts behind it were not told"
    )
    residence: Country = fact("the country in which the person primarily resides")
    located: Country = fact("the country in which the person is, residing there or not")
    citizenships: Items[Country] = items("the countries whose citizen the person is")
    permanent_residence: Items[Country] = items("the countries that gave the person permanent residence, refuge or asylum")


class Person(PersonFacts):
    """A natural person who could reach the data, one of ours or of another."""

    id: PlainId = Field("", description="a name for the person, by which agreements and cases can speak of them")
    role: Text = fact("what the person does")
    employer: EmployerIdFact = fact("who employs the person or contracts them, a party of the dossier; none for nobody")
