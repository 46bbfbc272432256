"""Otherwise: what a difference means: the report is not what it says, or it was made by another version of this program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import __version__
from .verification import Check, State

if TYPE_CHECKING:
    from .sealed import Sealed
    from .sealed_comparison import SealedComparison


def otherwise(sealed: Sealed | SealedComparison, name: str, told: str) -> Check:
    """Return the check of something that came out otherwise; another version may see things otherwise, and proves nothing."""
    version = sealed.made_with.get("vendor_risk", "")
    if version == __version__:
        return Check(name, State.FAILS, told)
    return Check(name, State.NOT_COMPARED, f"made by vendor_risk {version[:40]}, and this is {__version__}: {told}")
