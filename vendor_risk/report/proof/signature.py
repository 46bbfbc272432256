"""Signature: a statement about a finished report, signed apart from it: DSSE around an in-toto Statement, Ed25519."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from typing import TYPE_CHECKING, Any

from rfc8785 import dumps

from vendor_risk.errors import UsageError

from ...advise import Comparison
from ..canonical import digest_of
from .verification import Check, State

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

    from ...assess.assessment import Assessment

ENDING = ".intoto.jsonl"
"""What is put behind the name of a report to name the file of its signatures: one envelope a line."""

PAYLOAD = "application/vnd.in-toto+json"
STATEMENT = "https://in-toto.io/Statement/v1"
PREDICATE = "urn:vendor-risk:report:1"
"""What the statement says is ours; the urn is a name, and leads nowhere."""

_NAME = "Signature"
_MOST_LINES, _LONGEST = 100, 1_000_000


def statement(pdf: bytes, name: str, shown: Assessment | Comparison) -> bytes:
    """Return what is signed, as canonical JSON: the report by its base name and SHA-256, and what it says, in short."""
    return dumps(
        {
            "_type": STATEMENT,
            "subject": [{"name": name, "digest": {"sha256": sha256(pdf).hexdigest()}}],
            "predicateType": PREDICATE,
            "predicate": {"compared": [_said(each) for each in shown.assessments]} if isinstance(shown, Comparison) else _said(shown),
        }
    )


def _said(assessment: Assessment) -> dict[str, Any]:
    return {
        "asOf": assessment.as_of.isoformat(),
        "deployment": assessment.subject.deployment,
        "vendor": assessment.subject.vendor,
        "engagement": assessment.subject.engagement,
        "best": assessment.best.value if assessment.best else None,
        "worst": assessment.worst.value if assessment.worst else None,
        "assessment": {"digest": {"sha256": digest_of(assessment)}},
        "inputs": [{"kind": each.kind, "name": each.name, "digest": {"sha256": each.sha256}} for each in assessment.inputs],
        "policy": [{"id": each.id, "version": each.version, "digest": {"sha256": each.digest}} for each in assessment.policy],
    }


def encoded(payload: bytes, kind: str = PAYLOAD) -> bytes:
    """Return DSSE's pre-authentication encoding, the bytes that a signature is made over."""
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind.encode(), len(payload), payload)


@dataclass(frozen=True, slots=True)
class Signer:
    """A private key, read; `sign` may be called for any number of reports."""

    key: Ed25519PrivateKey

    @classmethod
    def of(cls, pem: bytes, password: bytes | None = None) -> Signer:
        """Read an Ed25519 key in PEM; raises UsageError where it is none, and PasswordNeededError where it is locked."""
        keys = _library()
        try:
            key = keys.load_pem_private_key(pem, password)
        except TypeError as error:
            raise PasswordNeededError(str(error)) from None
        except Exception:  # whatever the library says of something that is no key
            raise UsageError(
                "expected an Ed25519 private key in PEM (openssl genpkey -algorithm ed25519), or its password is wrong"
            ) from None
        if not isinstance(key, keys.Ed25519PrivateKey):
            raise UsageError("expected an Ed25519 private key, found a key of another kind")
        return cls(key)

    def sign(self, payload: bytes) -> bytes:
        """Return the envelope of a signed payload as a line of JSON."""
        signature = {"keyid": key_id(self.key.public_key()), "sig": b64encode(self.key.sign(encoded(payload))).decode()}
        return dumps({"payload": b64encode(payload).decode(), "payloadType": PAYLOAD, "signatures": [signature]}) + b"\n"


class PasswordNeededError(UsageError):
    """The key is locked with a password that was not given."""


def public_key(pem: bytes) -> Ed25519PublicKey:
    """Read an Ed25519 public key in PEM; raises UsageError where it is none."""
    keys = _library()
    try:
        key = keys.load_pem_public_key(pem)
    except Exception:  # whatever the library says of something that is no key
        raise UsageError("expected an Ed25519 public key in PEM (openssl pkey -pubout)") from None
    if not isinstance(key, keys.Ed25519PublicKey):
        raise UsageError("expected an Ed25519 public key, found a key of another kind")
    right: Ed25519PublicKey = key
    return right


def key_id(key: Ed25519PublicKey) -> str:
    """Return the id of a key: the SHA-256 of its public part (SubjectPublicKeyInfo, DER), in hexadecimal."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat  # noqa: PLC0415  # an extra

    return sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).hexdigest()


def signature(pdf: bytes, envelopes: bytes | None, pem: bytes | None) -> Check:
    """Look for a signature of this very file by this key among envelopes, one a line; None: there is no such file, or no key was given."""
    if pem is None:
        there = "there is a file of signatures; give --key to look at it" if envelopes is not None else "no key was given"
        return Check(_NAME, State.NOT_ASKED, there)
    key = public_key(pem)
    if envelopes is None:
        return Check(_NAME, State.FAILS, "there is no file of signatures beside the report")
    digest = sha256(pdf).hexdigest()
    problems: list[str] = []
    for line in envelopes[:_LONGEST].splitlines()[:_MOST_LINES]:
        problem = _problem(line, key, digest) if line.strip() else "an empty line"
        if not problem:
            return Check(_NAME, State.HOLDS, f"this very file was signed with the key {key_id(key)[:16]}…")
        problems.append(problem)
    return Check(
        _NAME, State.FAILS, f"no signature of this file by the key {key_id(key)[:16]}…: {'; '.join(dict.fromkeys(problems)) or 'none'}"
    )


def _problem(line: bytes, key: Ed25519PublicKey, digest: str) -> str:
    """Say what keeps a line from being a signature of a file with this digest by this key; empty where it is one."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415  # an extra

    try:
        envelope = json.loads(line)
        payload = b64decode(envelope["payload"], validate=True)
        signatures = [b64decode(each["sig"], validate=True) for each in envelope["signatures"]]
        kind = envelope["payloadType"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return "a line that is no envelope"
    if kind != PAYLOAD:
        return "an envelope of something else"
    for each in signatures:
        try:
            key.verify(each, encoded(payload))
        except InvalidSignature:
            continue
        return "" if _subject(payload) == digest else "a signature by this key of another file"
    return "a signature that is not by this key, or was changed"


def _subject(payload: bytes) -> object:
    """Return the SHA-256 that a signed statement is about; None where it is no statement of ours."""
    try:
        stated = json.loads(payload)
        ours = stated["_type"] == STATEMENT and stated["predicateType"] == PREDICATE and len(stated["subject"]) == 1
        return stated["subject"][0]["digest"]["sha256"] if ours else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _library() -> Any:
    try:
        return import_module(".ed25519", __package__)
    except ImportError:
        raise UsageError("to sign reports and to look at signatures, install cryptography: pip install 'vendor-risk[sign]'") from None
