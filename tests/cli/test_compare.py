"""`compare` sets routes side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.command import DAY, DOSSIER, ENGAGEMENT, run

if TYPE_CHECKING:
    from pathlib import Path


def test_every_route_is_there() -> None:
    """All six routes of the example, each with its decision, fit 80 columns."""
    result = run("compare", DOSSIER, "-e", ENGAGEMENT, *DAY)

    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert result.stdout.count("Reject") >= 3
    assert "Approve with conditions" in result.stdout


def test_several_dossiers_come_one_after_the_other() -> None:
    """Two vendors are two blocks."""
    one = run("compare", DOSSIER, "-e", ENGAGEMENT, *DAY).stdout

    assert run("compare", DOSSIER, DOSSIER, "-e", ENGAGEMENT, *DAY).stdout == f"{one}\n\n{one}"


def test_answers_hold_for_the_route_that_they_are_about(tmp_path: Path) -> None:
    """What people said of one service is never taken as said of another."""
    said = tmp_path / "said.yaml"
    said.write_text("kind: answers\nschema: 1\nanswers: {}\n")
    given = ("compare", DOSSIER, "-e", ENGAGEMENT, *DAY)

    assert "say which deployment was asked about: -a vendor-app=said.yaml" in run(*given, "-a", said).stderr
    assert "no deployment 'vendor-ap'" in run(*given, "-a", f"vendor-ap={said}").stderr
    assert "there is no file 'absent.yaml'" in run(*given, "-a", "vendor-api=absent.yaml").stderr
    assert "two files of answers about vendor-api" in run(*given, "-a", f"vendor-api={said}", "-a", f"vendor-api={said}").stderr
    assert run(*given, "-a", f"vendor-api={said}").exit_code == 0
    twice = run("compare", DOSSIER, DOSSIER, "-e", ENGAGEMENT, *DAY, "-a", f"vendor-api={said}")
    assert f"several dossiers have a deployment 'vendor-api': write -a {DOSSIER}:vendor-api=" in twice.stderr
