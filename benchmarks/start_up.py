"""Asking for help, against a bare click program."""

from __future__ import annotations

from benchmarks.measure import Comparison, in_turns, process


def measure() -> Comparison:
    """Run both with --help, each in a process of its own."""
    ours = process(["-c", "from vendor_risk.cli import main; main()", "--help"])
    theirs = process(["-c", "from benchmarks.bare_click import main; main()", "--help"])
    return Comparison("vendor-risk --help", "a bare click program with as many commands", 1.5, in_turns(ours, theirs, 30))
