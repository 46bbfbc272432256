"""What ships beside the code is found, installed or not."""

from __future__ import annotations

import pytest

from vendor_risk.errors import VendorRiskError
from vendor_risk.shipped import shipped


@pytest.mark.parametrize("folder", ["questionnaires", "templates"])
def test_what_ships_is_found(folder: str) -> None:
    """Both folders that every installation has are there and hold something."""
    assert any(shipped(folder).iterdir())


def test_what_does_not_ship_is_missed_by_name() -> None:
    """A folder that no installation has is an error of ours that names it."""
    with pytest.raises(VendorRiskError, match="'recipes'"):
        shipped("recipes")
