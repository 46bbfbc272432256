"""The month's bill, and what the month takes from the grid."""

from __future__ import annotations

import pytest

from tests.assess.worlds import a_world, asked, missing
from vendor_risk.assess.cost import cost_result
from vendor_risk.assess.energy import energy_result
from vendor_risk.cel import Unknown

HEAD = "parties: {acme: {}}\nmodels: {m: {}}\ndeployments:\n  d:\n    model: m\n"
PRICE = "    route: vendor_api\n    price: {currency: EUR, input_per_mtok: 0.55, output_per_mtok: 2.19, per_month: 0, per_user_month: 0}\n"
MACHINES = (
    "    route: self_hosted\n    machines: {count: 2, hourly_cost: 20.1, hours_per_month: 730, currency: EUR, power_kw: 10.2, pue: 1.2}\n"
)
VOLUME = "volume: {requests_per_month: 400000, input_tokens_per_request: 2500, output_tokens_per_request: 600}\nusers: {count: 120}\n"
BUDGET = "budget: {currency: EUR, per_month: %s}\n"


def test_a_service_is_paid_by_tokens_months_and_users() -> None:
    """To the cent."""
    world = a_world(HEAD + PRICE.replace("per_month: 0, per_user_month: 0", "per_month: 99.9, per_user_month: 1.5"), VOLUME + BUDGET % 2000)
    result = cost_result(world)

    assert [(line.words, line.quantity, line.amount) for line in result.lines] == [
        ("input tokens", 1000.0, 550.0),
        ("output tokens", 240.0, 525.6),
        ("fixed price", 1.0, 99.9),
        ("price for each user", 120.0, 180.0),
    ]
    assert (result.month, result.currency, result.within_budget) == (1355.5, "EUR", True)
    assert asked(world, "cost.month") == 1355.5


def test_machines_are_paid_by_the_hour_whatever_the_volume() -> None:
    """For a route that we run ourselves."""
    world = a_world(HEAD + MACHINES, BUDGET % 29345)

    assert asked(world, "cost.month") == 29346.0
    assert asked(world, "cost.within_budget") is False


@pytest.mark.parametrize(
    ("dossier", "use", "facts"),
    [
        (HEAD + PRICE.replace("0.55", "unknown"), VOLUME, ("deployment.price.input_per_mtok",)),
        (HEAD + PRICE.replace(", per_month: 0", ""), VOLUME, ("deployment.price.per_month",)),
        (HEAD + PRICE, VOLUME.replace("400000", "unknown"), ("engagement.volume.requests_per_month",)),
        (HEAD + MACHINES.replace("count: 2", "count: unknown"), "", ("deployment.machines.count",)),
        (HEAD, VOLUME, ("deployment.route",)),
    ],
)
def test_where_a_part_is_unknown_so_is_the_bill(dossier: str, use: str, facts: tuple[str, ...]) -> None:
    """It names what is missing, and nothing else."""
    world = a_world(dossier, use + BUDGET % 1_000_000)

    assert missing(asked(world, "cost.month")) == facts
    assert missing(asked(world, "cost.within_budget")) == facts if dossier != HEAD else True
    assert cost_result(world).month is None


def test_nothing_times_unknown_is_nothing() -> None:
    """A service that charges nothing for users costs the same for any number of them."""
    assert asked(a_world(HEAD + PRICE, VOLUME.replace("users: {count: 120}\n", "")), "cost.month") == 1075.6


def test_parts_that_are_known_may_exceed_the_budget_already() -> None:
    """What is missing can only add to them."""
    world = a_world(HEAD + PRICE.replace(", per_month: 0", ""), VOLUME + BUDGET % 1000)

    assert asked(world, "cost.within_budget") is False
    assert asked(world, "cost.month <= 1000.0") == Unknown(("deployment.price.per_month",))


def test_a_bill_is_held_against_a_budget_in_its_own_currency_only() -> None:
    """Nobody guesses an exchange rate."""
    world = a_world(HEAD + PRICE, VOLUME + "budget: {currency: USD, per_month: 1000000}\n")
    within = asked(world, "cost.within_budget")

    assert isinstance(within, Unknown)
    assert within.errors == ("the bill is in EUR and the budget in USD: put both in one currency",)
    assert cost_result(world).within_budget is None


def test_energy_of_a_service_is_by_the_token_and_of_machines_by_the_hour() -> None:
    """Machines run whether they are used or not."""
    service = a_world(HEAD + PRICE + "    energy: {kwh_per_mtok: 0.5, grid_gco2_per_kwh: 400, disclosed_by: Acme, measured: no}\n", VOLUME)
    own = a_world(HEAD + MACHINES + "    energy: {grid_gco2_per_kwh: 70}\n", VOLUME)

    assert (asked(service, "energy.kwh_month"), asked(service, "energy.kgco2e_month")) == (620.0, 248.0)
    assert (asked(own, "energy.kwh_month"), asked(own, "energy.kgco2e_month")) == (17870.4, 1250.928)
    result = energy_result(service)
    assert (result.measured, result.disclosed_by, result.lines) == (
        False,
        "Acme",
        ("0.5 kWh for a million tokens", "400 g of CO2e for a kWh of the grid"),
    )
    assert energy_result(own).lines[:2] == ("2 machines", "10.2 kW each")


def test_what_nobody_discloses_stays_unknown() -> None:
    """It is never taken for nothing."""
    world = a_world(HEAD + PRICE, VOLUME)
    result = energy_result(world)

    assert (result.kwh_month, result.measured) == (None, None)
    assert result.unknowns == ("deployment.energy.kwh_per_mtok", "deployment.energy.grid_gco2_per_kwh")
    assert missing(asked(a_world(HEAD, VOLUME), "energy.kwh_month")) == ("deployment.route",)
