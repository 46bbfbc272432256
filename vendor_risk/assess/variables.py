"""Variables: what conditions may name, each computed when it is first read."""

from __future__ import annotations

from typing import Any

from vendor_risk.cel import Lazy, Value


class Variables(dict[str, Value]):
    """Values by name; one that is lazy is computed by whoever reads it, and stays lazy in a copy."""

    def __getitem__(self, name: str) -> Value:
        """Return the value of a variable."""
        value = super().__getitem__(name)
        if value.__class__ is Lazy:
            value = value.get()
            super().__setitem__(name, value)
        return value

    def get(self, name: str, default: Any = None) -> Value:
        """Return the value of a variable, or `default` where there is none."""
        return self[name] if name in self else default  # noqa: SIM401  # this is get
