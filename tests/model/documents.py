"""Small documents for tests: what a test states, put into the least that a document needs."""

from __future__ import annotations

import pytest

from vendor_risk.errors import DocumentError
from vendor_risk.model.dossier import Dossier
from vendor_risk.model.load import parse_dossier

HEAD = "kind: dossier\nschema: 1\nvendor: {name: V}\n"


def dossier(text: str = "") -> Dossier:
    """Read a dossier that says this beside its head."""
    return parse_dossier(HEAD + text, "v.yaml")


def refusal(text: str) -> list[str]:
    """Return what is wrong with a dossier that says this, one message each."""
    with pytest.raises(DocumentError) as refused:
        dossier(text)
    return str(refused.value).splitlines()


def fact(field: str, value: str) -> object:
    """Read one fact of a party."""
    return getattr(dossier(f"parties: {{p: {{{field}: {value}}}}}\n").parties["p"], field)


def term(field: str, value: str) -> object:
    """Read one fact of a contract's terms."""
    return getattr(dossier(f"deployments: {{d: {{terms: {{{field}: {value}}}}}}}\n").deployments["d"].terms, field)


def wrong_fact(field: str, value: str) -> str:
    """Return what is wrong with one fact of a party, without its place."""
    (message,) = refusal(f"parties: {{p: {{{field}: {value}}}}}\n")
    return message.partition(f"parties.p.{field}: ")[2] or message


def wrong_term(field: str, value: str) -> str:
    """Return what is wrong with one fact of a contract's terms, without its place."""
    (message,) = refusal(f"deployments: {{d: {{terms: {{{field}: {value}}}}}}}\n")
    return message.partition(f"deployments.d.terms.{field}: ")[2] or message
