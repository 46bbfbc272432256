"""Fact: what a document states of one thing, and what that leaves possible."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

YES_NO = (True, False)
STATUSES = ("in_place", "partial", "planned", "absent")
GRADES = ("asserted", "documented", "attested", "verified")

POSSIBLE: dict[str, tuple[Any, ...]] = {
    "route": ("vendor_app", "vendor_api", "cloud_hosted", "router", "self_hosted"),
    "country": ("CN", "HK", "FR", "US"),
    "trains": YES_NO,
    "audit": YES_NO,
    "export": YES_NO,
    "guardrails": STATUSES,
    "human-review": STATUSES,
    "isolated": YES_NO,
    "criticality": (1, 2, 3, 4, 5),
    "personal": YES_NO,
    "classification": ("public", "internal", "confidential", "restricted"),
}
"""Every fact with the values that it may have (of countries, a few of either kind), in the order of the documents."""
CONTROLS = ("guardrails", "human-review")

EVIDENCE: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "word": ({"kind": "vendor_statement", "title": "A statement", "dated": "2025-12-01"}, ("asserted",)),
    "paper": ({"kind": "contract", "title": "A contract"}, ("documented",)),
    "audit": ({"kind": "independent_audit", "title": "An audit", "dated": "2025-12-01"}, ("attested",)),
    "test": ({"kind": "test", "title": "A test", "dated": "2025-12-01"}, ("verified",)),
    "ended": ({"kind": "test", "title": "A test that ended", "dated": "2025-01-01", "expires": "2025-12-31"}, ("asserted",)),
    "old": ({"kind": "independent_audit", "title": "An old audit", "dated": "2024-11-26"}, ("asserted",)),
    "coming": ({"kind": "test", "title": "A test to come", "dated": "2026-01-02"}, ("asserted",)),
    "undated": ({"kind": "test", "title": "A test of some day"}, ("asserted", "verified")),
}
"""Sources, and how far each may carry on 1 January 2026: asserted before its date, after its last day, and beyond its greatest age."""


@dataclass(frozen=True)
class Fact:
    """What a document states (`form`) and the values that this leaves possible; `refused` was asked for and not disclosed.

    It is not `finite` where there are too many values to try them all, and those given only stand for them. A control has `evidence` as
    well, the ids of its sources.
    """

    form: Any
    possible: tuple[Any, ...]
    refused: bool = False
    finite: bool = True
    evidence: tuple[str, ...] = ()

    @property
    def grades(self) -> tuple[str, ...]:
        """How far the evidence of a control may carry: the strongest source counts, for any that may be."""
        least = max((GRADES.index(EVIDENCE[each][1][0]) for each in self.evidence), default=0)
        most = max((GRADES.index(EVIDENCE[each][1][-1]) for each in self.evidence), default=0)
        return (GRADES[least], GRADES[most])


Facts = dict[str, Fact]


def known(value: Any, *evidence: str) -> Fact:
    """State a value."""
    return Fact(value, (value,), evidence=evidence)


def unknown(name: str) -> Fact:
    """State nothing."""
    return Fact("unknown", POSSIBLE[name], finite=name != "country")


def refused(name: str) -> Fact:
    """Say that the vendor was asked and did not tell."""
    return Fact("not_disclosed", POSSIBLE[name], refused=True)


def disputed(*values: Any) -> Fact:
    """Let two sources state different values."""
    return Fact({"stated": [{"value": value} for value in values]}, values)


PARTIAL = (
    Fact({"any_of": ["CN", "HK"]}, ("CN", "HK")),
    Fact({"any_of": ["CN", "FR"]}, ("CN", "FR")),
    Fact({"not_in": "china"}, ("FR", "US"), finite=False),
    Fact({"within": "china"}, ("CN", "HK")),
)
"""What may be known of a country short of its name."""


def open_facts(facts: Facts) -> list[str]:
    """Return the names of the facts that somebody may still fill in, in the order of the documents."""
    return [name for name in POSSIBLE if len(facts[name].possible) > 1 and not facts[name].refused]
