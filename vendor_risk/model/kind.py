"""Kind: what one scalar of a document may be, from its raw text to what a condition sees of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic_core import PydanticCustomError, core_schema

from vendor_risk.model.complaint import UnfitError, found
from vendor_risk.model.knowledge import UNKNOWNS, Sourced, Stated, Unknown
from vendor_risk.model.statement import document_form, read_stated, read_statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import GetCoreSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class Kind(ABC):
    """What a scalar may be: by default a fact, which takes `unknown`, the long form and disagreement beside a plain value.

    Where not `factual` it takes a plain value only, where `short` a plain value or `unknown`.

    A kind stands in a field's `Annotated` metadata, where validation, JSON Schema, dumping and the condition language's types find it.
    """

    cel: ClassVar[str]
    """What a condition sees: `bool`, `string`, `int`, `double`, `timestamp`, `word`, `country` or `reference`."""

    expected: str
    """What the kind expects, for messages: `days`."""

    def __init__(self, expected: str, *, factual: bool = True, short: bool = False) -> None:
        """Make a kind that says what it `expected` when it refuses something."""
        self.expected = expected
        self.factual = factual
        self.short = short

    @abstractmethod
    def parse(self, raw: Any, _ids: Mapping[str, frozenset[str]] | None, /) -> Any:
        """Return the value that raw text (or an object of Python) stands for; raise `UnfitError` when it stands for none."""

    def partial(self, raw: dict[str, Any]) -> Any:
        """Return partial knowledge written as a mapping; raise `UnfitError` when the kind knows no such."""
        raise UnfitError(f"expected {self.expected}, found {found(raw)}")

    def plain(self, value: Any) -> Any:
        """Return the value as a document writes it: text, number or truth value."""
        return value

    @abstractmethod
    def json_schema(self) -> JsonSchemaValue:
        """Return the JSON Schema of a plain value, as an editor that reads YAML 1.2 core sees it."""

    def unfit(self, raw: object) -> UnfitError:
        """Return the usual refusal."""
        return UnfitError(f"expected {self.expected}, found {found(raw)}")

    def read(self, raw: Any, info: core_schema.ValidationInfo) -> Any:
        """Read one scalar: what pydantic calls."""
        context = info.context
        try:
            return self.fact(raw, context.get("ids") if context else None)
        except UnfitError as unfit:
            raise PydanticCustomError("value", "{message}", {"message": str(unfit)}) from None

    def fact(self, raw: Any, ids: Mapping[str, frozenset[str]] | None, /) -> Any:
        """Return the value, unknown, long form or disagreement that `raw` stands for."""
        if isinstance(raw, str):
            if self.factual and raw in UNKNOWNS:
                return UNKNOWNS[raw]
            return self.parse(raw, ids)
        if self.factual and isinstance(raw, Unknown):
            return raw
        if self.factual and not self.short:
            if isinstance(raw, dict):
                return self._long(raw, ids)
            if isinstance(raw, Sourced | Stated):
                return self._long(document_form(raw), ids)
        return self.parse(raw, ids)

    def _long(self, raw: dict[str, Any], ids: Mapping[str, frozenset[str]] | None) -> Any:
        if "stated" in raw:
            return read_stated(self, raw, ids)
        return read_statement(self, raw, ids) if "value" in raw else self.partial(raw)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read the field by `read` alone."""
        return core_schema.with_info_plain_validator_function(self.read)
