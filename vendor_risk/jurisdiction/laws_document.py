"""Laws document: how access laws are written, `kind: access_laws`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from .access_law import AccessLaw, Reach
from .scalar import Country, Day, Id, Part, Source, Text, Truth


class LawEntry(Part):
    """One access law: `reach` says how it gets at a party. `confirmed: no` says that no source for it was read."""

    title: Text
    country: Country
    article: Text
    reach: tuple[Literal["control", "incorporation", "location"], ...] = Field(min_length=1)
    about: Text | None = None
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    source: Source
    confirmed: Truth = True
    note: Text | None = None

    def law(self, law_id: str) -> AccessLaw:
        """Return the access law."""
        return AccessLaw(
            id=law_id,
            title=self.title,
            country=self.country,
            article=self.article,
            reach=frozenset(Reach(word) for word in self.reach),
            about=self.about or "",
            from_=self.from_,
            until=self.until,
            source=self.source,
            confirmed=self.confirmed,
            note=self.note or "",
        )


class LawsDocument(Part):
    """A document of access laws; `dated` is the day on which it was last checked against its sources."""

    kind: Literal["access_laws"]
    schema_: Literal["1", 1] = Field(alias="schema")
    title: Text
    about: Text | None = None
    dated: Day
    laws: dict[Id, LawEntry]

    def listed(self) -> dict[str, AccessLaw]:
        """Return the access laws by id."""
        return {law_id: entry.law(law_id) for law_id, entry in self.laws.items()}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a document of access laws."""
    return LawsDocument.model_json_schema()
