"""Verify: everything that can be looked at in a finished report, by nothing but the report itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vendor_risk.errors import DocumentError

from ..template import template_of
from .certified import certified
from .judging import judged
from .opened import Opened
from .rendering import rendered, templated
from .revision import Revisions
from .sealed import Sealed, read_record
from .signature import signature
from .structure import structure
from .verification import Check, State, Verification

if TYPE_CHECKING:
    from pathlib import Path

    from ..template import Template
    from .sealed_comparison import SealedComparison

_RECORD = "Record"


def verify(
    pdf: bytes,
    *,
    signatures: bytes | None = None,
    key: bytes | None = None,
    trust: bytes | None = None,
    template: str | Path | Template | None = None,
) -> Verification:
    """Look at a report: its structure, its record, the record's digests, the judgement and the rendering, and its signatures.

    `signatures` holds DSSE envelopes, one a line, `key` an Ed25519 public key in PEM, `trust` the certificate, in PEM or DER, that a
    signature inside the file has to come from, `template` what it should have been rendered with. Nothing is fetched, and nothing but the
    arguments, the fonts and the templates is read; a template that came with the report runs in a process apart. Raises UsageError for a
    file that is no report at all, and for a key or certificate that is none.
    """
    signed = signature(pdf, signatures, key)
    revisions = Revisions.of(pdf)
    opened = Opened(revisions.report)
    inside = certified(opened, revisions.signed, trust)
    checks = [*structure(opened)]
    sealed, check = _record(opened)
    checks.append(check)
    if sealed is not None:
        again = judged(sealed)
        given = None if template is None else template_of(template)
        checks += [*again.checks, templated(sealed, given), rendered(opened, sealed, again.routes)]
    else:
        checks += [
            Check(name, State.NOT_COMPARED, "not possible without a record")
            for name in ("Digests of the inputs", "Judged again", "Template", "Rendered again")
        ]
    return Verification((*checks, signed, inside))


def _record(opened: Opened) -> tuple[Sealed | SealedComparison | None, Check]:
    try:
        data = opened.record()
        sealed = read_record(data)
    except (ValueError, DocumentError) as error:
        return None, Check(_RECORD, State.FAILS, f"what is embedded can't be read: {str(error)[:300]}")
    return sealed, Check(_RECORD, State.HOLDS, f"canonical JSON of {len(data):,} bytes: {_named(sealed)} of {sealed.as_of}")


def _named(sealed: Sealed | SealedComparison) -> str:
    return "the assessment" if isinstance(sealed, Sealed) else f"the {len(sealed.compared)} assessments"
