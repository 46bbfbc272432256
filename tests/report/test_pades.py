"""A signature inside a report leaves the report as it was, and whatever is done to either is found."""

from __future__ import annotations

import re
import sys
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

from tests.conformance.needs import need
from tests.conformance.verapdf import broken_rules
from vendor_risk import UsageError
from vendor_risk.report.pdf import render_pdf
from vendor_risk.report.proof.pades import Certifier
from vendor_risk.report.proof.signature import PasswordNeededError
from vendor_risk.report.proof.verification import Check, State

from .keys import PASSWORD, person
from .proof import failing, report, verify
from .sample_variants import empty

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAME = "Signature inside"


@pytest.fixture(scope="module")
def signed() -> bytes:
    """The report, signed by somebody whose certificate comes from a company's."""
    return Certifier.of(person("CISO", by="Example Retail SE").p12()).certify(report())


def inside(pdf: bytes, trust: bytes | None = None) -> Check:
    """What is said of the signature in a file."""
    return verify(pdf, trust=trust).of(NAME)


def test_a_signed_report_holds_and_says_whose_signature_it_is(signed: bytes) -> None:
    """Everything that holds for the report holds still; the signature is told, and holds once it is said whose counts."""
    verification = verify(signed)

    assert verification.state is State.HOLDS
    assert verification.of("Rendered again").state is State.HOLDS
    assert verification.of(NAME).state is State.NOT_ASKED
    assert "by Common Name: CISO, 20" in verification.of(NAME).told
    for trusted in (person("Example Retail SE"), person("CISO", by="Example Retail SE")):
        assert inside(signed, trusted.pem()).state is State.HOLDS


def test_not_a_byte_of_the_report_changes(signed: bytes) -> None:
    """The signature stands behind it, as the one thing that was added; the report can be had back by cutting it off."""
    assert signed.startswith(report())
    assert not {b"/Producer", b"/XML", b"/Version"} & set(signed[len(report()) :].split())


def test_a_signed_report_conforms(signed: bytes, tmp_path: Path) -> None:
    """It is PDF/A-3a and PDF/UA-1 as before."""
    need("verapdf")
    (tmp_path / "signed.pdf").write_bytes(signed)

    assert broken_rules([tmp_path / "signed.pdf"]) == {tmp_path / "signed.pdf": ""}


@pytest.mark.usefixtures("rendered_once")
def test_another_s_certificate_does_not_count(signed: bytes) -> None:
    """Whoever else signs can't be taken for the one who should have."""
    check = inside(signed, person("Somebody else").pem())

    assert check.state is State.FAILS
    assert "does not come from the one that counts" in check.told


@pytest.mark.usefixtures("rendered_once")
def test_a_signature_that_was_taken_off_is_missed() -> None:
    """The report alone is genuine; where a signature is asked for, it is not enough."""
    assert inside(report()).state is State.NOT_ASKED
    assert failing(verify(report(), trust=person("Example Retail SE").pem())) == {NAME}


@pytest.mark.usefixtures("rendered_once")
def test_the_certificate_must_have_held_on_the_day_of_the_signature() -> None:
    """A report stands for years: what is asked is not whether the certificate holds today."""
    late = Certifier.of(person("Late", by="Example Retail SE", days=0).p12()).certify(report())

    assert inside(late, person("Example Retail SE").pem()).state is State.FAILS


@pytest.mark.usefixtures("rendered_once")
def test_any_changed_byte_is_found() -> None:
    """Of the report, and of what stands behind it; only certificates that are brought along for a longer chain are covered by nothing."""
    signed = Certifier.of(person("CISO").p12()).certify(report())
    behind = len(report())
    for place in (*range(9, behind, behind // 6), *range(behind, len(signed) - 1, (len(signed) - behind) // 40), len(signed) - 2):
        changed = bytearray(signed)
        changed[place] ^= 1
        try:
            assert verify(bytes(changed)).state is State.FAILS, (place - behind, signed[place - 20 : place + 20])
        except UsageError:
            continue


@pytest.mark.usefixtures("rendered_once")
@pytest.mark.parametrize("more", [b"\n", b"% more", b"\n1 0 obj\n<<>>\nendobj\n"])
def test_something_behind_the_signature_is_found(signed: bytes, more: bytes) -> None:
    """The signature is of the entire file or it does not hold."""
    assert verify(signed + more).state is State.FAILS


@pytest.mark.usefixtures("rendered_once")
def test_a_revision_behind_the_signature_is_found(signed: bytes) -> None:
    """Also one that is built as it should be."""
    writer: Any = IncrementalPdfFileWriter(BytesIO(signed))
    reword(writer)
    written = BytesIO()
    writer.write(written)

    assert "One revision" in failing(verify(written.getvalue()))


def paint(writer: Any) -> None:
    """A rectangle over the decision."""
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"1 1 1 rg 0 0 600 600 re f"))
    writer.update_container(page)


