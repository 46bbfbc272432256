"""Override: what a questionnaire changes in a part that it takes over from another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic import Field, create_model

from .determination import Determination
from .domain import Domain
from .part import Part
from .question import Question
from .residency import ResidencyRule
from .scalar import Id, Prose, QuestionId, RuleId


class Override(Part):
    """Some keys of a part with their new values, and the reason for the change; the original stays on record."""

    reason: Prose = Field(description="Why it is changed.")


def _override_of(model: type[Part]) -> Any:
    """The override class of a part: each of its keys except the id, none of them required."""
    fields: dict[str, Any] = {
        name: (field.rebuild_annotation(), Field(None, description=field.description))
        for name, field in model.model_fields.items()
        if name != "id"
    }
    return create_model(f"{model.__name__}Override", __base__=Override, **fields)


if TYPE_CHECKING:
    DomainOverride: TypeAlias = Override
    DeterminationOverride: TypeAlias = Override
    ResidencyOverride: TypeAlias = Override
    QuestionOverride: TypeAlias = Override
else:
    DomainOverride = _override_of(Domain)
    DeterminationOverride = _override_of(Determination)
    ResidencyOverride = _override_of(ResidencyRule)
    QuestionOverride = _override_of(Question)


class Overrides(Part):
    """The changed parts by section and id."""

    domains: dict[Id, DomainOverride] = Field(default_factory=dict)
    determinations: dict[Id, DeterminationOverride] = Field(default_factory=dict)
    residency: dict[RuleId, ResidencyOverride] = Field(default_factory=dict)
    questions: dict[QuestionId, QuestionOverride] = Field(default_factory=dict)
