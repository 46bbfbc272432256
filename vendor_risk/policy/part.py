"""Part: what every object of a policy has in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """An object of a policy: frozen, with no key that its class doesn't name."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)
