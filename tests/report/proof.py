"""What the tests of verification share: a small report with its inputs, rendered once, and ways to tamper with it."""

from __future__ import annotations

import os
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf

from vendor_risk import Inputs, load_dossier, load_engagement, load_policy, render_pdf
from vendor_risk.report.pdf import ATTACHMENT
from vendor_risk.report.proof.opened import Opened
from vendor_risk.report.proof.sealed import Sealed
from vendor_risk.report.proof.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable

    from vendor_risk.assess.assessment import Assessment
    from vendor_risk.report.proof.verification import Verification

STARTER = Path(__file__).parents[2] / "vendor_risk" / "cli" / "starter"
DAY = date(2026, 11, 24)


@cache
def inputs() -> Inputs:
    """The documents that `vendor-risk init` writes, and a short policy."""
    return Inputs(load_dossier(STARTER / "dossier.yaml"), load_engagement(STARTER / "engagement.yaml"), load_policy("gdpr-transfers"))


@cache
def assessment() -> Assessment:
    """What they come to."""
    return inputs().assess("api", as_of=DAY)


@cache
def report() -> bytes:
    """The report of that, with its inputs."""
    return render_pdf(assessment(), inputs=inputs())


def sealed(pdf: bytes) -> Sealed:
    """The record that a report embeds."""
    return Sealed.from_bytes(Opened(pdf).record())


def failing(verification: Verification) -> set[str]:
    """The names of the checks that do not hold."""
    return {check.name for check in verification.checks if check.state.value == "does not hold"}


def rewritten(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A report opened, changed and written anew by another program."""
    opened = pikepdf.open(BytesIO(pdf))
    change(opened)
    written = BytesIO()
    opened.save(written, deterministic_id=True)
    return written.getvalue()


def with_record(pdf: bytes, data: bytes) -> bytes:
    """A report with something else in the place of its record, its size and checksum made to fit."""

    def swap(opened: pikepdf.Pdf) -> None:
        opened.attachments[ATTACHMENT] = pikepdf.AttachedFileSpec(opened, data, filename=ATTACHMENT)

    return rewritten(pdf, swap)


def made_elsewhere(**around: str) -> dict[str, str]:
    """The environment of another machine, as far as a process sees it."""
    return {**os.environ, **around, "PYTHONPATH": str(Path(__file__).parents[2])}


__all__ = ["DAY", "assessment", "failing", "inputs", "made_elsewhere", "report", "rewritten", "sealed", "verify", "with_record"]
