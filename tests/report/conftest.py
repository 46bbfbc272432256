"""What the tests of the report share: the routes of the sample side by side, and its PDF, made once."""

from __future__ import annotations

import pytest

from vendor_risk.advise import Comparison
from vendor_risk.report.pdf import render_pdf

from .sample import sample
from .sample_variants import approved, incomplete


@pytest.fixture(scope="session")
def comparison() -> Comparison:
    return Comparison((sample(), incomplete(), approved()))


@pytest.fixture(scope="session")
def sample_pdf(comparison: Comparison) -> bytes:
    return render_pdf(sample(), comparison=comparison)