def rename(writer: Any) -> None:
    """Another title."""
    writer.trailer["/Info"]["/Title"] = generic.TextStringObject("Approved")
    writer.update_container(writer.trailer["/Info"])


def reword(writer: Any) -> None:
    """Another language of the whole."""
    writer.root["/Lang"] = generic.TextStringObject("de")
    writer.update_root()


def swap(writer: Any) -> None:
    """Another embedded file under the same name."""
    file = writer.root["/AF"][0]["/EF"]["/F"]
    file._data = file._encoded_data = b"{}"
    writer.update_container(file)


@pytest.mark.usefixtures("rendered_once")
@pytest.mark.parametrize("change", [paint, rename, reword, swap])
def test_a_signature_that_brings_changes_along_is_found(change: Callable[[Any], None]) -> None:
    """Whoever signs a revision that changes the report signs something else, however sound that signature is."""
    writer = IncrementalPdfFileWriter(BytesIO(report()))
    change(writer)
    metadata = signers.PdfSignatureMetadata(field_name="Signature", certify=True, docmdp_permissions=fields.MDPPerm.NO_CHANGES)
    signer = signers.SimpleSigner.load_pkcs12_data(person("CISO", by="Example Retail SE").p12(), ())
    forged = signers.sign_pdf(writer, metadata, signer=signer).getvalue()
    check = inside(forged, person("Example Retail SE").pem())

    assert check.state is State.FAILS
    assert "changes more than a signature does" in check.told


@pytest.mark.usefixtures("rendered_once")
def test_a_signature_that_allows_changes_does_not_hold() -> None:
    """Nor is one that is visible a signature of ours."""
    signer = signers.SimpleSigner.load_pkcs12_data(person("CISO", by="Example Retail SE").p12(), ())
    lax = signers.sign_pdf(IncrementalPdfFileWriter(BytesIO(report())), signers.PdfSignatureMetadata(field_name="Signature"), signer=signer)

    assert "it allows that the file is changed" in inside(lax.getvalue()).told


@pytest.mark.usefixtures("rendered_once")
def test_without_the_library_a_signature_is_not_compared(signed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told that there is one, and what to install."""
    monkeypatch.setitem(sys.modules, "vendor_risk.report.proof.hanko", None)
    verification = verify(signed)

    assert verification.state is State.NOT_COMPARED
    assert "pip install 'vendor-risk[pades]'" in verification.of(NAME).told


@pytest.mark.usefixtures("rendered_once")
def test_keys_and_certificates_are_asked_for_by_what_they_are() -> None:
    """A locked one for its password, anything else is refused with a message."""
    with pytest.raises(PasswordNeededError):
        Certifier.of(person("CISO", by="Example Retail SE").p12(locked=True))
    assert Certifier.of(person("CISO", by="Example Retail SE").p12(locked=True), PASSWORD)
    with pytest.raises(UsageError, match=re.escape("PKCS#12")):
        Certifier.of(b"hello")
    with pytest.raises(UsageError, match=re.escape("PKCS#12")):
        Certifier.of(person("CISO", by="Example Retail SE").p12(locked=True), b"wrong")
    for wrong in (b"hello", b"\x30\x03abc", person("CISO").pem() * 2):
        with pytest.raises(UsageError, match="one certificate"):
            verify(report(), trust=wrong)


def test_several_reports_can_be_signed_with_one_key() -> None:
    """A key is read once."""
    certifier = Certifier.of(person("CISO").p12())
    for pdf in (report(), render_pdf(empty())):
        with pikepdf.open(BytesIO(certifier.certify(pdf))) as opened:
            assert "/Perms" in opened.Root
