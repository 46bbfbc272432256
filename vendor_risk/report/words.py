"""Words: figures, days and words of an assessment as a person reads them."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from ..assess.decision import Decision
from ..assess.fact import Assurance, EvidenceState
from ..assess.interval import Interval
from ..assess.question_result import Gate
from .plain import plain

UNKNOWN = "unknown"
_ROUND = 1000
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

ROUTES = {
    "vendor_app": "vendor's app",
    "vendor_api": "vendor's API",
    "cloud_hosted": "cloud-hosted",
    "router": "router pool",
    "self_hosted": "self-hosted",
}
LIKELIHOODS = {1: "rare", 2: "unlikely", 3: "possible", 4: "likely", 5: "almost certain"}
IMPACTS = {1: "negligible", 2: "minor", 3: "moderate", 4: "major", 5: "severe"}
GATES: dict[Gate, str] = {"none": "no gate", "escalate": "gate: escalate", "reject": "gate: reject"}
STATES: dict[EvidenceState, str] = {
    "current": "current",
    "not_yet": "not yet in force",
    "expired": "expired",
    "too_old": "too old to count",
}
ASSURANCES: dict[Assurance, str] = {
    "asserted": "asserted (a statement, nothing more)",
    "documented": "documented (a contract, policy or law on paper)",
    "attested": "attested (an audit or an authority's finding)",
    "verified": "verified (a test that can be repeated)",
}


def words(word: str) -> str:
    """Return an identifier as words: `vendor_statement` reads "vendor statement"."""
    return plain(word.replace("_", " "))


def title(word: str) -> str:
    """Return an identifier as words with a capital."""
    text = words(word)
    return text[:1].upper() + text[1:]


def day(when: date | None) -> str:
    """Return a day as in "24 November 2026"; "no date" when there is none."""
    return "no date" if when is None else f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def iso(when: date | None) -> str:
    """Return a day as in "2026-11-24" for tables; "no date" when there is none."""
    return "no date" if when is None else when.isoformat()


def span(interval: Interval | None) -> str:
    """Return a score as in "41.2" or "41.2–63.9"; "no score" where nothing was applicable."""
    if interval is None:
        return "no score"
    best, worst = interval.shown
    return f"{best}" if best == worst else f"{best}–{worst}"


def percent_span(interval: Interval) -> str:
    """Return a magnitude between 0 and 1 as a score of 0 to 100."""
    return span(Interval(interval.best * 100, interval.worst * 100))


def ends(best: str | None, worst: str | None) -> str:
    """Return one word, or both ends as in "moderate to critical"."""
    low, high = words(best or worst or UNKNOWN), words(worst or best or UNKNOWN)
    return low if low == high else f"{low} to {high}"


def decision_words(best: Decision | None, worst: Decision | None) -> str:
    """Return a decision, or both ends of it, in words; "no decision" where nothing was applicable."""
    if best is None and worst is None:
        return "no decision"
    return ends(best.value if best else None, worst.value if worst else None)


def number(value: float | None, places: int = 0) -> str:
    """Return a figure with thin groups of thousands and a fixed number of decimal places, "unknown" when there is none."""
    if value is None:
        return UNKNOWN
    exact = Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return f"{exact:,f}"


def quantity(value: float | None) -> str:
    """Return a figure as short as it is exact: "79.8", "2,029", "0.55"; "unknown" when there is none."""
    if value is None:
        return UNKNOWN
    text = f"{Decimal(repr(value)).normalize():,f}"
    return text if "." not in text else text.rstrip("0").rstrip(".")


def money(value: float | None, currency: str | None) -> str:
    """Return an amount with its currency, cents only below a thousand; "unknown" when there is none."""
    if value is None:
        return UNKNOWN
    return f"{plain(currency or '')} {number(value, 0 if abs(value) >= _ROUND else 2)}".strip()


def count(amount: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 finding", "3 findings"."""
    return f"{amount} {one if amount == 1 else many or one + 's'}"


def series(items: list[str], last: str = "and") -> str:
    """Return items as in "a, b and c"."""
    *head, tail = items or [""]
    return f"{', '.join(head)} {last} {tail}" if head else tail


def points(value: Decimal) -> str:
    """Return points of a score in tenths."""
    return f"{value:.1f}"
