"""Energy: what a month's use takes from the grid and emits, as far as that is disclosed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from vendor_risk.cel import Struct, Unknown, Value

from .cost import MILLION, exact, product, total
from .energy_result import EnergyResult
from .value_words import number_words

if TYPE_CHECKING:
    from .world import World

GRAMS_PER_KG = 1000


class EnergyUse:
    """Energy and emissions of a month in one world."""

    FIGURES = ("kwh_month", "kgco2e_month")
    """What conditions see."""

    def __init__(self, world: World) -> None:
        """Take what the deployment discloses, and the engagement's volume."""
        self.world = world
        self.deployment: Struct = world.variables["deployment"]
        self.engagement: Struct = world.variables["engagement"]

    @cached_property
    def kwh_month(self) -> Value:
        """The kWh of a month: of machines that run whether used or not, or by the tokens of a service."""
        by_machines = self.world.bill.by_machines
        if isinstance(by_machines, Unknown):
            return Unknown(by_machines.facts)
        if by_machines:
            machines = self.deployment.get("machines")
            return product(*(machines.get(field) for field in ("count", "power_kw", "pue", "hours_per_month")))
        return product(self._million_tokens(), self.deployment.get("energy").get("kwh_per_mtok"))

    @cached_property
    def kgco2e_month(self) -> Value:
        """The kg of CO2e of a month."""
        grams = product(self.kwh_month, self.deployment.get("energy").get("grid_gco2_per_kwh"))
        return grams if isinstance(grams, Unknown) else float(exact(grams) / GRAMS_PER_KG)

    def _million_tokens(self) -> Value:
        volume = self.engagement.get("volume")
        tokens = total([volume.get("input_tokens_per_request"), volume.get("output_tokens_per_request")])
        used = product(volume.get("requests_per_month"), tokens)
        return used if isinstance(used, Unknown) else float(exact(used) / MILLION)


def energy_result(world: World) -> EnergyResult:
    """Return energy and emissions as an assessment reports them."""
    use = world.energy_use
    energy: Struct = world.variables["deployment"].get("energy")
    measured, disclosed_by = energy.get("measured"), energy.get("disclosed_by")
    missing = [value for value in (use.kwh_month, use.kgco2e_month) if isinstance(value, Unknown)]
    return EnergyResult(
        kwh_month=_number(use.kwh_month),
        kgco2e_month=_number(use.kgco2e_month),
        measured=None if isinstance(measured, Unknown) else measured,
        disclosed_by=None if isinstance(disclosed_by, Unknown) else disclosed_by,
        lines=tuple(_lines(world)),
        unknowns=tuple(dict.fromkeys(fact for unknown in missing for fact in unknown.facts)),
    )


def _lines(world: World) -> list[str]:
    """Return the figures that are known, in words."""
    deployment: Struct = world.variables["deployment"]
    paths = [("energy", "kwh_per_mtok", "kWh for a million tokens"), ("energy", "grid_gco2_per_kwh", "g of CO2e for a kWh of the grid")]
    if world.bill.by_machines is True:
        paths = [("machines", "count", "machines"), ("machines", "power_kw", "kW each"), ("machines", "pue", "power usage effectiveness"),
                 ("machines", "hours_per_month", "hours a month"), paths[1]]  # fmt: skip
    values = [(deployment.get(part).get(field), words) for part, field, words in paths]
    return [f"{number_words(value)} {words}" for value, words in values if not isinstance(value, Unknown)]


def _number(value: Value) -> float | None:
    return None if isinstance(value, Unknown) else float(value)
