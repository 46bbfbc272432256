"""What the tests of the report share: the routes of the sample side by side, and its PDF, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vendor_risk.advise import Comparison
from vendor_risk.report.pdf import pdf_of, render_pdf
from vendor_risk.report.proof import rendering
from vendor_risk.report.proof import verify as looking
from vendor_risk.report.proof.judging import judged

from .proof import report, sealed
from .sample import sample
from .sample_variants import approved, incomplete

if TYPE_CHECKING:
    from vendor_risk.report.proof.sealed import Sealed


@pytest.fixture(scope="session")
def comparison() -> Comparison:
    return Comparison((sample(), incomplete(), approved()))


@pytest.fixture(scope="session")
def sample_pdf(comparison: Comparison) -> bytes:
    return render_pdf(sample(), comparison=comparison)


@pytest.fixture
def rendered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The genuine record gives the genuine report, as the first test shows: for tampered ones it need not be done each time."""
    genuine = sealed(report())

    def known(record: Sealed, comparison: Comparison | None) -> bytes:
        return report() if record == genuine else pdf_of(record, comparison)

    came = judged(genuine)
    monkeypatch.setattr(rendering, "pdf_of", known)
    monkeypatch.setattr(looking, "judged", lambda record: came if record == genuine else judged(record))
