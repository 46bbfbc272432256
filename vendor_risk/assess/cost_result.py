"""Cost result: the month's bill of a deployment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CostLine:
    """One line of the bill: `quantity` of `unit` at `rate` makes `amount`; None where a figure is unknown."""

    words: str
    quantity: float | None
    unit: str
    rate: float | None
    amount: float | None


@dataclass(frozen=True, slots=True)
class CostResult:
    """The month's bill against the budget; None where it is unknown. `unknowns` are the paths of the facts missing for it."""

    month: float | None
    currency: str | None
    budget: float | None
    budget_currency: str | None
    within_budget: bool | None
    lines: tuple[CostLine, ...]
    unknowns: tuple[str, ...]
