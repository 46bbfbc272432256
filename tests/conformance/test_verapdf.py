"""What looks at the PDFs of all tests finds what is wrong with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest

from tests.report.sample_variants import empty
from vendor_risk.report.pdf import render_pdf

from .needs import need
from .verapdf import broken_rules

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def untag(pdf: pikepdf.Pdf) -> None:
    """Nothing says what is a heading and what a table."""
    del pdf.Root.StructTreeRoot


def no_language(pdf: pikepdf.Pdf) -> None:
    """Nobody knows how to read it out."""
    del pdf.Root.Lang


def no_colours(pdf: pikepdf.Pdf) -> None:
    """Nobody knows what red is."""
    del pdf.Root.OutputIntents


def no_relation(pdf: pikepdf.Pdf) -> None:
    """Nobody knows what the embedded file is to the document."""
    del pdf.Root.AF[0].AFRelationship


@pytest.fixture(scope="module")
def looked_at(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What it says of a sound report, of each of the broken ones, and of no PDF at all; Java is started once."""
    need("verapdf")
    folder = tmp_path_factory.mktemp("broken")
    (folder / "sound").write_bytes(render_pdf(empty()))
    (folder / "none").write_bytes(b"%PDF-1.7\n")
    for change in (untag, no_language, no_colours, no_relation):
        broken(folder, change)
    return {path.name: rules for path, rules in broken_rules(folder.iterdir()).items()}


def broken(folder: Path, change: Callable[[pikepdf.Pdf], None]) -> None:
    """Write a report with something taken out."""
    with pikepdf.open(folder / "sound") as pdf:
        change(pdf)
        pdf.save(folder / change.__name__)


def test_a_sound_report_breaks_no_rule(looked_at: dict[str, str]) -> None:
    """As every PDF of every test has to."""
    assert looked_at["sound"] == ""


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("untag", "3a 6.7.3.3-1"),
        ("no_language", "ua1 7.2-"),
        ("no_colours", "3a 6.2.4.3"),
        ("no_relation", "3a 6.8"),
        ("none", "can't be looked at"),
    ],
)
def test_a_broken_one_is_found(looked_at: dict[str, str], name: str, rule: str) -> None:
    """By the clause that it breaks."""
    assert rule in looked_at[name]
