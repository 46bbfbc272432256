"""Choice: one word of a vocabulary of ours."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from vendor_risk.errors import suggest
from vendor_risk.model.complaint import UnfitError, found
from vendor_risk.model.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import GetCoreSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class ChoiceKind(Kind):
    """One of `words`; `ordered` when `at_least` can compare them, the first word being the least.

    In an annotation it stands without words, which are those of the annotated `Literal`: `of` gives the kind that has them.
    """

    cel = "word"

    def __init__(self, words: tuple[str, ...] = (), *, ordered: bool = False, factual: bool = True, short: bool = False) -> None:
        """Make a kind of these words."""
        super().__init__("one of " + ", ".join(words), factual=factual, short=short)
        self.words = words
        self.ordered = ordered

    def of(self, source: Any) -> ChoiceKind:
        """Return this kind with the words of the `Literal` in `source`."""
        literal = source if get_origin(source) is Literal else get_args(source)[0]
        return _of(get_args(literal), self.ordered, self.factual, self.short)

    def parse(self, raw: Any, _ids: Mapping[str, frozenset[str]] | None, /) -> str:
        """Read a word of the vocabulary."""
        if isinstance(raw, str) and raw in self.words:
            return str(raw)
        hint = suggest(raw, self.words) if isinstance(raw, str) else ""
        raise UnfitError(f"expected {self.expected}, found {found(raw)}{hint}")

    def json_schema(self) -> JsonSchemaValue:
        """One of the words."""
        return {"enum": list(self.words)}

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read the field by the kind that has the words."""
        return (
            super().__get_pydantic_core_schema__(source, handler)
            if self.words
            else self.of(source).__get_pydantic_core_schema__(source, handler)
        )


@cache
def _of(words: tuple[str, ...], ordered: bool, factual: bool, short: bool) -> ChoiceKind:  # a cache key
    return ChoiceKind(words, ordered=ordered, factual=factual, short=short)
