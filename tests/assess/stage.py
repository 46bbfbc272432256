"""A stage for rules: just what judging them reads of a world, with facts given by name and everything else unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from vendor_risk.assess.conclusion import Conclusions
from vendor_risk.cel import CelList, Struct, Unknown, Value
from vendor_risk.jurisdiction import Whereabouts, controlled_by, member
from vendor_risk.policy import Policy, parse_policy
from vendor_risk.policy.fields import struct_types

if TYPE_CHECKING:
    from vendor_risk.assess.world import World

TODAY = date(2026, 11, 24)
HEADER = """\
kind: questionnaire
schema: 1
id: test
version: 1.0.0
title: Test
domains: {theme: {title: Theme}}
questions:
  - {id: ASK-01, domain: theme, ask: Is it so?, because: A policy asks something., likelihood: rare, impact: 1}
"""


def a_struct(kind: str, path: str, /, **facts: Any) -> Struct:
    """Return an object that conditions see; a fact that is not given is unknown."""
    return Struct(struct_types()[kind], path, facts)


def a_list(*items: Struct, more: str | None = None) -> CelList:
    """Return a list; with `more` it is open, and that is the fact which would close it."""
    return CelList(items, None if more is None else Unknown((more,)))


@dataclass
class Stage:
    """What stands in for a world."""

    policy: Policy
    variables: dict[str, Value]
    host: Mapping[str, Callable[..., Value]]
    as_of: date
    overlay: Mapping[str, Value] = field(default_factory=dict)

    @cached_property
    def conclusions(self) -> Conclusions:
        """Return what determinations conclude of single subjects, in bounds."""
        return Conclusions(cast("World", self), None, in_bounds=True)

    @cached_property
    def today(self) -> Conclusions:
        """Return what determinations conclude of single subjects, today."""
        return Conclusions(cast("World", self), None, in_bounds=False)

    @property
    def functions(self) -> Mapping[str, Callable[..., Value]]:
        """Return every function."""
        return self.conclusions.functions

    def object_at(self, path: str) -> Struct | None:
        """Return the object of that path in one of the lists."""
        listed = (item for name in ("parties", "agreements", "data", "places") for item in cast("CelList", self.variables[name]).items)
        return next((item for item in listed if item.path == path), None)

    def stated(self, path: str) -> str:
        """Return the path: everything is stated here."""
        return path

    def fact(self, path: str) -> SimpleNamespace:
        """Return what a report says of a fact."""
        return SimpleNamespace(path=path, value=path)

    def label(self, path: str) -> str:
        """Return words for a path."""
        return f"<{path}>"


def set_stage(policy: str | Policy, *, as_of: date = TODAY, parties: CelList | None = None, **variables: Value) -> World:
    """Return the world of a policy (its text, or the policy itself) with these variables."""
    judged = policy if isinstance(policy, Policy) else parse_policy(HEADER + policy)
    listed = parties or a_list()
    by_id = {party.path.rsplit(".", 1)[-1]: party for party in listed.items}
    nobody = a_struct("engagement", "engagement", organisation=Unknown(("organisation",)), persons=a_list(), conduct=a_list())
    exporter = cast("Struct", variables.get("engagement", nobody))

    def in_region(place: Struct | str, region: str) -> Value:
        organisation = exporter.get("organisation")
        country = organisation if isinstance(organisation, Unknown) else organisation.get("country")
        if isinstance(place, str):
            return member(judged.regions[region], Whereabouts(place, exporter=country), as_of)
        where = Whereabouts(place.get("country"), place.get("party"), place.get("subdivision"), country)
        return member(judged.regions[region], where, as_of)

    def is_controlled(party: Struct, region: str) -> Value:
        return controlled_by(party.path.rsplit(".", 1)[-1], judged.regions[region], by_id, as_of)

    regions = {name: CelList(judged.regions.countries(name, as_of)) for name, region in judged.regions.items() if not region.conditional}
    given: dict[str, Value] = {
        "data": a_list(),
        "places": a_list(),
        "agreements": a_list(),
        "engagement": exporter,
        "deployment": a_struct("deployment", "deployment", terms=a_struct("terms", "deployment.terms")),
        "as_of": datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC),
        "regions": Struct(struct_types()["vendor"], "regions", regions),
        **variables,
        "parties": listed,
    }
    return cast("World", Stage(judged, given, {"in_region": in_region, "controlled_by": is_controlled}, as_of))
