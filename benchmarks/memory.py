"""How much memory the report takes at most, from the dossier to the PDF in a new process."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Limit
from benchmarks.printing import REPORT


def measure() -> Limit:
    """Write the report and ask the system what the process took."""
    with TemporaryDirectory() as folder:
        command = [*REPORT, str(Path(folder) / "report.pdf")]
        return Limit("memory for the report, from the dossier to the PDF", "MB", 150, tuple(_peak(command) for _ in range(3)))


def _peak(command: list[str]) -> float:
    to_nowhere = [(os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    child = os.posix_spawn(sys.executable, command, os.environ, file_actions=to_nowhere)
    _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f"failed with {status}: {' '.join(command)}")
    return usage.ru_maxrss / 1024
