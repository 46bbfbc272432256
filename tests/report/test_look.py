"""A report says which template and theme made it, and is rendered again with them; a template that came with it runs apart."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from vendor_risk import render_pdf
from vendor_risk.report import confinement
from vendor_risk.report.confinement import Limits
from vendor_risk.report.environment import MAIN
from vendor_risk.report.pdf import pdf_of
from vendor_risk.report.proof.look import Look, LookFile
from vendor_risk.report.proof.sealed import Sealed
from vendor_risk.report.proof.verification import State
from vendor_risk.report.template import template_of
from vendor_risk.report.theme.theme import theme_of

from .proof import assessment, failing, inputs, sealed, verify, with_record
from .test_theme import png

if TYPE_CHECKING:
    from pathlib import Path

OWN = '{% extends "brief/report.html.j2" %}\n{% block summary %}<h2>Ours</h2>{{ super() }}{% endblock %}\n'
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><rect width="40" height="40" fill="#0b5a5a"/></svg>'
THEME = b'kind: theme\nschema: 1\ncompany: Example\nlogo: logo.svg\nlogo_alt: Example\ncolours: {accent: "#0b5a5a"}\n'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A template of one's own, in a theme."""
    folder = tmp_path_factory.mktemp("looks") / "own"
    folder.mkdir()
    (folder / MAIN).write_text(OWN)
    (folder / "theme.yaml").write_bytes(THEME)
    (folder / "logo.svg").write_bytes(LOGO)
    return folder


@pytest.fixture(scope="module")
def report(folder: Path) -> bytes:
    """A report made with it."""
    return render_pdf(assessment(), template=folder, inputs=inputs())


def test_a_template_that_came_with_the_report_renders_it_again(report: bytes) -> None:
    """The bytes hold; but it decides what is shown, and nobody has compared it."""
    verification = verify(report)

    assert verification.of("Rendered again").state is State.HOLDS
    assert verification.of("Judged again").state is State.HOLDS
    assert verification.of("Template").state is State.NOT_COMPARED
    assert "own (" in verification.of("Template").told
    assert verification.state is State.NOT_COMPARED


def test_whoever_has_the_template_knows_whether_it_is_the_same(report: bytes, folder: Path, tmp_path: Path) -> None:
    """File by file; another one is told, and so is a shipped one."""
    (tmp_path / MAIN).write_text(OWN.replace("Ours", "Theirs"))

    assert verify(report, template=folder).state is State.HOLDS
    for other in (tmp_path, "brief"):
        assert failing(verify(report, template=other)) == {"Template"}


def test_another_template_in_the_record_is_found(report: bytes) -> None:
    """A file that is not the one of its digest, and one that fits its digest but not the pages."""
    record = sealed(report)
    (file,) = record.look.files
    better = file.data.replace("Ours", "Approved")

    def swapped(changed: LookFile) -> Sealed:
        return replace(record, look=replace(record.look, files=(changed,)))

    kept = verify(with_record(report, swapped(replace(file, data=better)).to_bytes()))
    assert f"{MAIN} is not the file that its digest says" in kept.of("Rendered again").told
    assert "Rendered again" in failing(verify(with_record(report, swapped(LookFile.of(MAIN, better.encode())).to_bytes())))


def test_a_hostile_template_in_a_record_runs_apart(report: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A loop without end is stopped, a way to files leads nowhere: the report is said not to hold, and nothing else happens."""
    monkeypatch.setattr(confinement.fill_apart, "__defaults__", (Limits(processor=3),))
    record = sealed(report)
    for source, told in (
        ("{% for x in range(99999) %}{% for y in range(99999) %}{% endfor %}{% endfor %}", "look for a loop without end"),
        ("{{ ''.__class__.__mro__ }}", "is unsafe"),
        ("{% include '/etc/passwd' %}", "there is no '/etc/passwd' in the template"),
    ):
        forged = replace(record, look=replace(record.look, files=(LookFile.of(MAIN, source.encode()),)))
        assert told in verify(with_record(report, forged.to_bytes())).of("Rendered again").told


def test_a_record_is_set_within_bounds(report: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With a template that ships, too: whatever a record makes the engine do ends, leaves no files, and the report is said not to hold."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(confinement.set_apart, "__defaults__", (Limits(clock=0),))
    forged = replace(sealed(report), look=Look.of(template_of("brief")))

    assert "it took more than 0 seconds" in verify(with_record(report, forged.to_bytes())).of("Rendered again").told
    assert list(tmp_path.iterdir()) == []


def test_a_theme_travels_too() -> None:
    """With a template that ships, the theme's files are embedded, and what comes out holds."""
    pdf = render_pdf(assessment(), theme=theme_of({"theme.yaml": THEME, "logo.svg": LOGO}), inputs=inputs())
    record = sealed(pdf)

    assert {file.path for file in record.look.theme} == {"theme.yaml", "logo.svg"}
    assert verify(pdf).state is State.HOLDS
    bare = pdf_of(replace(record, look=replace(record.look, theme=())), None)
    assert bare != pdf


def test_a_logo_of_pixels_is_shown_too() -> None:
    """A PNG, taken from memory."""
    theme = THEME.replace(b"logo.svg", b"logo.png")
    with_logo = render_pdf(assessment(), template="brief", theme=theme_of({"theme.yaml": theme, "logo.png": png(120, 40)}))

    assert b"/Subtype /Image" in with_logo
    assert {file.encoding for file in sealed(with_logo).look.theme} == {"utf-8", "base64"}


def test_files_that_are_no_text_travel_as_they_are() -> None:
    """A PNG in base64, a text as text."""
    assert LookFile.of("a.png", b"\x89PNG\xff").read() == b"\x89PNG\xff"
    assert LookFile.of("a.css", "é".encode()).data == "é"
    assert Look.of(template_of("board")).ships
