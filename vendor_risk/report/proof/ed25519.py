"""Ed25519: the names we use of `cryptography`, which is an extra."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

__all__ = ["Ed25519PrivateKey", "Ed25519PublicKey", "load_pem_private_key", "load_pem_public_key"]
