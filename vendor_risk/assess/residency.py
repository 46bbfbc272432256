"""Residency: every rule's verdict on every place, each with its reason and the facts behind it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from vendor_risk.cel import Struct, Unknown

from .grounds import grounds
from .residency_rule import WORDS, Judged, judged, places_of, residency_verdict, worst_of
from .undecided import undecided
from .verdict import Reference, ResidencyVerdict, ResidencyWord

if TYPE_CHECKING:
    from vendor_risk.policy import ResidencyCase, ResidencyRule

    from .world import World

__all__ = ["judge_residency", "residency_verdict"]

UNCONFIRMED = "The rule was recalled, and its source not read: look it up before relying on it."
"""What is said beside the verdict of a rule that could not be confirmed."""


def judge_residency(world: World) -> tuple[ResidencyVerdict, ...]:
    """Judge every residency rule of the policy on every known place, rule by rule."""
    places = [place for place in places_of(world) if isinstance(place, Struct)]
    return tuple(_Cell(world, rule, place).verdict() for rule in world.policy.residency for place in places)


class _Cell:
    """One rule on one place."""

    def __init__(self, world: World, rule: ResidencyRule, place: Struct) -> None:
        self.world, self.rule, self.place = world, rule, place
        self.judged = list(judged(world, rule, place, in_bounds=False))

    @cached_property
    def possible(self) -> tuple[ResidencyWord, ...]:
        """The verdicts that may come, from mildest to strictest."""
        worst = worst_of([one.possible for one in self.judged])
        return tuple(word for word in WORDS if word in worst)

    @cached_property
    def word(self) -> ResidencyWord:
        """The verdict."""
        return self.possible[0] if len(self.possible) == 1 else "undetermined"

    @cached_property
    def deciding(self) -> list[Judged]:
        """What was judged of the data sets whose verdict is, or may be, the place's."""
        if self.word == "not_applicable":
            return []
        wanted = set(self.possible) - {"not_applicable"}
        return [one for one in self.judged if one.possible & wanted]

    @cached_property
    def case(self) -> ResidencyCase | None:
        """The line of the rule that decided, where one did."""
        lines = (line for one in self.deciding for line in one.lines)
        return next((line.case for line in lines if line.unknown is None and line.then == self.word), None)

    @cached_property
    def unknowns(self) -> tuple[str, ...]:
        """The facts that are missing for a verdict."""
        if len(self.possible) == 1:
            return ()
        return tuple(dict.fromkeys(fact for one in self.judged for missing in one.missing for fact in missing.facts))

    def verdict(self) -> ResidencyVerdict:
        """Return the verdict in full."""
        party, country = self.place.get("party"), self.place.get("country")
        return ResidencyVerdict(
            rule=self.rule.id,
            title=self.rule.title,
            place=self.place.path,
            place_words=self.world.label(self.place.path),
            party="" if isinstance(party, Unknown) else party.path.rsplit(".", 1)[-1],
            party_name=_shown(party if isinstance(party, Unknown) else party.get("name")),
            country=self.world.fact(f"{self.place.path}.country").value,
            countries=tuple(country.possible or ()) if isinstance(country, Unknown) else (country,),
            activity=_shown(self.place.get("activity")),
            use=_shown(self.place.get("use")),
            data=tuple(one.data.path for one in self.deciding if isinstance(one.data, Struct)),
            verdict=self.word,
            possible=self.possible,
            because=self.because(),
            remedy=self.remedy(),
            refs=tuple(Reference(ref.framework, ref.id) for ref in self.rule.refs),
            facts=tuple(self.world.fact(path) for path in self.reasons()),
            unknowns=self.unknowns,
        )

    def reasons(self) -> dict[str, None]:
        """Return the paths of the facts behind the verdict, each once, the place's country first."""
        paths = {f"{self.place.path}.country": None} if self.deciding else {}
        for one in self.deciding:
            today = self.world.today
            variables = {**today.variables, "p": self.place, "d": one.data}
            if self.rule.data is not None:
                paths |= grounds(self.world, self.rule.data.explain(variables, today.functions).reasons)
            for line in one.lines:
                paths |= grounds(self.world, line.reasons(variables, today.functions, decided=len(self.possible) == 1))
        return paths

    def because(self) -> str:
        """Say why, or what it waits for."""
        if self.word == "undetermined":
            return undecided(self.world, self.possible, self.unknowns)
        if self.word == "not_applicable":
            return "The rule speaks of other data, of other activities, or of other days."
        because = (self.case.because if self.case and self.case.because else self.rule.because) or ""
        return because if self.rule.confirmed else f"{because} {UNCONFIRMED}".strip()

    def remedy(self) -> str:
        """Say what would help, where something has to."""
        if self.word in ("permitted", "not_applicable"):
            return ""
        return (self.case.remedy if self.case and self.case.remedy else self.rule.remedy) or ""


def _shown(value: Any) -> str:
    return "unknown" if isinstance(value, Unknown) else str(value)
