"""Record: an object of a document, frozen, that refuses unknown keys."""

from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from pydantic_core.core_schema import ValidationInfo

from vendor_risk.model.entries import OPEN_ENTRIES
from vendor_risk.model.items import OPEN
from vendor_risk.model.kinds import EvidenceIds
from vendor_risk.model.knowledge import UNKNOWN
from vendor_risk.model.moment import DayKind
from vendor_risk.model.statement import backwards_mistake


class Record(BaseModel):
    """An object of a document."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, validate_by_name=True, validate_by_alias=True, hide_input_in_errors=True
    )

    def __eq__(self, other: object) -> bool:
        """Compare fields alone: where an object was read from makes no difference."""
        return type(self) is type(other) and self.__dict__ == other.__dict__

    @classmethod
    def model_json_schema(cls, *_args: Any, **_options: Any) -> dict[str, Any]:
        """Return the form of a document, or of this part of one, as JSON Schema."""
        from vendor_risk.model.schema import form_of  # noqa: PLC0415  # rarely needed

        return form_of(cls)

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
    from_: Annotated[date | None, FirstDay("a day like 2025-01-31", factual=False)] = Field(
        None, alias="from", description="first day on which it holds"
    )
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


R = TypeVar("R", bound=Record)


class PartMark:
    """Marks a part that a document may leave out or call `unknown`: then all of it is unknown. `short` texts stand for `{short: text}`."""

    def __init__(self, short: str | None = None) -> None:
        """Make a mark."""
        self.short = short

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read what is short in its long form."""
        return core_schema.no_info_before_validator_function(self._lengthened, handler(source))

    def _lengthened(self, raw: Any) -> Any:
        if self.short is not None:
            return {self.short: raw} if isinstance(raw, str | bool) else raw
        return {} if raw in ("unknown", UNKNOWN) else raw


Part = Annotated[R, PartMark()]
"""A part of an object, all of whose facts may be unknown."""


def part(model: type[R], words: str) -> Any:
    """Return a field for a part that is wholly unknown unless the document states it."""
    return Field(default_factory=model, description=words)
