"""Regions document: how regions are written, `kind: regions`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from .part import Part, not_empty
from .region import Effect, Member, Region
from .scalar import Country, Day, Line, Prose, Source, Subdivision, Truth, Word


class Recipient(Part):
    """What a membership demands of the recipient."""

    certification: Word


class MemberEntry(Part):
    """One member of a region, or several alike: exactly one of `country`, `countries`, `subdivision` and `organisation`.

    `source`, where it is absent, is the region's. `confirmed: no` says that no source for the membership was read, `dates_confirmed: no`
    the same of its days; then `seen` is the day on which the source was read that shows the member.
    """

    country: Country | None = None
    countries: tuple[Country, ...] | None = None
    subdivision: Subdivision | None = None
    organisation: Line | None = None
    names: tuple[Line, ...] = ()
    seats: tuple[Country, ...] = ()
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    recipient: Recipient | None = None
    exporters: tuple[Country, ...] | None = None
    covers: Prose | None = None
    instrument: Line | None = None
    source: Source | None = None
    confirmed: Truth = True
    dates_confirmed: Truth = True
    seen: Day | None = None
    note: Prose | None = None

    @model_validator(mode="after")
    def _is_one_thing(self) -> MemberEntry:
        if sum(one is not None for one in (self.country, self.countries, self.subdivision, self.organisation)) != 1:
            raise PydanticCustomError("member", "expected exactly one of country, countries, subdivision and organisation")
        if self.from_ and self.until and self.from_ > self.until:
            raise PydanticCustomError("member", "expected 'until' on or after 'from'")
        return self

    def members(self, source: str) -> Iterator[Member]:
        """Yield the members; `source` is the region's, for an entry that names none."""
        for country in (self.country,) if self.countries is None else self.countries:
            yield self._member(country, source)

    def _member(self, country: str | None, source: str) -> Member:
        return Member(
            country=country,
            subdivision=self.subdivision,
            organisation=self.organisation,
            names=self.names,
            seats=self.seats,
            from_=self.from_,
            until=self.until,
            certification=self.recipient.certification if self.recipient else None,
            exporters=None if self.exporters is None else frozenset(self.exporters),
            covers=self.covers or "",
            instrument=self.instrument or "",
            source=self.source or source,
            confirmed=self.confirmed,
            dates_confirmed=self.dates_confirmed,
            seen=self.seen,
            note=self.note or "",
        )


class RegionEntry(Part):
    """One region: `effect` says what membership is used for, and with it how a membership counts that could not be confirmed."""

    title: Line
    about: Prose | None = None
    effect: Literal["permits", "prohibits"]
    control: tuple[Literal["residence", "employment", "designation"], ...] = ("residence",)
    source: Source | None = None
    members: Annotated[tuple[MemberEntry, ...], AfterValidator(not_empty)]

    def region(self, region_id: str) -> Region:
        """Return the region."""
        return Region(
            id=region_id,
            title=self.title,
            effect=Effect(self.effect),
            members=tuple(member for entry in self.members for member in entry.members(self.source or "")),
            control=frozenset(self.control),
            about=self.about or "",
        )


class RegionsDocument(Part):
    """A document of regions; `dated` is the day on which it was last checked against its sources."""

    kind: Literal["regions"]
    schema_version: Literal["1"] = Field(alias="schema")
    title: Line
    about: Prose | None = None
    dated: Day
    regions: dict[Word, RegionEntry]

    def listed(self) -> dict[str, Region]:
        """Return the regions by id."""
        return {region_id: entry.region(region_id) for region_id, entry in self.regions.items()}
