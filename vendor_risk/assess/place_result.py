"""Place result: one place our data may be, and who holds it there."""

from __future__ import annotations

from dataclasses import dataclass

from .fact import FactUsed
from .verdict import ResidencyWord


@dataclass(frozen=True, slots=True)
class PlaceResult:
    """One place of the deployment or of a sub-processor, in use on the day.

    `country` is in words; `countries` are the ISO codes it may be (empty: any). `verdict` is the worst a residency rule gave it
    (`verdict_best` what it may still turn out to be).
    """

    path: str
    activity: str
    hosted: bool
    country: str
    countries: tuple[str, ...]
    party: str
    party_name: str
    use: str
    data: str
    form: str
    mechanism: str
    verdict: ResidencyWord
    verdict_best: ResidencyWord
    facts: tuple[FactUsed, ...]
