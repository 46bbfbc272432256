"""Truth: a yes or no in a policy's own settings."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_WORDS = {"yes": True, "true": True, "no": False, "false": False}


def _truth(raw: Any) -> Any:
    if not isinstance(raw, str):
        return raw
    try:
        return _WORDS[raw]
    except KeyError:
        raise PydanticCustomError("truth", "expected yes or no, found {found}", {"found": f'"{raw}"' if raw else "nothing"}) from None


Truth = Annotated[bool, BeforeValidator(_truth), WithJsonSchema({"enum": ["yes", "no", True, False]})]
"""`yes`, `no`, `true` or `false`."""
