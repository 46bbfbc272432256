"""Laws document: how access laws are written, `kind: access_laws`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .access_law import AccessLaw, Reach
from .part import Part, not_empty
from .scalar import Country, Day, Line, Prose, Source, Truth, Word


class LawEntry(Part):
    """One access law: `reach` says how it gets at a party. `confirmed: no` says that no source for it was read."""

    title: Line
    country: Country
    article: Line
    reach: Annotated[tuple[Literal["control", "incorporation", "location"], ...], AfterValidator(not_empty)]
    about: Prose | None = None
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    source: Source
    confirmed: Truth = True
    note: Prose | None = None

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
    schema_version: Literal["1"] = Field(alias="schema")
    title: Line
    about: Prose | None = None
    dated: Day
    laws: dict[Word, LawEntry]

    def listed(self) -> dict[str, AccessLaw]:
        """Return the access laws by id."""
        return {law_id: entry.law(law_id) for law_id, entry in self.laws.items()}
