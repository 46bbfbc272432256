"""Risk: how the magnitudes of independent causes combine, exactly, and which band the result falls in."""

from __future__ import annotations

import math
from decimal import Context, Decimal, Inexact, InvalidOperation, Overflow
from typing import TYPE_CHECKING

from .interval import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vendor_risk.policy import Scales, Severity

NOTHING = Decimal(0)
ALL = Decimal(1)
_EXACT = Context(prec=1_000_000, traps=[Inexact, InvalidOperation, Overflow])
_multiply, _subtract = _EXACT.multiply, _EXACT.subtract
_HUNDREDTH = Decimal("0.01")
_TENTHS = 10


def exact(value: float | Decimal) -> Decimal:
    """The decimal that a policy's author wrote: 0.12 and not the binary fraction next to it."""
    return value if isinstance(value, Decimal) else Decimal(repr(value))


def times(*factors: Decimal) -> Decimal:
    """The exact product, so that the order of the factors leaves no trace."""
    product = ALL
    for factor in factors:
        product = _multiply(product, factor)
    return product


def rest(part: Decimal) -> Decimal:
    """What a part of one leaves: 1 - part, exactly."""
    return _subtract(ALL, part)


def combined(magnitudes: Iterable[Decimal]) -> Decimal:
    """The risk (0 to 1) of causes of these magnitudes (0 to 1) as if independent: 1 - the product of what each leaves."""
    left = ALL
    for magnitude in magnitudes:
        if magnitude:
            left = _multiply(left, _subtract(ALL, magnitude))
    return _subtract(ALL, left)


def points(risk: Decimal) -> float:
    """The risk as a score from 0 to 100, the nearest there is in floating point."""
    return float(risk * 100) if risk else 0.0


def bound(score: float) -> Decimal:
    """The risk (0 to 1) at a bound that is given as a score (0 to 100), exactly."""
    return _multiply(exact(score), _HUNDREDTH)


def band_of(risk: Decimal, scales: Scales) -> Severity:
    """The band that a risk (0 to 1) falls in."""
    band: Severity = "low"
    for candidate in ("moderate", "high", "critical"):
        if risk >= bound(scales.floor_of(candidate)):
            band = candidate
    return band


def shares(magnitudes: Mapping[str, Decimal], score: float) -> dict[str, Decimal]:
    """Divide a score as it is shown, in tenths of a point, among its causes by their share of -ln(1 - magnitude).

    Largest remainder, ties by the cause's name: the shares sum exactly to what is shown and don't depend on any order.
    """
    logs = {cause: -math.log1p(-min(float(magnitude), 1 - 2**-53)) for cause, magnitude in sorted(magnitudes.items()) if magnitude}
    whole = math.fsum(logs.values())
    if not whole:
        return {}
    tenths = int(shown(score) * _TENTHS)
    quotas = {cause: tenths * log / whole for cause, log in logs.items()}
    given = {cause: math.floor(quota) for cause, quota in quotas.items()}
    left = tenths - sum(given.values())
    for cause in sorted(quotas, key=lambda cause: given[cause] - quotas[cause])[:left]:
        given[cause] += 1
    return {cause: Decimal(count).scaleb(-1) for cause, count in given.items()}
