"""`verify` says what it looked at, and its exit code sums it up."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat, PublicFormat

from tests.cli.command import DAY, run
from tests.report.keys import person
from tests.report.proof import sealed, with_record
from vendor_risk.report.proof.look import LookFile

if TYPE_CHECKING:
    from pathlib import Path

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a vendor begun, a locked key, and its report signed with that."""
    folder = tmp_path_factory.mktemp("reports")
    assert run("init", folder / "acme").exit_code == 0
    (folder / "key.pem").write_bytes(KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"open")))
    (folder / "key.pub").write_bytes(KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    judged = (folder / "acme" / "dossier.yaml", "-e", folder / "acme" / "engagement.yaml", "-p", "gdpr-transfers", *DAY)
    done = run("report", *judged, "-o", folder / "report.pdf", "--sign", folder / "key.pem", given="open\n")
    assert done.exit_code == 0, done.stderr
    assert run("report", *judged, "-o", folder / "short.pdf", "--no-inputs").exit_code == 0
    return folder


def test_a_report_holds_and_so_does_its_signature(reports: Path) -> None:
    """Exit code 0, one line for each check."""
    result = run("verify", reports / "report.pdf", "--key", reports / "key.pub")

    assert result.exit_code == 0, result.stdout
    assert [line.partition("  ")[0] for line in result.stdout.splitlines()[:-2]] == [
        "One revision",
        "One embedded file",
        "PDF/A-3a and PDF/UA-1",
        "Nothing that acts",
        "Record",
        "Digests of the inputs",
        "Judged again",
        "Template",
        "Rendered again",
        "Signature",
        "Signature inside",
    ]
    assert result.stdout.endswith("\nAll of this holds.\n")


def test_a_changed_report_does_not_hold(reports: Path, tmp_path: Path) -> None:
    """Exit code 1; a signature is demanded where a key is given, and lies beside the report unless it is named."""
    changed = tmp_path / "report.pdf"
    changed.write_bytes((reports / "report.pdf").read_bytes() + b"\n")
    beside = reports / "report.pdf.intoto.jsonl"

    assert "no file of signatures" in run("verify", changed, "--key", reports / "key.pub").stdout
    result = run("verify", changed, "--key", reports / "key.pub", "--signature", beside)
    assert result.exit_code == 1
    assert "a signature by this key of another file" in result.stdout


def test_what_could_not_be_compared_is_said(reports: Path) -> None:
    """Exit code 3 for a report without its inputs."""
    result = run("verify", reports / "short.pdf")

    assert result.exit_code == 3
    assert "Judged again           not compared   not possible without the documents" in result.stdout
    assert result.stdout.endswith("What could be compared holds; not everything could be.\n")


def test_what_is_no_report_is_refused(reports: Path) -> None:
    """Exit code 2 and a message on stderr, for a file of another kind and for a key that is none."""
    result = run("verify", reports / "key.pub")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Error: not a report: expected a PDF file, found something else\n"
    assert run("verify", reports / "report.pdf", "--key", reports / "report.pdf").exit_code == 2


def test_a_signature_inside_is_looked_at_too(reports: Path, tmp_path: Path) -> None:
    """It can be made with the one beside the report; taken off, it is missed where one is asked for."""
    (tmp_path / "key.p12").write_bytes(person("CISO").p12(locked=True))
    (tmp_path / "ciso.crt").write_bytes(person("CISO").pem())
    judged = (reports / "acme" / "dossier.yaml", "-e", reports / "acme" / "engagement.yaml", "-p", "gdpr-transfers", *DAY)
    signing = ("--pades", tmp_path / "key.p12", "--sign", reports / "key.pem")
    done = run("report", *judged, "-o", tmp_path / "report.pdf", *signing, given="open\nopen\n")
    assert done.exit_code == 0, done.stderr

    whole = run("verify", tmp_path / "report.pdf", "--trust", tmp_path / "ciso.crt", "--key", reports / "key.pub")
    assert whole.exit_code == 0, whole.stdout
    assert "Signature inside       holds          by Common Name: CISO, 20" in whole.stdout
    alone = run("verify", reports / "report.pdf", "--trust", tmp_path / "ciso.crt")
    assert alone.exit_code == 1
    assert "Signature inside       does not hold  there is none in the file, or it was taken off" in alone.stdout


@pytest.mark.parametrize("option", ["--sign", "--pades"])
def test_only_a_pdf_is_signed(reports: Path, option: str) -> None:
    """HTML has no record that a signature could stand for."""
    judged = (reports / "acme" / "dossier.yaml", "-e", reports / "acme" / "engagement.yaml", *DAY)
    result = run("report", *judged, "-o", reports / "report.html", option, reports / "key.pem")

    assert result.exit_code == 2
    assert "only a PDF is signed" in result.stderr


@pytest.mark.parametrize(
    ("module", "extra"), [("pikepdf", "verify"), ("vendor_risk.report.proof.ed25519", "sign"), ("vendor_risk.report.proof.hanko", "pades")]
)
def test_a_missing_extra_is_named(reports: Path, monkeypatch: pytest.MonkeyPatch, module: str, extra: str) -> None:
    """Whoever has not installed it is told how to."""
    monkeypatch.setitem(sys.modules, module, None)
    result = run("verify", reports / "report.pdf", "--key", reports / "key.pub", "--trust", reports / "key.pub")

    assert result.exit_code == 2
    assert f"pip install 'vendor-risk[{extra}]'" in result.stderr


def test_what_a_report_says_of_itself_stays_on_its_line(reports: Path, tmp_path: Path) -> None:
    """The name of a file in its record can't hide the line from a terminal, nor add one that says that all holds."""
    pdf = (reports / "report.pdf").read_bytes()
    record = sealed(pdf)
    files = (LookFile.of("x\x1b[8m\n\nAll of this holds.\n.j2", b"{% for %}"), LookFile.of("report.html.j2", b"x"))
    forged = replace(record, look=replace(record.look, files=files))
    (tmp_path / "forged.pdf").write_bytes(with_record(pdf, forged.to_bytes()))
    result = run("verify", tmp_path / "forged.pdf")

    assert "x[U+001B][8m All of this holds." in result.stdout
    assert "\nAll of this holds." not in result.stdout
    assert result.exit_code == 1
