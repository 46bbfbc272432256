"""Energy result: what a month of use takes from the grid, as far as that is disclosed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EnergyResult:
    """Energy in kWh and emissions in kg CO2e of a month; None where nobody disclosed what it takes to know."""

    kwh_month: float | None
    kgco2e_month: float | None
    measured: bool | None
    disclosed_by: str | None
    lines: tuple[str, ...]
    unknowns: tuple[str, ...]
