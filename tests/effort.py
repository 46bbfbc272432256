"""Effort: how much the tests try, in `make test` and in `make nightly`: one setting, VENDOR_RISK_EFFORT (default or nightly)."""

from __future__ import annotations

import os

EFFORTS = ("default", "nightly")
EFFORT = os.environ.get("VENDOR_RISK_EFFORT", "default")
assert EFFORT in EFFORTS, f"VENDOR_RISK_EFFORT: expected one of {', '.join(EFFORTS)}, found {EFFORT!r}"


def effort(what: str, *, default: int, nightly: int) -> int:
    """Return how many cases of something are tried; VENDOR_RISK_{what} says otherwise for this one thing."""
    stated = os.environ.get(f"VENDOR_RISK_{what}")
    return int(stated) if stated else {"default": default, "nightly": nightly}[EFFORT]


EXAMPLES = effort("EXAMPLES", default=1_000, nightly=10_000)
"""How many examples of each property are tried."""
FEWER = max(8, EXAMPLES // 10)
"""How many of what is no promise of its own, or takes long."""
