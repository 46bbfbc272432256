"""Regions: named sets of countries, subdivisions and organisations, each member with its days, its condition and its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Effect(Enum):
    """What membership of a region is used for: it decides how a membership that nobody could confirm counts."""

    PERMITS = "permits"
    PROHIBITS = "prohibits"

    @classmethod
    def of(cls, *, permits: bool) -> Effect:
        """Return the effect of a rule that permits, or of one that prohibits."""
        return cls.PERMITS if permits else cls.PROHIBITS


class Standing(Enum):
    """How sure a membership is on a day."""

    SURE = "sure"
    DOUBTFUL = "doubtful"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a region: exactly one of country, subdivision and organisation is set.

    `seats` are the countries an organisation works in, when it is a member there alone. `from_` and `until` are the first and the last
    valid day (None: no limit known). `certification` is the scheme under which the recipient must be certified for the membership to
    cover it, `exporters` the countries data must come from; `covers` says the rest in words. `confirmed` says that a source for the
    membership was read, `dates_confirmed` the same of its days; where only the days are doubtful the membership is sure from `seen`
    on, the day on which the source showed it.
    """

    country: str | None = None
    subdivision: str | None = None
    organisation: str | None = None
    names: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    from_: date | None = None
    until: date | None = None
    certification: str | None = None
    exporters: frozenset[str] | None = None
    covers: str = ""
    instrument: str = ""
    source: str = ""
    confirmed: bool = True
    dates_confirmed: bool = True
    seen: date | None = None
    note: str = ""

    @property
    def code(self) -> str:
        """The member's own code: `CA`, `CA-QC` or `EPO`."""
        return self.country or self.subdivision or self.organisation or ""

    @property
    def lies_in(self) -> tuple[str, ...]:
        """The countries the member is or lies in; none for an organisation that is a member wherever it works."""
        if self.organisation:
            return self.seats
        return (self.subdivision.split("-")[0] if self.subdivision else self.country or "",)

    def standing(self, as_of: date) -> Standing:
        """Return how sure the membership is on a day, its condition on the recipient left aside."""
        if (self.from_ and as_of < self.from_) or (self.until and as_of > self.until):
            return Standing.NONE
        if not self.confirmed:
            return Standing.DOUBTFUL
        if self.dates_confirmed or (self.seen and as_of >= self.seen):
            return Standing.SURE
        return Standing.DOUBTFUL


@dataclass(frozen=True, slots=True)
class Region:
    """A named set of members and what it is used for.

    `control` names the ways in which a person counts as of the region besides standing there: `residence`, `employment`, `designation`.
    """

    id: str
    title: str
    effect: Effect
    members: tuple[Member, ...]
    control: frozenset[str] = frozenset({"residence"})
    about: str = ""

    @property
    def conditional(self) -> bool:
        """Whether a list of countries can't stand for the region: a member has a condition, is no country, or may be doubtful."""
        return any(
            member.country is None
            or member.certification is not None
            or member.exporters is not None
            or (self.effect is Effect.PERMITS and not (member.confirmed and member.dates_confirmed))
            for member in self.members
        )

    @classmethod
    def of_country(cls, country: str) -> Region:
        """Return the region that is one country, to ask who is controlled from there."""
        return cls(id=country, title=country, effect=Effect.PROHIBITS, members=(Member(country=country),))


@dataclass(frozen=True, slots=True)
class Regions(Mapping[str, Region]):
    """All regions a policy brings, by id."""

    by_id: Mapping[str, Region]

    def __getitem__(self, region_id: str) -> Region:
        return self.by_id[region_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_id)

    def __len__(self) -> int:
        return len(self.by_id)

    def countries(self, region_id: str, as_of: date) -> tuple[str, ...]:
        """Return the countries that are in the region on the day whatever the recipient, sorted.

        A doubtful membership counts where the region prohibits, and not where it permits.
        """
        region = self.by_id[region_id]
        wanted = {Standing.SURE} if region.effect is Effect.PERMITS else {Standing.SURE, Standing.DOUBTFUL}
        found = {
            member.country
            for member in region.members
            if member.country and member.certification is None and member.exporters is None and member.standing(as_of) in wanted
        }
        return tuple(sorted(found))
