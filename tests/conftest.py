"""What all tests have in common."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

from tests.effort import EFFORT, EXAMPLES

settings.register_profile(
    EFFORT, max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(EFFORT)
