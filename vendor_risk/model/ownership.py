"""Ownership: shares of one party can't exceed the whole."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from vendor_risk.model.knowledge import sources_of

if TYPE_CHECKING:
    from vendor_risk.model.items import Items
    from vendor_risk.model.party import Owner

WHOLE = 100


def shares_within_whole(owners: Items[Owner]) -> Items[Owner]:
    """Return the owners if on every day their shares (the least stated of each) are 100 % together at most."""
    if len(owners) > 1:
        days = {owner.from_ or date.min for owner in owners}
        for day in sorted(days):
            held = sum((_least(owner) for owner in owners if _owns_on(owner, day)), Decimal(0))
            if held > WHOLE:
                raise PydanticCustomError(
                    "value", "expected owners of at most 100 % together, found {held} %", {"held": format(held.normalize(), "f")}
                )
    return owners


def _owns_on(owner: Owner, day: date) -> bool:
    return (owner.from_ or date.min) <= day <= (owner.until or date.max)


def _least(owner: Owner) -> Decimal:
    stated = [source.value for source in sources_of(owner.percent)]
    return (
        min((value for value in stated if isinstance(value, Decimal)), default=Decimal(0))
        if all(isinstance(value, Decimal) for value in stated)
        else Decimal(0)
    )
