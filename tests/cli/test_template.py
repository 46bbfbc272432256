"""`template` writes a template that works, and lists what one can place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.command import JUDGED, run
from vendor_risk.report.variables import variables

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_template_works_as_it_is_written(tmp_path: Path) -> None:
    """It builds on the board, replaces one section, has a theme that is sound, and is not written over."""
    assert run("template", "new", tmp_path / "own").exit_code == 0
    result = run("report", *JUDGED, "-d", "vendor-api", "-t", tmp_path / "own", "-o", tmp_path / "own.html")
    html = (tmp_path / "own.html").read_text()

    assert result.exit_code == 0, result.stderr
    assert "findings in full" in html
    assert '<p class="org">Your company</p>' in html
    assert run("check", tmp_path / "own" / "theme.yaml").exit_code == 0
    assert "nothing is written" in run("template", "new", tmp_path / "own").stderr


def test_variables_are_listed_with_their_meaning() -> None:
    """All of them, or those of a part; a misspelt part is told."""
    lines = run("template", "variables").stdout.splitlines()

    assert len([line for line in lines if line.startswith("  ")]) == sum(map(len, variables().values()))
    assert "  parts.findings.cards[].remedy: what to do" in run("template", "variables", "parts.findings").stdout.splitlines()
    assert "did you mean 'parts.findings'?" in run("template", "variables", "parts.finding5").stderr
