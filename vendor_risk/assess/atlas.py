"""Atlas: which countries a region of the policy has on the day, for knowledge of a country that is partial."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vendor_risk.errors import UsageError, suggest
from vendor_risk.model.iso import countries

if TYPE_CHECKING:
    from datetime import date

    from vendor_risk.jurisdiction import Regions


@dataclass(slots=True)
class RegionAtlas:
    """Looks regions up by id, or a country by its code, on one day."""

    regions: Regions
    as_of: date
    _within: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _outside: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def within(self, region: str) -> tuple[str, ...]:
        """Return every country that is in the region for some recipient; raises `UsageError` for a region that there is not."""
        if region not in self._within:
            self._within[region] = self._members(region)
        return self._within[region]

    def outside(self, region: str) -> tuple[str, ...]:
        """Return every country that is not in the region for all recipients; raises `UsageError` as `within` does."""
        if region not in self._outside:
            sure = set(self.regions.countries(region, self.as_of)) if region in self.regions else set(self.within(region))
            self._outside[region] = tuple(code for code in sorted(countries()) if code not in sure)
        return self._outside[region]

    def _members(self, region: str) -> tuple[str, ...]:
        if region in self.regions:
            members = self.regions[region].members
            return tuple(sorted({code for one in members if one.standing(self.as_of).value != "none" for code in one.lies_in if code}))
        if region.upper() in countries():
            return (region.upper(),)
        raise UsageError(f"there is no region '{region}' in the policy{suggest(region, self.regions)}")
