"""`explain` leads from an answer to line and source."""

from __future__ import annotations

from tests.cli.command import JUDGED, run


def test_the_way_leads_to_a_line_and_a_dated_source() -> None:
    """SEC-01 is followed to the place in the dossier and the source that says so."""
    result = run("explain", *JUDGED, "-d", "vendor-api", "SEC-01")

    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "dossier.yaml:" in result.stdout
    assert "dated 20" in result.stdout


def test_it_can_be_markdown() -> None:
    """As Markdown it can go into a ticket."""
    assert run("explain", *JUDGED, "-d", "vendor-api", "SEC-01", "-f", "md").stdout.startswith("## SEC")


def test_an_unknown_question_is_suggested() -> None:
    """Who misspells an id is told what was meant."""
    result = run("explain", *JUDGED, "-d", "vendor-api", "SEC-1")

    assert result.exit_code == 2
    assert "did you mean 'SEC-" in result.stderr
