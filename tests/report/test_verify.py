"""A finished report proves itself, or it is found out."""

from __future__ import annotations

import hashlib
import random
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from vendor_risk import Inputs, UsageError, load_dossier, load_engagement, render_pdf
from vendor_risk.advise import Comparison
from vendor_risk.documents import Text
from vendor_risk.report.pdf import ATTACHMENT, pdf_of
from vendor_risk.report.proof import rendering
from vendor_risk.report.proof.sealed import Route, Sealed
from vendor_risk.report.proof.verification import State
from vendor_risk.report.versions import made_with

from .proof import DAY, STARTER, assessment, failing, inputs, made_elsewhere, report, rewritten, sealed, verify, with_record
from .sample_variants import empty

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FLIPS = 120
PAINT = b"\nq 1 1 1 rg 0 0 600 600 re f Q\n"


def test_a_genuine_report_holds() -> None:
    """Every check is made and holds; only the signatures were not asked for."""
    verification = verify(report())

    assert {check.state for check in verification.checks[:-2]} == {State.HOLDS}
    assert verification.of("Signature").state is State.NOT_ASKED
    assert verification.state is State.HOLDS


def test_the_same_inputs_give_the_same_report_anywhere(tmp_path: Path) -> None:
    """Another process with another hash seed, time zone and locale, on a machine without a single font, writes the same bytes."""
    code = "import hashlib, sys; from tests.report.proof import report; sys.stdout.write(hashlib.sha256(report()).hexdigest())"
    (tmp_path / "fonts.conf").write_text("<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig></fontconfig>")
    no_fonts = {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "FONTCONFIG_PATH": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    around = made_elsewhere(PYTHONHASHSEED="11", TZ="America/Adak", LC_ALL="C", **no_fonts)
    there = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=around)

    assert there.stdout == hashlib.sha256(report()).hexdigest()


def test_what_is_embedded_is_what_was_read() -> None:
    """Comments and layout included, under base names, and no folder of the machine."""
    record = sealed(report())

    assert record.inputs is not None
    assert record.inputs.dossier == Text("dossier.yaml", (STARTER / "dossier.yaml").read_text("utf-8"))
    assert str(STARTER.parent).encode() not in record.to_bytes()
    again = record.inputs.read().assess("api", as_of=DAY)
    assert again == assessment()
    assert any(fact.source and fact.source.file == "dossier.yaml" for question in again.questions for fact in question.facts)


def paint(opened: pikepdf.Pdf) -> None:
    """Paint a white rectangle over the decision."""
    opened.pages[0].contents_add(PAINT)


def attach(opened: pikepdf.Pdf) -> None:
    """Put a second file in."""
    opened.attachments["other.json"] = pikepdf.AttachedFileSpec(opened, b"{}", filename="other.json")


def script(opened: pikepdf.Pdf) -> None:
    """Let the file do something when it is opened."""
    opened.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def link(opened: pikepdf.Pdf) -> None:
    """Let a page lead to a file."""
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="file:///etc/passwd")
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=action)
    opened.pages[0].Annots = pikepdf.Array([*opened.pages[0].obj.get("/Annots", []), note])


def untag(opened: pikepdf.Pdf) -> None:
    """Take the marks of accessibility away."""
    del opened.Root.StructTreeRoot


def drop_page(opened: pikepdf.Pdf) -> None:
    """Take a page out."""
    del opened.pages[1]


def add_page(opened: pikepdf.Pdf) -> None:
    """Put a page behind the others."""
    opened.add_blank_page()


def retitle(opened: pikepdf.Pdf) -> None:
    """Give it another title, in one of the two places that have it."""
    opened.docinfo["/Title"] = "Approved"


def redate(opened: pikepdf.Pdf) -> None:
    """Let it have been made on another day."""
    with opened.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["xmp:CreateDate"] = "2020-01-01T00:00:00Z"


def nothing(_: pikepdf.Pdf) -> None:
    """Write the file anew, and change nothing in it."""


@pytest.mark.usefixtures("rendered_once")
@pytest.mark.parametrize(
    ("change", "check"),
    [
        (paint, "Rendered again"),
        (attach, "One embedded file"),
        (script, "Nothing that acts"),
        (link, "Nothing that acts"),
        (untag, "PDF/A-3a and PDF/UA-1"),
        (drop_page, "Rendered again"),
        (add_page, "Rendered again"),
        (retitle, "Rendered again"),
        (redate, "Rendered again"),
        (nothing, "Rendered again"),
    ],
)
def test_a_change_by_another_program_is_found(change: Callable[[pikepdf.Pdf], None], check: str) -> None:
    """Whatever was changed, the bytes are others; what the structure shows is named too."""
    verification = verify(rewritten(report(), change))

    assert verification.state is State.FAILS
    assert {check, "Rendered again"} <= failing(verification)


