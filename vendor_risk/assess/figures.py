"""Figures: objects of conditions whose fields are computed, not stated."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from vendor_risk.cel import CelList, Value

if TYPE_CHECKING:
    from datetime import date

    from vendor_risk.jurisdiction import Regions


class Figures(Mapping[str, Value]):
    """The properties of an object that is made when one of them is first read."""

    def __init__(self, make: Callable[[], Any], names: tuple[str, ...]) -> None:
        """Keep how the object is made, and which properties conditions see."""
        self._make, self._names = make, names

    def get(self, field: str, default: Value = None) -> Value:
        """Return a figure."""
        return getattr(self._make(), field) if field in self._names else default

    def __getitem__(self, field: str) -> Value:
        if field not in self._names:
            raise KeyError(field)
        return self.get(field)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class RegionLists(Mapping[str, Value]):
    """The countries of each region on the day."""

    def __init__(self, regions: Regions, as_of: date) -> None:
        """Take the regions and the day."""
        self._regions, self._as_of = regions, as_of

    def get(self, field: str, default: Value = None) -> Value:
        """Return the countries of a region."""
        return CelList(self._regions.countries(field, self._as_of)) if field in self._regions else default

    def __getitem__(self, field: str) -> Value:
        if field not in self._regions:
            raise KeyError(field)
        return self.get(field)

    def __iter__(self) -> Iterator[str]:
        return iter(self._regions)

    def __len__(self) -> int:
        return len(self._regions)
