"""Canonical form of an assessment: what is embedded, and what the digest that a report prints is taken of."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from rfc8785 import dumps

if TYPE_CHECKING:
    from ..assess.assessment import Assessment


def canonical_json(assessment: Assessment) -> bytes:
    """Return the assessment as canonical JSON (RFC 8785)."""
    return dumps(json.loads(assessment.to_json()))


def digest_of(assessment: Assessment) -> str:
    """Return the SHA-256 of an assessment's canonical JSON, in hexadecimal."""
    return sha256(canonical_json(assessment)).hexdigest()
