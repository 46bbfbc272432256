"""Policy: what we demand, complete and checked: one or several questionnaires with the regions, laws and controls they rest on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from vendor_risk.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vendor_risk.errors import Mistake
    from vendor_risk.jurisdiction import AccessLaw, Regions

    from .control import Control
    from .determination import Determination
    from .domain import Domain
    from .foundation import Foundation
    from .parts import Origin
    from .question import Question
    from .questionnaire import Questionnaire
    from .residency import ResidencyRule
    from .scale import Scales
    from .setting import Overridden
    from .source import Source
    from .tolerance import Tolerances


class Position(NamedTuple):
    """Where something stands in a policy file: base name, line and column from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, repr=False)
class Policy:
    """Questionnaires judged together, in the order of their ids, each with everything it extends already merged into it.

    Each questionnaire keeps its own scales, tolerances, weights and terms: ask it, not the policy, where several may be judged at once.
    `digest` changes with the content, not with comments, layout or the order in which the questionnaires were named; policies are equal
    when it is. `overridden` records what questionnaires changed in those that they extend, `hints` what an author probably did not mean.
    `sources` and `foundation` are the documents that it was read from.
    """

    questionnaires: tuple[Questionnaire, ...] = field(compare=False)
    regions: Regions = field(compare=False)
    access_laws: tuple[AccessLaw, ...] = field(compare=False)
    catalogue: Mapping[str, Control] = field(compare=False)
    digest: str
    overridden: tuple[Overridden, ...] = field(default=(), compare=False)
    hints: tuple[Mistake, ...] = field(default=(), compare=False)
    origins: Mapping[tuple[str, str], Origin] = field(default_factory=dict, compare=False)
    sources: tuple[Source, ...] = field(default=(), compare=False)
    foundation: Foundation | None = field(default=None, compare=False)

    def __repr__(self) -> str:
        """Name the questionnaires with their versions."""
        return f"<Policy {', '.join(f'{each.id} {each.version}' for each in self.questionnaires)}>"

    @property
    def id(self) -> str:
        """The ids of the questionnaires, joined by `+`."""
        return "+".join(questionnaire.id for questionnaire in self.questionnaires)

    @property
    def version(self) -> str:
        """The versions of the questionnaires, joined by `+`."""
        return "+".join(questionnaire.version for questionnaire in self.questionnaires)

    @property
    def title(self) -> str:
        """The titles of the questionnaires, joined by `; `."""
        return "; ".join(questionnaire.title for questionnaire in self.questionnaires)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question once, in the order of questionnaires and of questions in them."""
        return tuple({question.id: question for each in self.questionnaires for question in each.questions}.values())

    @property
    def domains(self) -> dict[str, Domain]:
        """Every domain by id; where several questionnaires have one of the same id, the first one's (weights are each one's own)."""
        return {id_: domain for each in reversed(self.questionnaires) for id_, domain in each.domains.items()}

    @property
    def determinations(self) -> dict[str, Determination]:
        """Every determination by id, each after those that it refers to."""
        return {id_: determination for each in self.questionnaires for id_, determination in each.determinations.items()}

    @property
    def residency(self) -> tuple[ResidencyRule, ...]:
        """Every residency rule once."""
        return tuple({rule.id: rule for each in self.questionnaires for rule in each.residency}.values())

    @property
    def only(self) -> Questionnaire:
        """The one questionnaire; raises `UsageError` where there are several."""
        if len(self.questionnaires) != 1:
            raise UsageError(f"policy {self.id} holds several questionnaires: each has scales and tolerances of its own")
        return self.questionnaires[0]

    @property
    def scales(self) -> Scales:
        """The scales of the one questionnaire; raises `UsageError` where there are several."""
        return self.only.scales

    @property
    def tolerances(self) -> Tolerances:
        """The tolerances of the one questionnaire; raises `UsageError` where there are several."""
        return self.only.tolerances

    def position(self, section: str, id_: str, *keys: str | int) -> Position | None:
        """Where a part stands (`position("questions", "SEC-01", "answer")`), or a value in it, or the nearest thing around that exists."""
        origin = self.origins.get((section, id_))
        if origin is None:
            return None
        document, path = origin.of(keys)
        return Position(document.name, *document.position(path))
