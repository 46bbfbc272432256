"""Truth of three values: yes, no, or unknown with the facts that are missing (Kleene logic)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from vendor_risk.cel import Unknown

Truth: TypeAlias = bool | Unknown


def unknown(*facts: str) -> Unknown:
    """Return the unknown that names these facts, each once, in the order given."""
    return Unknown(facts=tuple(dict.fromkeys(facts)))


def any_of(truths: Iterable[Truth]) -> Truth:
    """Return yes when one is, no when all are no, else unknown with the facts of all that are."""
    missing: list[Unknown] = []
    for truth in truths:
        if isinstance(truth, Unknown):
            missing.append(truth)
        elif truth:
            return True
    return merged(missing) if missing else False


def all_of(truths: Iterable[Truth]) -> Truth:
    """Return no when one is, yes when all are yes, else unknown with the facts of all that are."""
    missing: list[Unknown] = []
    for truth in truths:
        if isinstance(truth, Unknown):
            missing.append(truth)
        elif not truth:
            return False
    return merged(missing) if missing else True


def merged(missing: Iterable[Unknown]) -> Unknown:
    """Return one unknown that names the facts and the errors of all."""
    parts = list(missing)
    return Unknown(
        facts=tuple(dict.fromkeys(fact for part in parts for fact in part.facts)),
        errors=tuple(dict.fromkeys(error for part in parts for error in part.errors)),
    )
