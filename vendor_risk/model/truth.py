"""Truth: yes or no."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendor_risk.model.complaint import is_quoted
from vendor_risk.model.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaValue

_WORDS = {"yes": True, "no": False, "true": True, "false": False}


class TruthKind(Kind):
    """Yes or no, written `yes`, `no`, `true` or `false`."""

    cel = "bool"

    def __init__(self, *, factual: bool = True, short: bool = False) -> None:
        """Make the kind."""
        super().__init__("yes or no", factual=factual, short=short)

    def parse(self, raw: Any, _ids: Mapping[str, frozenset[str]] | None, /) -> bool:
        """Read a word; `"true"` in quotes is text and no truth value, as YAML 1.2 has it."""
        if isinstance(raw, str) and raw in _WORDS and not (is_quoted(raw) and raw in ("true", "false")):
            return _WORDS[raw]
        if isinstance(raw, bool):
            return raw
        raise self.unfit(raw)

    def json_schema(self) -> JsonSchemaValue:
        """A truth value, or one of the words."""
        return {"enum": [True, False, "yes", "no"]}
