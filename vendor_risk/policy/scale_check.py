"""Scale check: whether scales and tolerances keep their order, so that no worse fact gives a better result (P6, P7)."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, get_args

from vendor_risk.model.control_state import ControlStatus
from vendor_risk.model.evidence import ASSURANCES

from .complaint import Complaint
from .scale import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .part import Part
    from .scale import Scales
    from .tolerance import Tolerance, Tolerances

_CLASSES = ("public", "internal", "confidential", "restricted")


def scale_complaints(scales: Scales) -> Iterator[Complaint]:
    """Yield where a scale falls instead of rising, and where a magnitude is outside its band."""
    yield from _severities(scales)
    yield from _bands(scales)
    yield from _rising("assurance", scales.assurance, ASSURANCES)
    yield from _rising("status", scales.status, get_args(ControlStatus))
    if scales.status.planned != scales.status.absent:
        yield Complaint(("status", "planned"), f"expected {scales.status.absent:g}, as for 'absent': what is planned protects nothing yet")
    yield from _rising("data", scales.data, _CLASSES)
    yield from _rising("data", scales.data, ("personal", "special_category"))


def tolerance_complaints(tolerances: Tolerances) -> Iterator[Complaint]:
    """Yield tolerances whose bounds are not in the order of the decisions."""
    yield from _bounds(tolerances, ())
    for domain, tolerance in tolerances.domains.items():
        yield from _bounds(tolerance, ("domains", domain))


def _severities(scales: Scales) -> Iterator[Complaint]:
    table = [[SEVERITIES.index(severity) for severity in row] for row in scales.severity]
    for row in range(5):
        for column in range(5):
            if column and table[row][column] < table[row][column - 1]:
                yield _falls(scales, row, column, "a greater impact")
            elif row and table[row][column] < table[row - 1][column]:
                yield _falls(scales, row, column, "a greater likelihood")


def _falls(scales: Scales, row: int, column: int, what: str) -> Complaint:
    severity = scales.severity[row][column]
    return Complaint(("severity", row, column), f"expected a severity that {what} does not lower, found {severity}")


def _bands(scales: Scales) -> Iterator[Complaint]:
    floors = [scales.floor_of(band) for band in SEVERITIES]
    for band, (lower, upper) in zip(SEVERITIES[1:], pairwise(floors), strict=True):
        if upper <= lower:
            yield Complaint(("bands", band), f"expected more than {lower:g}, where the band below begins, found {upper:g}")
    for severity, floor, ceiling in zip(SEVERITIES, floors, [*floors[1:], None], strict=True):
        magnitude = scales.magnitude_of(severity)
        shown = _exact(magnitude) * 100
        if shown < _exact(floor) or (ceiling is not None and shown >= _exact(ceiling)):
            span = f"from {floor / 100:g}" + ("" if ceiling is None else f" and below {ceiling / 100:g}")
            yield Complaint(("magnitudes", severity), f"expected a magnitude {span}, inside the band of its name, found {magnitude:g}")


def _exact(number: float) -> Decimal:
    """The number that was written: in floating point 0.29 * 100 is less than 29."""
    return Decimal(repr(number))


def _rising(name: str, factors: Part, words: tuple[str, ...]) -> Iterator[Complaint]:
    for weaker, stronger in pairwise(words):
        if getattr(factors, stronger) < getattr(factors, weaker):
            yield Complaint(
                (name, stronger), f"expected at least {getattr(factors, weaker):g}, as for '{weaker}', found {getattr(factors, stronger):g}"
            )


def _bounds(tolerance: Tolerance, path: tuple[str, ...]) -> Iterator[Complaint]:
    if tolerance.conditions_below < tolerance.approve_below:
        yield Complaint(
            (*path, "conditions_below"),
            f"expected at least {tolerance.approve_below:g}, the bound of approval, found {tolerance.conditions_below:g}",
        )
    if tolerance.reject_from is not None and tolerance.reject_from < tolerance.conditions_below:
        yield Complaint(
            (*path, "reject_from"),
            f"expected at least {tolerance.conditions_below:g}, where escalation begins, found {tolerance.reject_from:g}",
        )
