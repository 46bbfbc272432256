"""Number: a finite decimal within bounds."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from vendor_risk.model.complaint import UnfitError, found, is_quoted
from vendor_risk.model.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaValue

_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
DIGITS = 15


def decimal_of(raw: object, expected: str) -> Decimal:
    """Return the number written as plain digits with at most one point; raise `UnfitError` for anything else, and beyond 15 digits."""
    if isinstance(raw, str):
        if is_quoted(raw):
            raise UnfitError(f"expected {expected}, found the text {found(raw)} (a number stands without quotes)")
        if not _DECIMAL.fullmatch(raw):
            raise UnfitError(f"expected {expected}, found {found(raw)}")
        if len(raw.lstrip("-").replace(".", "")) > DIGITS:
            raise UnfitError(f"expected at most {DIGITS} digits, found {found(raw)}")
        return Decimal(raw)
    if isinstance(raw, int | float | Decimal) and not isinstance(raw, bool):
        number = Decimal(repr(raw)) if isinstance(raw, float) else Decimal(raw)
        if not number.is_finite():
            raise UnfitError(f"expected {expected}, found {raw}")
        written = format(number, "f")
        if len(written.lstrip("-").replace(".", "").strip("0")) > DIGITS or len(written) > 2 * DIGITS:
            raise UnfitError(f"expected at most {DIGITS} digits, found {written[:60]}")
        return number
    raise UnfitError(f"expected {expected}, found {found(raw)}")


class NumberKind(Kind):
    """A decimal number from `least` to `most` (no bound: None)."""

    cel = "double"

    def __init__(
        self, expected: str = "a number", least: int | None = None, most: int | None = None, *, factual: bool = True, short: bool = False
    ) -> None:
        """Make a kind with its bounds, both included."""
        super().__init__(expected, factual=factual, short=short)
        self.least = least
        self.most = most

    def parse(self, raw: Any, _ids: Mapping[str, frozenset[str]] | None, /) -> Decimal:
        """Read a number and hold it against the bounds."""
        number = decimal_of(raw, self.expected)
        self._bound(number, raw)
        return number

    def plain(self, value: Decimal) -> int | float:
        """Write the number; 15 digits go through a float and back unchanged."""
        return int(value) if value == value.to_integral_value() else float(value)

    def json_schema(self) -> JsonSchemaValue:
        """A number with its bounds."""
        return {"type": "number", **self._bounds()}

    def _bound(self, number: Decimal | int, raw: object) -> None:
        if self.least is not None and number < self.least:
            raise UnfitError(f"expected {self.expected}{self._named('at least', self.least)}, found {found(raw)}")
        if self.most is not None and number > self.most:
            raise UnfitError(f"expected {self.expected}{self._named('at most', self.most)}, found {found(raw)}")

    def _named(self, limit: str, bound: int) -> str:
        """Name a bound, unless what is expected names it already."""
        return "" if str(bound) in self.expected.split() else f" of {limit} {bound}"

    def _bounds(self) -> dict[str, int]:
        bounds = {"minimum": self.least, "maximum": self.most}
        return {key: bound for key, bound in bounds.items() if bound is not None}


class CountKind(NumberKind):
    """A whole number."""

    cel = "int"

    def parse(self, raw: Any, _ids: Mapping[str, frozenset[str]] | None, /) -> int:  # type: ignore[override]  # an int is read where the base reads a decimal
        """Read a whole number and hold it against the bounds."""
        number = decimal_of(raw, self.expected)
        if number != number.to_integral_value() or (isinstance(raw, str) and "." in raw):
            raise UnfitError(f"expected {self.expected} (a whole number), found {found(raw)}")
        self._bound(number, raw)
        return int(number)

    def plain(self, value: int) -> int:  # type: ignore[override]  # as above
        """Write the number."""
        return value

    def json_schema(self) -> JsonSchemaValue:
        """A whole number with its bounds."""
        return {"type": "integer", **self._bounds()}
