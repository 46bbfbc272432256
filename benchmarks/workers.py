"""Reports by two warm workers, against as many by one: by the clock."""

from __future__ import annotations

import time
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from typing import TYPE_CHECKING

from benchmarks.example import DAY, DEPLOYMENT, DOSSIER, ENGAGEMENT, POLICY
from benchmarks.measure import Comparison, in_turns
from vendor_risk import assess, compare, load_dossier, load_engagement, load_policy
from vendor_risk.report.pdf import render_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from vendor_risk import Assessment
    from vendor_risk.advise import Comparison as Routes

REPORTS = 4
RATE = 1.65
"""How much more two workers do than one, at least."""


def measure() -> Comparison:
    """Write the reports in turns; each worker has judged, and written one, before the clock runs."""
    with ProcessPoolExecutor(1) as one, ProcessPoolExecutor(2) as two:
        pairs = in_turns(_clock(two), _clock(one), 3)
    return Comparison(f"{REPORTS} reports by two warm workers", f"by one (a rate of {RATE} or more)", round(1 / RATE, 2), pairs)


def _clock(workers: ProcessPoolExecutor) -> Callable[[], float]:
    def run() -> float:
        start = time.perf_counter()
        list(workers.map(_report, range(REPORTS)))
        return time.perf_counter() - start

    return run


@cache
def _judged() -> tuple[Assessment, Routes]:
    dossier, engagement, policy = load_dossier(DOSSIER), load_engagement(ENGAGEMENT), load_policy(POLICY)
    return assess(dossier, DEPLOYMENT, engagement, policy, as_of=DAY), compare(dossier, engagement, policy, as_of=DAY)


def _report(_: int) -> int:
    assessment, routes = _judged()
    return len(render_pdf(assessment, comparison=routes))
