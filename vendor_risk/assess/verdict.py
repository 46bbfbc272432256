"""Verdict: what a residency rule or a determination concluded, with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .fact import FactUsed

ResidencyWord = Literal["permitted", "safeguarded", "prohibited", "not_applicable", "undetermined"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A clause of a law, standard or framework, by id."""

    framework: str
    id: str

    def __str__(self) -> str:
        return f"{self.framework} {self.id}"


@dataclass(frozen=True, slots=True)
class ResidencyVerdict:
    """One rule judged on one place.

    `place` is the path of the place (`deployment.places[0]`), `place_words` the same for a person; `countries` are the ISO codes it may
    be in (empty: any); `verdict` is `undetermined` while more than one of `possible` may follow; `unknowns` are the paths of the facts
    missing for it.
    """

    rule: str
    title: str
    place: str
    place_words: str
    party: str
    party_name: str
    country: str
    countries: tuple[str, ...]
    activity: str
    use: str
    data: tuple[str, ...]
    verdict: ResidencyWord
    possible: tuple[ResidencyWord, ...]
    because: str
    remedy: str
    refs: tuple[Reference, ...]
    facts: tuple[FactUsed, ...]
    unknowns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeterminationResult:
    """One named legal conclusion; `verdict` is None while more than one of `possible` may follow (worst first)."""

    id: str
    title: str
    subject: str
    subject_words: str
    verdict: str | None
    possible: tuple[str, ...]
    because: str
    refs: tuple[Reference, ...]
    facts: tuple[FactUsed, ...]
    unknowns: tuple[str, ...]
