"""Reference: the clause of a law, standard or framework that a question or a rule serves, by its id only."""

from __future__ import annotations

from .part import Part
from .scalar import Line


class Reference(Part):
    """A clause by id: `framework` as it calls itself (`GDPR`, `NIST-AI-600-1`), `id` as it numbers its clauses (`Art. 44`)."""

    framework: Line
    id: Line

    def __str__(self) -> str:
        return f"{self.framework} {self.id}"
