"""Colour is for terminals; files and pipes get plain text."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import DOSSIER, JUDGED, run

pty = pytest.importorskip("pty", reason="there are no terminals of this kind here")


def on_a_terminal(**environment: str) -> bytes:
    """What `vendor-risk list regions` prints on a terminal."""
    ours, theirs = pty.openpty()
    arguments = [sys.executable, "-m", "vendor_risk.cli", "list", "regions"]
    clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")}
    subprocess.run(arguments, stdout=theirs, env={**clean, "TERM": "xterm", **environment}, check=True)
    os.close(theirs)
    shown = b""
    while b"countries_of_concern" not in shown:
        shown += os.read(ours, 65536)
    os.close(ours)
    return shown


def test_a_terminal_gets_colour() -> None:
    """Names stand out where somebody looks."""
    assert b"\x1b[1m" in on_a_terminal()


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_who_wants_no_colour_gets_none(environment: dict[str, str]) -> None:
    """Neither where the user says so nor on a terminal that knows none."""
    assert b"\x1b" not in on_a_terminal(**environment)


def test_no_file_that_a_command_reads_is_written_over(tmp_path: Path) -> None:
    """A slip of the hand must not cost the dossier."""
    mine = tmp_path / "dossier.yaml"
    mine.write_bytes(Path(DOSSIER).read_bytes())

    result = run("assess", str(mine), *JUDGED[1:], "-d", "eu-cloud", "-f", "json", "-o", str(mine))

    assert (result.exit_code, mine.read_bytes()) == (2, Path(DOSSIER).read_bytes())
    assert "is one of the files that this command reads" in result.stderr
