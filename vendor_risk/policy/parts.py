"""Parts: everything a questionnaire holds by section and id, with the document that each comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vendor_risk.documents import Document, Path

    from .determination import Determination
    from .domain import Domain
    from .part import Part
    from .question import Question
    from .residency import ResidencyRule

SECTIONS = ("domains", "determinations", "residency", "questions")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a part stands: `overrides` holds the origin of each key that another questionnaire changed."""

    document: Document
    path: Path
    overrides: dict[str, Origin] = field(default_factory=dict)

    def of(self, path: Path) -> tuple[Document, Path]:
        """Return the document that has the value at a path of the part, and its path there."""
        if path and path[0] in self.overrides:
            origin = self.overrides[str(path[0])]
            return origin.document, (*origin.path, *path[1:])
        return self.document, (*self.path, *path)


@dataclass(slots=True)
class Parts:
    """The parts of one questionnaire by id, in the order they were written, those of its bases first."""

    domains: dict[str, Domain] = field(default_factory=dict)
    determinations: dict[str, Determination] = field(default_factory=dict)
    residency: dict[str, ResidencyRule] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    origins: dict[tuple[str, str], Origin] = field(default_factory=dict)

    def section(self, name: str) -> dict[str, Part]:
        """Return a section by its name."""
        section: dict[str, Part] = getattr(self, name)
        return section
