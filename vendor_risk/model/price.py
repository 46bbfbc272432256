"""Price: what using a deployment costs, and the machines it takes where we run it ourselves."""

from vendor_risk.model.kinds import Amount, Count, Currency, Quantity
from vendor_risk.model.record import Statement, fact


class Price(Statement):
    """What the operator charges, in one currency."""

    currency: Currency = fact("the currency of the price")
    input_per_mtok: Amount = fact("the price of a million input tokens")
    output_per_mtok: Amount = fact("the price of a million output tokens")
    per_month: Amount = fact("the fixed price of a month")
    per_user_month: Amount = fact("the price of a user and month")


class Machines(Statement):
    """The machines that we run a model on."""

    count: Count = fact("how many machines it takes")
    hourly_cost: Amount = fact("what a machine costs in an hour")
    hours_per_month: Quantity = fact("for how many hours of a month they run")
    currency: Currency = fact("the currency of the hourly cost")
    power_kw: Quantity = fact("how many kW a machine draws")
    pue: Quantity = fact("the data centre's power usage effectiveness (total over IT energy)")
