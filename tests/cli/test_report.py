"""`report` writes what a board signs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import JUDGED, run


def test_a_pdf_is_written_whole(tmp_path: Path) -> None:
    """The file is a PDF, and the folder holds nothing else."""
    result = run("report", *JUDGED, "-d", "vendor-api", "-o", tmp_path / "report.pdf")

    assert result.exit_code == 0, result.stderr
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]
    assert result.stderr == f"Written: {tmp_path / 'report.pdf'}\n"


def test_html_is_the_same_each_time(tmp_path: Path) -> None:
    """Same documents, same bytes."""
    for name in ("a.html", "b.html"):
        assert run("report", *JUDGED, "-d", "vendor-api", "-o", tmp_path / name).exit_code == 0

    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_of_several_deployments_one_must_be_named(tmp_path: Path) -> None:
    """A report is about one way of getting the service; which ones there are is said."""
    result = run("report", *JUDGED, "-o", tmp_path / "report.pdf")

    assert result.exit_code == 2
    assert "say which deployment with -d: the dossier has vendor-app, vendor-api," in result.stderr


def test_another_ending_is_bad_usage(tmp_path: Path) -> None:
    """A report is a PDF or an HTML file."""
    result = run("report", *JUDGED, "-d", "vendor-api", "-o", tmp_path / "report.docx")

    assert result.exit_code == 2
    assert "expected a name that ends in .pdf or .html" in result.stderr


@pytest.mark.parametrize("template", ["bored", "../board"])
def test_an_unknown_template_is_refused(tmp_path: Path, template: str) -> None:
    """A template that there is not is a message, not a traceback."""
    result = run("report", *JUDGED, "-d", "vendor-api", "-o", tmp_path / "report.html", "-t", template)

    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")


def test_paper_is_a4_or_letter(tmp_path: Path) -> None:
    """Which paper it is laid out for can be said; a third size there is not."""
    letter = run("report", *JUDGED, "-d", "vendor-api", "-o", tmp_path / "report.html", "--paper", "letter")
    other = run("report", *JUDGED, "-d", "vendor-api", "-o", tmp_path / "report.html", "--paper", "a5")

    assert letter.exit_code == 0, letter.stderr
    assert "size: letter" in (tmp_path / "report.html").read_text("utf-8")
    assert other.exit_code == 2


def test_a_comparison_has_a_page_for_each_deployment_that_is_named(tmp_path: Path) -> None:
    """The named ones, of one dossier or several; other templates are about one deployment."""
    named = ("-d", "vendor-api", "-d", "self-hosted-eu")
    result = run("report", *JUDGED, *named, "-t", "compare", "-o", tmp_path / "compare.html")

    assert result.exit_code == 0, result.stderr
    assert (tmp_path / "compare.html").read_text().count('class="part part-way"') == 2
    result = run("report", *JUDGED, *named, "-o", tmp_path / "board.html")
    assert "-t compare sets several side by side" in result.stderr
    result = run("report", *JUDGED, "-d", "self-hosted", "-t", "compare", "-o", tmp_path / "compare.html")
    assert "no dossier has a deployment 'self-hosted'; did you mean 'self-hosted-eu'?" in result.stderr


def test_a_folder_and_a_theme_are_templates_too(tmp_path: Path) -> None:
    """A section of one's own, in one's own colours, under one's own name."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "report.html.j2").write_text('{% extends "brief/report.html.j2" %}{% block summary %}<h2>Ours</h2>{% endblock %}')
    (tmp_path / "theme.yaml").write_text("kind: theme\nschema: 1\ncompany: Example Consulting\n")
    given = ("report", *JUDGED, "-d", "vendor-api", "-t", tmp_path / "own", "--theme", tmp_path / "theme.yaml")
    result = run(*given, "-o", tmp_path / "own.html")

    assert result.exit_code == 0, result.stderr
    assert "<h2>Ours</h2>" in (tmp_path / "own.html").read_text()
    assert "Example Consulting" in (tmp_path / "own.html").read_text()
