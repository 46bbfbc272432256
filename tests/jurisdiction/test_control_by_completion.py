"""Control held against every way of filling the unknowns in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effort import FEWER
from vendor_risk.cel import Unknown
from vendor_risk.jurisdiction import Effect, Member, Region, Truth, control

from .facts import Given, an_entity, missing, owners_of

TODAY = date(2026, 11, 24)
CHINA = Region("china", "China", Effect.PROHIBITS, (Member(country="CN"),))
NAMES = ("a", "b", "c")
STEPS = (0, 25, 50, 75, 100)


class Company(NamedTuple):
    """A company for the test: None stands for what is not known; an `open` list of owners may hold one more, of the region."""

    country: str | None
    owners: tuple[tuple[str, int | None], ...]
    open: bool

    def given(self, name: str) -> Given:
        """Return the company as jurisdiction reads it."""
        path = f"parties.{name}"
        shares = [
            (owner, missing(f"{path}.owners[{at}].percent") if share is None else share) for at, (owner, share) in enumerate(self.owners)
        ]
        country = missing(f"{path}.incorporated") if self.country is None else self.country
        return an_entity(name, country, principal_place="NL", owners=owners_of(name, *shares, more=self.open))

    def ways(self, name: str, kept: tuple[str, ...] = ()) -> list[Company]:
        """Return the company with its unknowns filled in in every way, facts in `kept` left as they are."""
        path = f"parties.{name}"
        countries = [self.country] if self.country or f"{path}.incorporated" in kept else ["CN", "NL"]
        shares = [
            (share,) if share is not None or f"{path}.owners[{at}].percent" in kept else STEPS for at, (_, share) in enumerate(self.owners)
        ]
        still_open = self.open and f"{path}.owners" in kept
        found = []
        for country, filled, rest in product(countries, product(*shares), STEPS if self.open and not still_open else (0,)):
            if sum(share or 0 for share in filled) + rest <= max(STEPS):
                owners = tuple((owner, share) for (owner, _), share in zip(self.owners, filled, strict=True))
                found.append(Company(country, (*owners, ("china", rest)) if rest else owners, still_open))
        return found


def least_fixed_point(companies: Mapping[str, Company]) -> set[str]:
    """Return who is controlled from China when everything is known, by the definition alone."""
    inside = {"china"} | {name for name, company in companies.items() if company.country == "CN"}
    while True:
        more = {name for name, one in companies.items() if sum(share or 0 for owner, share in one.owners if owner in inside) >= 50}
        if more <= inside:
            return inside
        inside |= more


def completions(companies: Mapping[str, Company], kept: tuple[str, ...] = ()) -> Iterator[dict[str, Company]]:
    """Yield every way of filling in what is not known, facts in `kept` left as they are."""
    for filled in product(*(company.ways(name, kept) for name, company in companies.items())):
        yield dict(zip(companies, filled, strict=True))


def judged(companies: Mapping[str, Company]) -> dict[str, Truth]:
    """Return what `control` says of each company."""
    parties: dict[str, Any] = {name: company.given(name) for name, company in companies.items()}
    return control(CHINA, {**parties, "china": an_entity("china", "CN")}, TODAY)


def owners(name: str) -> st.SearchStrategy[tuple[tuple[str, int | None], ...]]:
    """Return lists of owners whose known shares are no more than the whole."""
    others = [other for other in NAMES if other != name]
    entries = st.lists(st.tuples(st.sampled_from(others), st.none() | st.sampled_from(STEPS[:4])), max_size=2).map(tuple)
    return entries.filter(lambda held: sum(share or 0 for _, share in held) <= max(STEPS))


def company(name: str) -> st.SearchStrategy[Company]:
    """Return companies with any of their facts missing."""
    return st.builds(Company, st.sampled_from(("CN", "NL", "NL", None)), owners(name), st.booleans())


WORLDS = st.fixed_dictionaries({name: company(name) for name in NAMES})


@given(WORLDS)
@settings(max_examples=FEWER)
def test_control_says_what_every_completion_says(companies: dict[str, Company]) -> None:
    """Yes where every way of filling in gives yes, no where every one gives no, else unknown."""
    said = judged(companies)
    ways = [least_fixed_point(way) for way in completions(companies)]

    for name in NAMES:
        expected = {name in inside for inside in ways}
        assert said[name] in expected if len(expected) == 1 else isinstance(said[name], Unknown)


@given(WORLDS, st.sampled_from(NAMES))
@settings(max_examples=FEWER)
def test_an_unknown_stays_until_one_of_the_facts_it_names_is_filled_in(companies: dict[str, Company], name: str) -> None:
    """However everything else is filled in, nothing is decided without a named fact."""
    said = judged(companies)[name]

    if isinstance(said, Unknown):
        assert said.facts
        for way in completions(companies, said.facts):
            assert isinstance(judged(way)[name], Unknown)
