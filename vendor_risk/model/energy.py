"""Energy: what use takes from the grid, as far as it is disclosed."""

from vendor_risk.model.kinds import Name, Quantity, Truth
from vendor_risk.model.record import Statement, fact


class Energy(Statement):
    """Energy and emissions per use."""

    kwh_per_mtok: Quantity = fact("how many kWh a million tokens take")
    grid_gco2_per_kwh: Quantity = fact("how many grams of CO2e a kWh of the grid emits")
    disclosed_by: Name = fact("who disclosed the figures")
    measured: Truth = fact("whether the figures were measured independently")
