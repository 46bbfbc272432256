"""One spelling for one value: canonical JSON, and the digest of it."""

from __future__ import annotations

import hashlib
from typing import Any

import rfc8785


def canonical(value: Any) -> bytes:
    """Return `value` (dict, list, str, bool, int, None) as RFC 8785 canonical JSON.

    Anything else is a `ValueError`, numbers with a fraction too: they travel as text.
    """
    _refuse_floats(value)
    return rfc8785.dumps(value)


def digest(value: Any) -> str:
    """Return the SHA-256 of the canonical JSON of `value`, in hexadecimal."""
    return hashlib.sha256(canonical(value)).hexdigest()


def _refuse_floats(value: Any) -> None:
    if isinstance(value, float):
        raise ValueError(f"write {value!r} as text: numbers with a fraction have no place in canonical data")  # noqa: TRY004  # the data are wrong
    if isinstance(value, dict):
        for item in value.values():
            _refuse_floats(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            _refuse_floats(item)
