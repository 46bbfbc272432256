"""What all tests have in common."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from .conformance.collected import Collected

settings.register_profile("default", max_examples=50, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", max_examples=5_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_configure(config: pytest.Config) -> None:
    """Keep every PDF that the tests make, to look at them all in the end."""
    config.pluginmanager.register(Collected(config), "collected")