@pytest.mark.usefixtures("rendered_once")
def test_a_rectangle_over_the_decision_is_placed() -> None:
    """The page that has another content is named."""
    assert "page 1" in verify(rewritten(report(), paint)).of("Rendered again").told


@pytest.mark.usefixtures("rendered_once")
def test_a_revision_put_behind_the_report_is_found() -> None:
    """An incremental update that leaves every byte of the report where it was."""
    pdf = report()
    opened = pikepdf.open(BytesIO(pdf))
    root, size, start = opened.Root.objgen[0], len(opened.objects) + 1, int(pdf.rpartition(b"startxref\n")[2].split()[0])
    catalogue = opened.Root.unparse(resolved=True)
    added = b"%d 0 obj\n%s\nendobj\n" % (root, catalogue.replace(b"/Lang (en)", b"/Lang (de)"))
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size %d/Prev %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    updated = pdf + added + table % (root, len(pdf), size, start, root, len(pdf) + len(added))

    assert str(pikepdf.open(BytesIO(updated)).Root.Lang) == "de"
    assert "One revision" in failing(verify(updated))


@pytest.mark.usefixtures("rendered_once")
@pytest.mark.parametrize("more", [b"\n", b" ", b"% a remark", b"\0"])
def test_something_behind_the_end_is_found(more: bytes) -> None:
    """Even what readers pass over."""
    assert {"One revision", "Rendered again"} <= failing(verify(report() + more))


@pytest.mark.usefixtures("rendered_once")
def test_any_changed_byte_is_found() -> None:
    """A sample from all over the file: each is found, or is not taken for a report any more."""
    chance = random.Random(20261124)  # noqa: S311  # a sample, no secret
    for _ in range(FLIPS):
        data = bytearray(report())
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        try:
            state = verify(bytes(data)).state
        except UsageError:
            continue
        assert state is State.FAILS


def other_record() -> Sealed:
    """The record of the same report, with a better decision written into it."""
    record = sealed(report())
    return replace(record, assessment=replace(record.assessment, why=("All is well.",)))


def test_a_forged_assessment_is_found_though_the_report_was_made_of_it() -> None:
    """Somebody with this very program renders a better assessment over the same inputs: these give another."""
    forged = pdf_of(other_record(), None)
    verification = verify(forged)

    assert failing(verification) == {"Judged again"}
    assert verification.of("Judged again").told.endswith("which differs in why")


@pytest.mark.usefixtures("rendered_once")
def test_a_swapped_attachment_is_found() -> None:
    """Neither a forged record nor that of another report fits the pages."""
    verification = verify(with_record(report(), other_record().to_bytes()))

    assert {"Judged again", "Rendered again"} <= failing(verification)


def test_forged_inputs_are_found() -> None:
    """Another dossier under the old digests: it is not the one that the assessment records."""
    record = sealed(report())
    assert record.inputs is not None
    text = record.inputs.dossier.text
    changed = text.replace("US", "FI") if "US" in text else text
    assert changed != text
    forged = replace(record, inputs=replace(record.inputs, dossier=replace(record.inputs.dossier, text=changed)))

    assert "Digests of the inputs" in failing(verify(pdf_of(forged, None)))


@pytest.mark.usefixtures("rendered_once")
@pytest.mark.parametrize("data", [b"", b"{}", b"[[[", b"null", b'{"kind": "report"}', b"[" * 100_000, b"\xff"])
def test_a_record_that_is_none_is_said_to_be_none(data: bytes) -> None:
    """A message, and what hangs on the record is not compared."""
    verification = verify(with_record(report(), data))

    assert {"Record"} <= failing(verification)
    assert verification.of("Judged again").state is State.NOT_COMPARED
    assert verification.state is State.FAILS


@pytest.mark.usefixtures("rendered_once")
def test_a_record_in_another_spelling_is_found() -> None:
    """The same values with a space more are not what was embedded."""
    assert "Record" in failing(verify(with_record(report(), b" " + sealed(report()).to_bytes())))


