"""Keys for the tests of signatures inside a PDF: made on the spot, with certificates that they sign themselves or for one another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

PASSWORD = b"open"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs."""

    key: EllipticCurvePrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    def p12(self, *, locked: bool = False) -> bytes:
        """Key and certificates as one file."""
        how = BestAvailableEncryption(PASSWORD) if locked else NoEncryption()
        return serialize_key_and_certificates(b"key", self.key, self.certificate, self.chain, how)

    def pem(self) -> bytes:
        """The certificate."""
        return self.certificate.public_bytes(Encoding.PEM)


@cache
def person(name: str, by: str = "", *, days: int = 3650) -> Person:
    """Somebody whose certificate is by somebody else, or by themselves, and began yesterday."""
    key, issuer = generate_private_key(SECP256R1()), person(by) if by else None
    began = datetime.now(UTC) - timedelta(days=1)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .issuer_name(_name(by or name))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(began)
        .not_valid_after(began + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=not by, path_length=None), critical=True)
        .add_extension(_may(sign=bool(by)), critical=True)
        .sign(issuer.key if issuer else key, SHA256())
    )
    return Person(key, certificate, (issuer.certificate,) if issuer else ())


def _name(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _may(*, sign: bool) -> x509.KeyUsage:
    """What a key is for: to sign documents, or certificates."""
    return x509.KeyUsage(sign, sign, False, False, False, not sign, not sign, False, False)
