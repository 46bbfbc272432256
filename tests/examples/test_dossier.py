"""The examples' dossiers: every fact has a source, every source a date, and what could not be confirmed is said so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from tests.examples.example import VENDORS, the_dossier
from vendor_risk.model.knowledge import Sourced, Stated, Unknown
from vendor_risk.model.record import Record, Statement

NOT_FACTS = {"evidence", "from_", "until", "use", "title", "id", "benchmark", "metric", "by"}


def bare_facts(record: Record, path: str, *, covered: bool) -> Iterator[str]:
    """Yield the path of every stated fact that neither it nor anything around it has evidence for."""
    covered = covered or bool(isinstance(record, Statement) and record.evidence)
    for name in record.model_fields_set - NOT_FACTS:
        yield from _bare(getattr(record, name), f"{path}.{name}", covered=covered)


def _bare(value: object, path: str, *, covered: bool) -> Iterator[str]:
    match value:
        case Record():
            yield from bare_facts(value, path, covered=covered)
        case Mapping():
            for key, entry in value.items():
                yield from _bare(entry, f"{path}.{key}", covered=covered)
        case list() | tuple():
            for index, item in enumerate(value):
                yield from _bare(item, f"{path}[{index}]", covered=covered)
        case Stated():
            for statement in value.values:
                yield from _bare(statement, path, covered=covered)
        case Sourced():
            if not (covered or value.evidence or isinstance(value.value, Unknown)):
                yield path
        case Unknown():
            return
        case _ if not covered:
            yield path


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_fact_has_evidence(vendor: str) -> None:
    """By itself, or by the object it stands in."""
    dossier = the_dossier(vendor)
    sections = ("vendor", "parties", "models", "deployments", "incidents", "authority_actions")

    assert [path for section in sections for path in _bare(getattr(dossier, section), section, covered=False)] == []


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_piece_of_evidence_has_a_day_and_a_source(vendor: str) -> None:
    """What is no assumption can be looked up."""
    for name, evidence in the_dossier(vendor).evidence.items():
        assert not isinstance(evidence.dated, Unknown), name
        assert not isinstance(evidence.retrieved, Unknown), name
        assert not isinstance(evidence.publisher, Unknown), name
        assert evidence.kind == "assumption" or not isinstance(evidence.url, Unknown), name


@pytest.mark.parametrize("vendor", VENDORS)
def test_what_was_not_read_says_why(vendor: str) -> None:
    """Unconfirmed evidence carries a note, and there is some: the example shows how it is written."""
    unconfirmed = [evidence for evidence in the_dossier(vendor).evidence.values() if not evidence.confirmed]

    assert unconfirmed
    assert all(not isinstance(evidence.note, Unknown) for evidence in unconfirmed)


def test_the_look_alike_site_is_no_evidence() -> None:
    """deepseek.chat is not the vendor's domain."""
    assert not any("deepseek.chat" in str(evidence.url) for evidence in the_dossier().evidence.values())


@pytest.mark.parametrize("vendor", VENDORS)
def test_service_and_weights_are_kept_apart(vendor: str) -> None:
    """Every incident, every authority's action and every source of the vendor says which of the two it is about."""
    dossier = the_dossier(vendor)

    assert all(not isinstance(incident.subject, Unknown) for incident in dossier.incidents)
    assert all(not isinstance(action.subject, Unknown) for action in dossier.authority_actions)
    assert all(not isinstance(evidence.subject, Unknown) for evidence in dossier.evidence.values() if evidence.kind != "assumption")
