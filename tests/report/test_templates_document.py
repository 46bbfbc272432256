"""What docs/templates.md shows works as it is printed there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.command import run
from vendor_risk.advise import Comparison
from vendor_risk.report.html import render_html
from vendor_risk.report.template import BASES, own_template, shipped_files
from vendor_risk.report.theme.theme import theme_of

from .sample import sample
from .sample_variants import incomplete

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", DOCUMENT, flags=re.DOTALL)


def test_every_command_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As printed, beside the examples."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    for line in blocks("console")[0].splitlines():
        program, *arguments = shlex.split(line)
        result = run(*arguments)
        assert (program, result.exit_code) == ("vendor-risk", 0), result.stderr


@pytest.mark.parametrize("source", blocks("jinja"))
def test_every_template_runs(source: str) -> None:
    """Each is a whole `report.html.j2`."""
    template = own_template("shown", {"report.html.j2": source.encode()})
    html = render_html(Comparison((sample(), incomplete())) if template.base == "compare" else sample(), template=template)

    assert "</html>" in html


@pytest.mark.parametrize("text", blocks("yaml"))
def test_every_theme_is_sound(text: str) -> None:
    """With a logo beside it."""
    logo = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>'

    assert theme_of({"theme.yaml": text.encode(), "logo.svg": logo}).paper == "letter"


def test_every_block_is_named() -> None:
    """The table names the blocks that there are, template by template, and no others."""
    told = {
        name: set(re.findall(r"`(\w+)`", cells)) for name, cells in re.findall(r"^\| `(\w+)` \| (`style`.*) \|$", DOCUMENT, re.MULTILINE)
    }
    there = {base: set(re.findall(r"{% block (\w+)", shipped_files()[f"{base}/report.html.j2"])) for base in BASES}

    assert told == there