def test_a_bomb_is_not_unpacked() -> None:
    """An embedded file that becomes larger than any record is refused before it does."""
    verification = verify(with_record(report(), b"0" * 30_000_000))

    assert "larger than a report's" in verification.of("Record").told


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\n", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"])
def test_what_is_no_report_is_said_to_be_none(data: bytes) -> None:
    """A file of any other kind, or a PDF of somebody else's."""
    with pytest.raises(UsageError, match="not a report"):
        verify(data)
    with pytest.raises(UsageError, match=ATTACHMENT):
        verify(rewritten(report(), lambda opened: opened.attachments.__delitem__(ATTACHMENT)))


def test_a_record_that_nobody_can_have_made_is_found() -> None:
    """A day after which there is none, an assessment without its scales: a check that does not hold, and all others made."""
    genuine = sealed(report())
    for impossible in ({"as_of": date.max}, {"scales": ()}):
        forged = replace(genuine, assessment=replace(genuine.assessment, **impossible), inputs=None, routes=())
        told = verify(with_record(report(), forged.to_bytes()))
        assert "its record can't be rendered: " in told.of("Rendered again").told
        assert told.state is State.FAILS


def test_without_its_inputs_a_report_can_be_rendered_but_not_judged_again() -> None:
    """It says so itself, and so does the verification."""
    verification = verify(render_pdf(empty()))

    assert verification.of("Rendered again").state is State.HOLDS
    assert verification.of("Judged again").told == "not possible without the documents that the assessment was made from"
    assert verification.state is State.NOT_COMPARED


def test_other_versions_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another engine would write other bytes, that is said, with both versions; what can be judged is judged."""
    here = made_with()
    monkeypatch.setattr(rendering, "made_with", lambda **_: {**here, "Pango": "1.99.0"})
    verification = verify(report())

    assert verification.of("Judged again").state is State.HOLDS
    assert verification.of("Judged again").told.endswith("(incomplete, approve to reject)")
    assert verification.of("Rendered again").state is State.NOT_COMPARED
    assert f"Pango {here['Pango']}, here 1.99.0" in verification.of("Rendered again").told
    assert verification.state is State.NOT_COMPARED


def test_another_version_of_ours_may_judge_otherwise() -> None:
    """A record that says it was made by another version is not called forged for judging otherwise, nor is it said to hold."""
    record = other_record()
    verification = verify(pdf_of(replace(record, made_with={**record.made_with, "vendor_risk": "0.0.1"}), None))

    assert failing(verification) == set()
    assert verification.of("Judged again").told.startswith("made by vendor_risk 0.0.1")
    assert verification.state is State.NOT_COMPARED


def test_another_template_is_not_compared() -> None:
    """A template that is not here, or not the same, would give other bytes."""
    record = sealed(report())
    verification = verify(pdf_of(replace(record, look=replace(record.look, sha256="0" * 64)), None))

    assert "are not those that it was rendered with" in verification.of("Rendered again").told


def test_routes_side_by_side_are_judged_again_too() -> None:
    """They are embedded by what they follow from; one that the inputs don't give is embedded whole, and said to be."""
    comparison = Comparison((assessment(), replace(empty(), as_of=DAY)))
    pdf = render_pdf(assessment(), comparison=comparison, inputs=inputs())
    first, second = sealed(pdf).routes
    verification = verify(pdf)

    assert isinstance(first, Route)
    assert second == empty()
    assert verification.of("Judged again").state is State.NOT_COMPARED
    assert verification.of("Rendered again").state is State.HOLDS
    wrong = replace(sealed(pdf), routes=(replace(first, sha256="0" * 64),))
    assert "other assessments of api" in verify(pdf_of(wrong, Comparison((assessment(),)))).of("Judged again").told


def test_inputs_that_the_assessment_was_not_made_from_are_refused() -> None:
    """A report never embeds what does not give it."""
    with pytest.raises(UsageError, match="other inputs"):
        render_pdf(empty(), inputs=inputs())


def test_objects_made_in_python_travel_too() -> None:
    """They have no file and no lines: they are embedded as what they hold, and give the same assessment."""
    made = Inputs(load_dossier(STARTER / "dossier.yaml"), load_engagement(STARTER / "engagement.yaml"), inputs().policy)
    made.dossier.read_from(None)
    made.engagement.read_from(None)

    assert verify(render_pdf(made.assess("api", as_of=DAY), inputs=made)).state is State.HOLDS
