"""Cost: the month's bill of a deployment, from volume and price or from machines and hours."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from vendor_risk.cel import Struct, Unknown, Value

from .cost_result import CostLine, CostResult

if TYPE_CHECKING:
    from .world import World

MILLION = 1_000_000
MACHINES = ("self_hosted",)
"""Routes whose bill follows from machines; all others' from the price."""


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the bill: quantity times rate, each a number or unknown; both are never below zero."""

    words: str
    quantity: Value
    unit: str
    rate: Value

    @property
    def amount(self) -> Value:
        """The amount; nothing, where one factor is nothing."""
        if 0 in (self.quantity, self.rate):
            return 0.0
        return product(self.quantity, self.rate)


class Bill:
    """The month's bill of the deployment in one world."""

    FIGURES = ("month", "currency", "budget", "budget_currency", "within_budget")
    """What conditions see."""

    def __init__(self, world: World) -> None:
        """Take the deployment's route, price and machines, and the engagement's volume and budget."""
        self.world = world
        self.deployment: Struct = world.variables["deployment"]
        self.engagement: Struct = world.variables["engagement"]

    @cached_property
    def by_machines(self) -> Value:
        """Whether the bill follows from machines."""
        route = self.deployment.get("route")
        return Unknown(route.facts, possible=(True, False)) if isinstance(route, Unknown) else route in MACHINES

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The lines of the bill; none while the route is not known."""
        if isinstance(self.by_machines, Unknown):
            return ()
        return self._of_machines() if self.by_machines else self._of_price()

    @cached_property
    def currency(self) -> Value:
        """The currency of the bill."""
        if isinstance(self.by_machines, Unknown):
            return Unknown(self.by_machines.facts)
        return self.deployment.get("machines" if self.by_machines else "price").get("currency")

    @cached_property
    def month(self) -> Value:
        """The bill of a month, in its currency."""
        if isinstance(self.by_machines, Unknown):
            return Unknown(self.by_machines.facts)
        return total([part.amount for part in self.parts])

    @cached_property
    def budget(self) -> Value:
        """The budget of a month, in its currency."""
        return self.engagement.get("budget").get("per_month")

    @cached_property
    def budget_currency(self) -> Value:
        """The currency of the budget."""
        return self.engagement.get("budget").get("currency")

    @cached_property
    def within_budget(self) -> Value:
        """Whether the bill stays within the budget. Parts that are known may already exceed it."""
        month, budget, currencies = self.month, self.budget, (self.currency, self.budget_currency)
        doubts = [value for value in (*currencies, budget) if isinstance(value, Unknown)]
        if not doubts and currencies[0] != currencies[1]:
            return Unknown(errors=(f"the bill is in {currencies[0]} and the budget in {currencies[1]}: put both in one currency",))
        if isinstance(month, Unknown):
            if not doubts and sum(part.amount for part in self.parts if not isinstance(part.amount, Unknown)) > budget:
                return False
            doubts.append(month)
        if doubts:
            return Unknown(tuple(dict.fromkeys(fact for doubt in doubts for fact in doubt.facts)), possible=(True, False))
        return month <= budget

    def _of_price(self) -> tuple[Part, ...]:
        price, volume = self.deployment.get("price"), self.engagement.get("volume")
        requests = volume.get("requests_per_month")
        sent = product(requests, volume.get("input_tokens_per_request"))
        given = product(requests, volume.get("output_tokens_per_request"))
        users = self.engagement.get("users").get("count")
        return (
            Part("input tokens", _scaled(sent, MILLION), "million tokens", price.get("input_per_mtok")),
            Part("output tokens", _scaled(given, MILLION), "million tokens", price.get("output_per_mtok")),
            Part("fixed price", 1, "month", price.get("per_month")),
            Part("price for each user", users, "users", price.get("per_user_month")),
        )

    def _of_machines(self) -> tuple[Part, ...]:
        machines = self.deployment.get("machines")
        hours = product(machines.get("count"), machines.get("hours_per_month"))
        return (Part("machines", hours, "machine hours", machines.get("hourly_cost")),)


def cost_result(world: World) -> CostResult:
    """Return the bill as an assessment reports it."""
    bill = world.bill
    month, within = bill.month, bill.within_budget
    missing = [value for value in (month, within, bill.currency) if isinstance(value, Unknown)]
    return CostResult(
        month=_number(month),
        currency=_text(bill.currency),
        budget=_number(bill.budget),
        budget_currency=_text(bill.budget_currency),
        within_budget=None if isinstance(within, Unknown) else within,
        lines=tuple(
            CostLine(part.words, _number(part.quantity), part.unit, _number(part.rate), _number(part.amount)) for part in bill.parts
        ),
        unknowns=tuple(dict.fromkeys(fact for unknown in missing for fact in unknown.facts)),
    )


def product(*factors: Value) -> Value:
    """Return the product of numbers; unknown, naming every fact that is missing, where one of them is."""
    missing = [factor for factor in factors if isinstance(factor, Unknown)]
    if missing:
        return Unknown(tuple(dict.fromkeys(fact for each in missing for fact in each.facts)))
    result = Decimal(1)
    for factor in factors:
        result *= exact(factor)
    return float(result)


def total(amounts: list[Value]) -> Value:
    """Return the sum of numbers; unknown, naming every fact that is missing, where one of them is."""
    missing = [amount for amount in amounts if isinstance(amount, Unknown)]
    return Unknown(tuple(dict.fromkeys(fact for each in missing for fact in each.facts))) if missing else float(sum(map(exact, amounts)))


def exact(number: float) -> Decimal:
    """Return a number as it is written: 0.1 is a tenth, so that sums of prices come out to the cent."""
    return Decimal(str(number))


def _scaled(value: Value, divisor: int) -> Value:
    return value if isinstance(value, Unknown) else float(exact(value) / divisor)


def _number(value: Value) -> float | None:
    return None if isinstance(value, Unknown) else float(value)


def _text(value: Value) -> str | None:
    return None if isinstance(value, Unknown) else str(value)
