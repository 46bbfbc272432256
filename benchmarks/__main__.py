"""`python -m benchmarks [NAME…]`: run all measurements, or those named; the exit code is 1 where a promise is missed."""

from __future__ import annotations

import sys
from importlib import import_module

NAMES = ("start_up", "reading", "conditions", "judging", "deciding", "loading", "assessing", "pdf", "printing", "memory", "workers")


def main(names: list[str]) -> int:
    """Measure and print."""
    kept = True
    for name in names or NAMES:
        measured = import_module(f"benchmarks.{name}").measure()
        for comparison in measured if isinstance(measured, list) else [measured]:
            comparison.show()
            kept = kept and comparison.kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
