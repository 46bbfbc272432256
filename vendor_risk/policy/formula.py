"""Formula: a key of a policy that holds a condition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic_core import PydanticCustomError, core_schema

from vendor_risk.cel import Condition

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

Scope = Literal["whole", "subject", "data_set", "place"]
"""What a condition may name besides the assessment's own variables: nothing, `it`, `d`, or `d` and `p`."""


@dataclass(frozen=True, slots=True)
class FormulaKey:
    """Marks a key as a condition in a scope; `words` says that its value may be a word, not only true or false.

    Reading leaves the source in place; once the whole document is known to be right, `bound` puts the compiled condition there.
    """

    scope: Scope = "whole"
    words: bool = False

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take the text of a condition, or one that is compiled."""
        return core_schema.no_info_plain_validator_function(_source)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """A condition is text; YAML reads a bare `true` as a truth value."""
        return {"type": ["string", "boolean"], "description": "A condition in CEL."}


def _source(raw: Any) -> Any:
    if isinstance(raw, Condition) or (isinstance(raw, str) and raw.strip()):
        return raw
    raise PydanticCustomError("condition", "expected a condition (CEL), found {found}", {"found": "nothing" if raw == "" else "no text"})


Formula = Annotated[Condition, FormulaKey()]
"""A condition that is true or false."""

SubjectFormula = Annotated[Condition, FormulaKey("subject")]
"""A condition about the subject `it` of a determination."""

DataFormula = Annotated[Condition, FormulaKey("data_set")]
"""A condition about a data set `d`."""

PlaceFormula = Annotated[Condition, FormulaKey("place")]
"""A condition about a place `p` and a data set `d` in it."""

Answer = Annotated[Condition, FormulaKey(words=True)]
"""A condition that is true or false, or a word."""
