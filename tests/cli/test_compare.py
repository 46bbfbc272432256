"""`compare` sets routes side by side."""

from __future__ import annotations

from tests.cli.command import DAY, DOSSIER, ENGAGEMENT, run


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
