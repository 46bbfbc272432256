"""Record: an object of a document, frozen, that refuses unknown keys."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import ValidationInfo

from vendor_risk.model.items import OPEN, OPEN_ENTRIES
from vendor_risk.model.kinds import EvidenceIds
from vendor_risk.model.knowledge import UNKNOWN
from vendor_risk.model.moment import DayKind
from vendor_risk.model.statement import backwards_mistake


class Record(BaseModel):
    """An object of a document."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, validate_by_name=True, validate_by_alias=True, hide_input_in_errors=True)

    def __eq__(self, other: object) -> bool:
        """Compare fields alone: where an object was read from makes no difference."""
        return type(self) is type(other) and self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]  # records hold mappings


class FirstDay(DayKind):
    """A first valid day; None where there is none."""

    def read(self, raw: Any, info: ValidationInfo) -> date | None:
        """Read a day."""
        return None if raw is None else super().read(raw, info)


class LastDay(FirstDay):
    """A last valid day, not before the first one; None where there is none."""

    def read(self, raw: Any, info: ValidationInfo) -> date | None:
        """Read a day and compare it with `from`."""
        day = super().read(raw, info)
        if mistake := backwards_mistake(info.data.get("from_"), day):
            raise PydanticCustomError("value", "{message}", {"message": mistake})
        return day


class Statement(Record):
    """An object that states facts: it may name its evidence, and the first and last day on which it holds."""

    evidence: EvidenceIds = Field((), description="evidence for what is stated here, by id")
    from_: Annotated[date | None, FirstDay("a day like 2025-01-31", factual=False)] = Field(None, alias="from", description="first day on which it holds")
    until: Annotated[date | None, LastDay("a day like 2025-01-31", factual=False)] = Field(None, description="last day on which it holds")


def fact(words: str) -> Any:
    """Return a field that is unknown unless the document states it; `words` name it for a person."""
    return Field(UNKNOWN, description=words)


def items(words: str) -> Any:
    """Return a list field that is open and empty unless the document states it."""
    return Field(OPEN, description=words)


def entries(words: str) -> Any:
    """Return a field of entries by id that is open and empty unless the document states it."""
    return Field(OPEN_ENTRIES, description=words)
