"""Party: what jurisdiction reads of a legal or natural person, given as facts of which any may be unknown."""

from __future__ import annotations

from typing import Any, Protocol, cast

from vendor_risk.cel import CelList, Unknown

ENTITY_PLACES = ("incorporated", "principal_place")
INDIVIDUAL_PLACES = ("residence",)


class Facts(Protocol):
    """An object of facts: `path` as a condition names it, and each fact by its field, a value or an unknown that names what is missing.

    Lists show what holds on the day asked about (certifications that are valid, owners of that day), and no more.
    """

    @property
    def path(self) -> str:
        """What a condition calls the object."""

    def get(self, field: str, /) -> Any:
        """Return a fact by its field."""


def items(facts: Facts, field: str) -> tuple[list[Facts], list[Unknown]]:
    """Return the known items of a list and, when the list may have more or is unknown altogether, the unknowns that say so."""
    value = facts.get(field)
    if isinstance(value, Unknown):
        return [], [value]
    known = cast("CelList", value)
    held = [cast("Facts", item) for item in known.items if not isinstance(item, Unknown)]
    more = [item for item in known.items if isinstance(item, Unknown)]
    if known.more is not None:
        more.append(known.more)
    return held, more


def places_of(party: Facts) -> tuple[str, ...]:
    """Return the fields that say where a party stands.

    A field that is stated always counts; one that is missing counts only where the party may be of the kind that has it.
    """
    known = tuple(field for field in ENTITY_PLACES + INDIVIDUAL_PLACES if _is_known(party, field))
    expected = (
        ("incorporated",)
        if party.get("kind") == "government"
        else (ENTITY_PLACES if may_be_entity(party) else ()) + (INDIVIDUAL_PLACES if may_be_individual(party) else ())
    )
    return tuple(dict.fromkeys(known + expected))


def may_be_entity(party: Facts) -> bool:
    """Tell whether a party is, or may be, an entity that others can own."""
    kind = party.get("kind")
    return kind == "entity" or (kind != "government" and (_is_placed(party) or isinstance(kind, Unknown)))


def may_be_individual(party: Facts) -> bool:
    """Tell whether a party is, or may be, a natural person; one that is incorporated or has a place of business is none."""
    kind = party.get("kind")
    return not _is_placed(party) and (kind == "individual" or isinstance(kind, Unknown))


def kind_gap(party: Facts) -> list[Unknown]:
    """Return the unknown for a party's kind, when nobody said what it is."""
    kind = party.get("kind")
    return [kind] if isinstance(kind, Unknown) else []


def _is_placed(party: Facts) -> bool:
    return any(_is_known(party, field) for field in ENTITY_PLACES)


def _is_known(party: Facts, field: str) -> bool:
    return not isinstance(party.get(field), Unknown)
