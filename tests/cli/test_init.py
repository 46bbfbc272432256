"""`init` writes documents to begin with."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.command import DAY, run


def test_what_it_writes_is_right_and_can_be_judged(tmp_path: Path) -> None:
    """The documents have no mistakes, and a first judgement comes out of them."""
    folder = tmp_path / "new" / "acme"
    assert run("init", folder).exit_code == 0
    checked = run("check", folder / "dossier.yaml", folder / "engagement.yaml")
    judged = run("assess", folder / "dossier.yaml", "-e", folder / "engagement.yaml", *DAY, "-f", "json")

    assert checked.exit_code == 0, checked.stderr
    assert judged.exit_code == 0, judged.stderr
    assert json.loads(judged.stdout)[0]["incomplete"] is True


def test_an_editor_finds_the_schemas(tmp_path: Path) -> None:
    """The first line of each document leads to the schema that is written beside it."""
    run("init", tmp_path)
    for name in ("dossier", "engagement"):
        first = (tmp_path / f"{name}.yaml").read_text("utf-8").splitlines()[0]
        schema = tmp_path / first.rpartition("$schema=")[2]

        assert json.loads(schema.read_text("utf-8")) == json.loads(run("schema", name).stdout)


def test_a_first_report_comes_out_of_it(tmp_path: Path) -> None:
    """With one deployment nobody needs to name it."""
    run("init", tmp_path)
    result = run("report", tmp_path / "dossier.yaml", "-e", tmp_path / "engagement.yaml", *DAY, "-o", tmp_path / "report.html")

    assert result.exit_code == 0, result.stderr
    assert "Example Vendor" in (tmp_path / "report.html").read_text("utf-8")


def test_a_folder_that_can_not_be_made_is_a_message(tmp_path: Path) -> None:
    """A file in the way is named."""
    (tmp_path / "file").touch()
    result = run("init", tmp_path / "file" / "acme")

    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: {tmp_path / 'file' / 'acme'}")
    assert result.stderr.endswith(": Not a directory\n")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """If one of the files is there, all stays as it is."""
    (tmp_path / "engagement.yaml").write_text("mine", encoding="utf-8")
    result = run("init", tmp_path)

    assert result.exit_code == 2
    assert f"{tmp_path / 'engagement.yaml'} would be overwritten" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["engagement.yaml"]
    assert (tmp_path / "engagement.yaml").read_text("utf-8") == "mine"
