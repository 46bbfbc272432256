"""What all tests have in common."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from tests.conformance.collected import Collected
from tests.effort import EFFORT, EXAMPLES

settings.register_profile(
    EFFORT, max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(EFFORT)


def pytest_configure(config: pytest.Config) -> None:
    """Keep every PDF that the tests make, to look at them all in the end."""
    config.pluginmanager.register(Collected(config), "collected")
