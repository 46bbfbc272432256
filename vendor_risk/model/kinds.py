"""Kinds of scalars, ready to annotate a field with: what the models are written in."""

from datetime import date
from decimal import Decimal
from typing import Annotated, TypeVar

from vendor_risk.model.choice import ChoiceKind
from vendor_risk.model.country import CountryKind, CurrencyKind, SubdivisionKind
from vendor_risk.model.knowledge import AnyOf, Fact, NotIn, Unknown, Within
from vendor_risk.model.moment import DayKind
from vendor_risk.model.number import CountKind, NumberKind
from vendor_risk.model.reference import BaseKind, EvidenceKind, HandleKind, IdKind, IdOrNoneKind, ReferenceKind
from vendor_risk.model.text import AnswerKind, DigestKind, NameKind, TextKind, WebAddressKind, WordKind
from vendor_risk.model.truth import TruthKind

W = TypeVar("W", bound=str)

BILLION = 1_000_000_000

Truth = Annotated[Fact[bool], TruthKind()]
Text = Annotated[Fact[str], TextKind()]
Name = Annotated[Fact[str], NameKind()]
Word = Annotated[Fact[str], WordKind()]
Choice = Annotated[Fact[W], ChoiceKind()]
Scale = Annotated[Fact[W], ChoiceKind(ordered=True)]
Country = Annotated[Fact[str | AnyOf | NotIn | Within], CountryKind()]
Subdivision = Annotated[Fact[str], SubdivisionKind()]
Currency = Annotated[Fact[str], CurrencyKind()]
Day = Annotated[Fact[date], DayKind("a day like 2025-01-31")]
Number = Annotated[Fact[Decimal], NumberKind("a number")]
Amount = Annotated[Fact[Decimal], NumberKind("an amount of money", 0, 1_000 * BILLION)]
Quantity = Annotated[Fact[Decimal], NumberKind("a quantity", 0, 1_000 * BILLION)]
Percent = Annotated[Fact[Decimal], NumberKind("a percentage", 0, 100)]
Count = Annotated[Fact[int], CountKind("a number", 0, 1_000_000 * BILLION)]
Persons = Annotated[Fact[int], CountKind("a number of persons", 0, 100 * BILLION)]
Days = Annotated[Fact[int], CountKind("days", 0, 36_500)]
Hours = Annotated[Fact[int], CountKind("hours", 0, 876_000)]
Months = Annotated[Fact[int], CountKind("months", 0, 1_200)]
Rating = Annotated[Fact[int], CountKind("a rating from 1 to 5", 1, 5)]
PartyRef = Annotated[Fact[str], ReferenceKind("parties")]
PartyOrNone = Annotated[Fact[str | None], BaseKind("parties")]
ModelRef = Annotated[Fact[str], ReferenceKind("models")]
BaseRef = Annotated[Fact[str | None], BaseKind("models")]

MaybeDay = Annotated[date | Unknown, DayKind("a day like 2025-01-31", short=True)]
MaybeName = Annotated[str | Unknown, NameKind(short=True)]
MaybeText = Annotated[str | Unknown, TextKind(short=True)]
MaybeWebAddress = Annotated[str | Unknown, WebAddressKind(short=True)]
MaybeDigest = Annotated[str | Unknown, DigestKind(short=True)]
MaybeChoice = Annotated[W | Unknown, ChoiceKind(short=True)]

Title = Annotated[str, NameKind("a title", factual=False)]
PlainText = Annotated[str, TextKind(factual=False)]
PlainWord = Annotated[str, WordKind(factual=False)]
PlainChoice = Annotated[W, ChoiceKind(factual=False)]
PlainTruth = Annotated[bool, TruthKind(factual=False)]
PlainDay = Annotated[date, DayKind("a day like 2025-01-31", factual=False)]
PlainNumber = Annotated[Decimal, NumberKind(factual=False)]
PlainCount = Annotated[int, CountKind("a number", 0, 1_000_000 * BILLION, factual=False)]
Id = Annotated[str, IdKind()]
IdFact = Annotated[Fact[str], IdKind(factual=True)]
EmployerIdFact = Annotated[Fact[str | None], IdOrNoneKind(factual=True)]
PlainId = Annotated[str, HandleKind()]
Said = Annotated[str | Unknown, AnswerKind()]
Schema = Annotated[int, CountKind("version 1 of the form", 1, 1, factual=False)]
PlainPartyRef = Annotated[str, ReferenceKind("parties", factual=False)]
DeploymentId = Annotated[str, ReferenceKind("deployments", factual=False)]
EvidenceIds = Annotated[tuple[str, ...], EvidenceKind()]
