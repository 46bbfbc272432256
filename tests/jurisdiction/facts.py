"""Facts for tests: parties as jurisdiction reads them, with everything unknown that is not given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from vendor_risk.cel import CelList, Unknown


@dataclass(frozen=True)
class Given:
    """An object of facts; what is not given is unknown and named by its path."""

    path: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def get(self, name: str, /) -> Any:
        """Return a fact, or the unknown that names it."""
        return self.values.get(name, Unknown((f"{self.path}.{name}",)))


def a_party(party: str, /, **facts: Any) -> Given:
    """Return a party of that id."""
    return Given(f"parties.{party}", facts)


def an_entity(party: str, /, country: Any = "NL", owners: Any = None, **facts: Any) -> Given:
    """Return an entity incorporated and at work in one country; without owners its list of them is closed and empty."""
    known = {"kind": "entity", "name": party, "incorporated": country, "principal_place": country, "designated": False}
    return a_party(party, **{**known, "owners": owners_of(party) if owners is None else owners, **facts})


def owners_of(name: str, *owners: tuple[Any, Any], more: bool = False) -> CelList:
    """Return a list of owners, each a party's id (or an unknown) and a percentage (or an unknown)."""
    path = f"parties.{name}.owners"
    entries = tuple(Given(f"{path}[{index}]", {"party": party, "percent": percent}) for index, (party, percent) in enumerate(owners))
    return CelList(entries, Unknown((path,)) if more else None)


def certifications(name: str, *held: tuple[str, Any], more: bool = False, assurance: Any = "documented") -> CelList:
    """Return a list of certifications, each a scheme and a status (or an unknown), shown as far as `assurance` says."""
    path = f"parties.{name}.certifications"
    entries = tuple(
        Given(f"{path}[{index}]", {"scheme": scheme, "status": status, "assurance": assurance})
        for index, (scheme, status) in enumerate(held)
    )
    return CelList(entries, Unknown((path,)) if more else None)


def missing(path: str, *possible: Any) -> Unknown:
    """Return an unknown fact; with `possible` it can only be one of these."""
    return Unknown((path,), possible=possible or None)
