"""From the dossier to the conformant PDF in a new process, against a new Chromium that prints the same report's HTML: by the clock."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.example import ARGUMENTS
from benchmarks.measure import Comparison, in_turns
from tests.conformance.needs import chromium, missing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

REPORT = [sys.executable, "-c", "from vendor_risk.cli import main; main()", "report", *ARGUMENTS, "-o"]


def measure() -> Comparison:
    """Print both ways, in turns; Chromium works in several processes, so that only the clock tells what it takes."""
    if missing("chromium"):
        sys.exit(missing("chromium"))
    with TemporaryDirectory() as folder:
        html, ours, theirs = (Path(folder) / name for name in ("report.html", "ours.pdf", "theirs.pdf"))
        _clock([*REPORT, str(html)])()
        browser = [chromium(), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={theirs}"]
        pairs = in_turns(_clock([*REPORT, str(ours)]), _clock([*browser, html.as_uri()]), 5)
    return Comparison("the report, from the dossier to the PDF", "Chromium printing its HTML, without tags or page numbers", 1.8, pairs)


def _clock(command: Sequence[str]) -> Callable[[], float]:
    def run() -> float:
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        return time.perf_counter() - start

    return run
