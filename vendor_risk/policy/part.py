"""Part: what every object of a policy has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self


class Part(BaseModel):
    """An object of a policy: frozen, with no key that its class doesn't name."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    def changed(self, update: Mapping[str, Any]) -> Self:
        """Return a copy with other values, given valid; nothing that was computed from the old ones is kept."""
        copy = self.model_copy(update=update)
        for name in copy.__dict__.keys() - type(copy).model_fields.keys():
            del copy.__dict__[name]
        return copy
