"""What the tests of the command share: running it as a shell would, on the shipped example."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from vendor_risk.cli import main

EXAMPLE = Path(__file__).parents[2] / "examples" / "deepseek-r1"
DOSSIER = str(EXAMPLE / "dossier.yaml")
ENGAGEMENT = str(EXAMPLE / "eu-customer-support.yaml")
DAY = ("--as-of", "2026-11-24")
JUDGED = (DOSSIER, "-e", ENGAGEMENT, *DAY)


def run(*arguments: str | Path, given: str | None = None) -> Result:
    """Run `vendor-risk` with arguments, `given` on stdin; an exception that is none of ours comes through, so that a bug shows as one."""
    return CliRunner().invoke(main, [str(each) for each in arguments], given, catch_exceptions=False, prog_name="vendor-risk")
