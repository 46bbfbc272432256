"""A signature says who stands for a report: of this very file, by this very key, or it is none."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from vendor_risk import UsageError
from vendor_risk.report.proof.signature import PAYLOAD, PasswordNeededError, Signer, encoded, key_id, signature, statement
from vendor_risk.report.proof.verification import State

from .sample import sample

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.serialization import KeySerializationEncryption

PDF = b"%PDF-1.7\nof which the signature knows nothing but the digest"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))


def private(key: Ed25519PrivateKey = KEY, lock: KeySerializationEncryption | None = None) -> bytes:
    """A private key as openssl writes it."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock or NoEncryption())


def public(key: Ed25519PrivateKey = KEY) -> bytes:
    """Its public part."""
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def signed(pdf: bytes = PDF, key: Ed25519PrivateKey = KEY) -> bytes:
    """A line of the file of signatures."""
    return Signer.of(private(key)).sign(statement(pdf, "report.pdf", sample()))


def test_the_encoding_is_that_of_the_specification() -> None:
    """DSSE's own example of the bytes that are signed."""
    assert encoded(b"hello world", "http://example.com/HelloWorld") == b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"


def test_the_statement_is_in_totos_and_says_what_was_decided() -> None:
    """The file by name and SHA-256, the assessment by its digest, the inputs by theirs, the decision in words."""
    envelope = json.loads(signed())
    stated = json.loads(b64decode(envelope["payload"]))

    assert envelope["payloadType"] == PAYLOAD
    assert envelope["signatures"][0]["keyid"] == key_id(KEY.public_key())
    assert stated["_type"] == "https://in-toto.io/Statement/v1"
    assert stated["subject"] == [{"name": "report.pdf", "digest": {"sha256": sha256(PDF).hexdigest()}}]
    assert stated["predicate"]["worst"] == "reject"
    assert [each["kind"] for each in stated["predicate"]["inputs"]] == ["dossier", "engagement"]
    KEY.public_key().verify(b64decode(envelope["signatures"][0]["sig"]), encoded(b64decode(envelope["payload"])))


def test_a_signature_of_this_file_by_this_key_holds() -> None:
    """Also among those of others; and the same bytes are signed alike."""
    assert signature(PDF, signed(), public()).state is State.HOLDS
    assert signature(PDF, signed(key=OTHER) + b"\n" + signed(), public()).state is State.HOLDS
    assert signed() == signed()


def edited(line: bytes, **changes: object) -> bytes:
    """An envelope with some of its fields replaced."""
    return json.dumps(json.loads(line) | changes).encode()


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (None, "there is no file of signatures"),
        (b"", "none"),
        (b"nonsense", "a line that is no envelope"),
        (b"[]\n{}\n\xff\n" + b"[" * 9999, "a line that is no envelope"),
        (signed(key=OTHER), "not by this key"),
        (signed(PDF + b" "), "by this key of another file"),
        (edited(signed(), payload=b64encode(b"{}").decode()), "was changed"),
        (edited(signed(), payloadType="text/plain"), "an envelope of something else"),
        (edited(signed(), signatures=[]), "not by this key"),
        (Signer.of(private()).sign(b'{"subject": [{"digest": {}}]}'), "by this key of another file"),
    ],
)
def test_anything_else_is_no_signature(lines: bytes | None, why: str) -> None:
    """Missing, of another file, by another key, changed, or nonsense: said as what it is."""
    check = signature(PDF, lines, public())

    assert check.state is State.FAILS
    assert why in check.told


def test_without_a_key_nothing_is_asked() -> None:
    """That there are signatures is said all the same."""
    assert signature(PDF, None, None).told == "no key was given"
    assert "give --key" in signature(PDF, signed(), None).told


def test_a_locked_key_asks_for_its_password() -> None:
    """Without the password it is said to be needed, with a wrong one the key is refused."""
    locked = private(lock=BestAvailableEncryption(b"open"))

    with pytest.raises(PasswordNeededError):
        Signer.of(locked)
    with pytest.raises(UsageError, match="password is wrong"):
        Signer.of(locked, b"shut")
    assert Signer.of(locked, b"open").key.public_key() == KEY.public_key()


def test_other_keys_are_refused() -> None:
    """Nonsense, and keys of another kind, private and public."""
    curve = generate_private_key(SECP256R1())
    other = curve.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    for pem in (b"", b"nonsense", other, public()):
        with pytest.raises(UsageError, match="Ed25519 private key"):
            Signer.of(pem)
    for pem in (b"", curve.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)):
        with pytest.raises(UsageError, match="Ed25519 public key"):
            signature(PDF, None, pem)
