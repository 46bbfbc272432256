"""Evidence on a day: whether it counts, and how far it carries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, get_args

from vendor_risk.model.evidence import ASSURANCES, EvidenceSort
from vendor_risk.model.knowledge import Unknown

from .fact import Assurance, EvidenceState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vendor_risk.model.evidence import Evidence
    from vendor_risk.policy import Policy

WEAKEST: Assurance = ASSURANCES[0]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a source is worth on the day, and its last valid day, where it has one.

    `doubtful` says that nobody knows how old it is while its kind may be too old: then `stated` is what it is worth if it is not.
    """

    state: EvidenceState
    assurance: Assurance
    last_day: date | None
    stated: Assurance
    doubtful: bool = False


def standing(evidence: Evidence, as_of: date, ages: Mapping[str, int | None]) -> Standing:
    """Judge a source on the day. `ages` are the greatest ages by kind in days (None: it does not age).

    Before its date and after its last day it counts as asserted; so does one that was recalled and not read. One without a date is at least
    as old as the day on which it was read, and nobody knows how much older.
    """
    stated: Assurance = evidence.assurance if evidence.confirmed else WEAKEST
    age = ages.get(evidence.kind)
    dated, latest = _day(evidence.dated), _day(evidence.dated) or _day(evidence.retrieved)
    last_day = _day(evidence.expires) or (dated + timedelta(days=age) if dated and age is not None else None)
    if latest is not None and latest > as_of:
        return Standing("not_yet", WEAKEST, last_day, stated)
    if last_day is not None and last_day < as_of:
        return Standing("expired" if _day(evidence.expires) else "too_old", WEAKEST, last_day, stated)
    if last_day is None and age is not None:
        old = latest is not None and latest + timedelta(days=age) < as_of
        return Standing("too_old", WEAKEST, None, stated, doubtful=stated != WEAKEST and not old)
    return Standing("current", stated, last_day, stated)


def greatest_ages(policy: Policy) -> dict[str, int | None]:
    """Return the greatest age of evidence by kind; where several questionnaires have one, the shortest."""
    ages: dict[str, int | None] = {}
    for kind in get_args(EvidenceSort):
        stated = [age for each in policy.questionnaires if (age := each.evidence_age_days.of(kind)) is not None]
        ages[kind] = min(stated, default=None)
    return ages


def strongest(grades: Iterable[Assurance]) -> Assurance:
    """Return the assurance that carries farthest; asserted where there is none."""
    return max(grades, key=ASSURANCES.index, default=WEAKEST)


def _day(stated: date | Unknown) -> date | None:
    return None if isinstance(stated, Unknown) else stated
