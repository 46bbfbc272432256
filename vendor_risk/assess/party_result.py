"""Party result: a legal entity that can reach our data."""

from __future__ import annotations

from dataclasses import dataclass

from .fact import FactUsed


@dataclass(frozen=True, slots=True)
class PartyResult:
    """Who the party is, what it does here, who controls it, whose access laws reach it (all in words, "unknown" where it is).

    `controlled` holds a pair (region id, "yes" | "no" | "unknown") for each region that the policy asks control of.
    """

    id: str
    name: str
    roles: tuple[str, ...]
    incorporated: str
    principal_place: str
    controlled: tuple[tuple[str, str], ...]
    access_laws: tuple[str, ...]
    facts: tuple[FactUsed, ...]
