"""Complaint: what is wrong with a part, at which of its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from vendor_risk.documents import Path


class Complaint(NamedTuple):
    """A mistake by its path from the part that has it; `offset` counts characters into a condition's source where it is in one."""

    path: Path
    message: str
    offset: int | None = None
