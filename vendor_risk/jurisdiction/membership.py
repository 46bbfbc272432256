"""Membership: whether a place or a party is in a region on a day, and which facts are missing to say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from vendor_risk.cel import Unknown

from .party import Facts, items, kind_gap, places_of
from .region import Effect, Member, Region, Standing
from .truth import Truth, all_of, any_of, merged, unknown

NO_SUBDIVISION = Unknown(("subdivision",))
_SHOWN = frozenset({"documented", "attested", "verified"})
NO_EXPORTER = Unknown(("engagement.organisation.country",))


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where something is, and who has it there.

    `country` and `subdivision` are ISO codes or unknowns, which may carry the codes they can still be. `party` is the recipient, for
    members with a condition on it and for organisations; None: there is none, so such members don't apply. `exporter` is the country the
    data comes from, for members that cover only some.
    """

    country: Any
    party: Facts | Unknown | None = None
    subdivision: Any = NO_SUBDIVISION
    exporter: Any = NO_EXPORTER


def member(region: Region, where: Whereabouts, as_of: date, *, permits: bool | None = None) -> Truth:
    """Tell whether what is there is in the region on the day; where every possible country is, or none is, that is the answer.

    A membership that could not be confirmed is unknown where it would permit and in force where it would prohibit; `permits` overrules
    the region's own word on which of the two it does.
    """
    effect = region.effect if permits is None else Effect.of(permits=permits)
    asked = _Asked(region, where, as_of, effect)
    return any_of((asked.anywhere(), asked.by_country(where.country)))


def standing_in(region: Region, party: Facts, as_of: date, *, permits: bool | None = None) -> Truth:
    """Tell whether a party stands in the region: by incorporation, principal place of business or, for an individual, residence.

    Where the region prohibits any of them is enough; where it permits all that say where the party stands must be in it.
    """
    effect = region.effect if permits is None else Effect.of(permits=permits)
    truths = [member(region, Whereabouts(party.get(field), party), as_of, permits=permits) for field in places_of(party)]
    found = all_of(truths) if effect is Effect.PERMITS else any_of(truths)
    return merged([found, *kind_gap(party)]) if isinstance(found, Unknown) else found


def certified(party: Facts | Unknown | None, scheme: str) -> Truth:
    """Tell whether a party holds an active certification of the scheme; one that is only claimed, or has lapsed, is none.

    Nor is one that nothing but the word of whoever holds it speaks for: a register, a certificate or a contract shows it. The party
    shows the certifications of the day asked about, no others.
    """
    if party is None:
        return False
    if isinstance(party, Unknown):
        return unknown(*party.facts)
    held, more = items(party, "certifications")
    truths = [all_of((_same(one.get("scheme"), scheme), _same(one.get("status"), "active"), _shown(one.get("assurance")))) for one in held]
    return any_of([*truths, *more])


@dataclass(frozen=True, slots=True)
class _Asked:
    """One question of membership."""

    region: Region
    where: Whereabouts
    as_of: date
    effect: Effect

    def anywhere(self) -> Truth:
        """Tell whether the recipient is an organisation that is a member wherever it works."""
        return any_of(self.holds(one) for one in self.region.members if not one.lies_in)

    def by_country(self, country: Any) -> Truth:
        """Tell whether a country, or every country it can still be, is a member for this recipient and exporter."""
        if not isinstance(country, Unknown):
            return self.by_code(country)
        truths = [self.by_code(code) for code in (self.codes() if country.possible is None else country.possible)]
        inside, outside = True in truths, False in truths or country.possible is None
        doubts = [truth for truth in truths if isinstance(truth, Unknown)]
        if inside and outside:
            return unknown(*country.facts)
        return merged([country, *doubts]) if doubts else inside

    def by_code(self, code: str) -> Truth:
        """Tell whether one country is a member for this recipient and exporter."""
        return any_of(self.holds(one) for one in self.region.members if code in one.lies_in)

    def codes(self) -> tuple[str, ...]:
        """Return the countries that any member lies in."""
        return tuple(dict.fromkeys(code for one in self.region.members for code in one.lies_in))

    def holds(self, one: Member) -> Truth:
        """Tell whether a member's conditions are met, its country left aside."""
        conditions = [self.in_force(one)]
        if one.organisation:
            conditions.append(_is_organisation(one, self.where.party))
        if one.subdivision:
            conditions.append(_same(self.where.subdivision, one.subdivision))
        if one.certification:
            conditions.append(certified(self.where.party, one.certification))
        if one.exporters is not None:
            conditions.append(_among(self.where.exporter, one.exporters))
        return all_of(conditions)

    def in_force(self, one: Member) -> Truth:
        """Tell whether a membership is in force on the day, the doubtful one according to what the region is used for."""
        standing = one.standing(self.as_of)
        if standing is Standing.DOUBTFUL and self.effect is Effect.PERMITS:
            return unknown(f"regions.{self.region.id}.{one.code}")
        return standing is not Standing.NONE


def _is_organisation(one: Member, party: Facts | Unknown | None) -> Truth:
    if party is None:
        return False
    name = party if isinstance(party, Unknown) else party.get("name")
    if isinstance(name, Unknown):
        return unknown(*name.facts)
    return str(name).casefold() in {word.casefold() for word in (one.organisation or "", *one.names)}


def _shown(assurance: Any) -> Truth:
    """Tell whether evidence carries farther than an assertion."""
    return _among(assurance, _SHOWN)


def _same(value: Any, wanted: str) -> Truth:
    return _among(value, frozenset({wanted}))


def _among(value: Any, wanted: frozenset[str]) -> Truth:
    if not isinstance(value, Unknown):
        return value in wanted
    if value.possible is not None and not wanted.intersection(value.possible):
        return False
    if value.possible is not None and wanted.issuperset(value.possible):
        return True
    return unknown(*value.facts)
