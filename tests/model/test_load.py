"""Documents read from files and text."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from tests.model.documents import HEAD, dossier, refusal
from vendor_risk.errors import DocumentError
from vendor_risk.model.dossier import Dossier, Vendor
from vendor_risk.model.knowledge import Sourced
from vendor_risk.model.load import load_answers, load_dossier, load_engagement, parse_answers, parse_dossier, parse_engagement
from vendor_risk.model.party import Owner, Party

if TYPE_CHECKING:
    from pathlib import Path

ALL_AT_ONCE = """\
kind: dossier
schema: 1
vendor: {name: V, party: deepsek}
parties:
  deepseek:
    incorporated: UK
    owners: [{party: deepseek, percent: 60}, {party: deepseek, percent: 60}]
models:
  a: {base: b}
  b: {base: a, relased: 2025-01-20}
deployments:
  api:
    places:
      - {country: {any_of: [DE, UK]}, from: 2025-01-01, until: 2024-01-01}
    terms: {trains_on_inputs: "true", retention_days: a year}
    subprocessors: [{subprocessors: [{places: [{party: nobody}]}]}]
"""


def test_a_document_is_refused_with_all_its_mistakes_at_once() -> None:
    """From a misspelt key to a reference that leads nowhere, sorted by line."""
    with pytest.raises(DocumentError) as refused:
        parse_dossier(ALL_AT_ONCE, "v.yaml")

    assert [(mistake.line, mistake.path) for mistake in refused.value.mistakes] == [
        (3, "vendor.party"),
        (6, "parties.deepseek.incorporated"),
        (7, "parties.deepseek.owners"),
        (9, "models.a.base"),
        (10, "models.b.relased"),
        (14, "deployments.api.places[0].country.any_of[1]"),
        (14, "deployments.api.places[0].until"),
        (15, "deployments.api.terms.trains_on_inputs"),
        (15, "deployments.api.terms.retention_days"),
        (16, "deployments.api.subprocessors[0].subprocessors[0].places[0].party"),
    ]


def test_each_kind_of_document_is_read_from_a_file(tmp_path: Path) -> None:
    """YAML, or JSON by the name's ending."""
    files = {
        "dossier.yaml": HEAD,
        "dossier.json": '{"kind": "dossier", "schema": 1, "vendor": {"name": "V"}}',
        "engagement.yaml": "kind: engagement\nschema: 1\ntitle: T\n",
        "answers.yaml": "kind: answers\nschema: 1\nanswers: {SEC-99: yes, SEC-98: {answer: no, by: Ana}}\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    assert load_dossier(tmp_path / "dossier.yaml") == load_dossier(str(tmp_path / "dossier.json"))
    assert load_engagement(tmp_path / "engagement.yaml").title == "T"
    assert {id_: given.answer for id_, given in load_answers(tmp_path / "answers.yaml").answers.items()} == {
        "SEC-99": "yes",
        "SEC-98": "no",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("schema: 1\n", "v.yaml:1:1: kind: expected the kind 'dossier', found none"),
        ("kind: dosier\nschema: 1\n", "expected the kind 'dossier', found \"dosier\"; did you mean 'dossier'?"),
        ("kind: engagement\nschema: 1\n", "expected the kind 'dossier', found \"engagement\""),
        ("kind: dossier\nvendor: {name: V}\n", "expected the key 'schema' (the version of the document's form, 1), found none"),
        ("kind: dossier\nschema: 2\nvendor: {name: V}\n", 'v.yaml:2:9: schema: expected version 1 of the form, found "2"'),
        ("kind: dossier\nschema: 1\n", "expected the key 'vendor', found none"),
    ],
)
def test_a_document_says_what_it_is(text: str, message: str) -> None:
    """Kind and version come first; a document of another kind is not even looked at."""
    with pytest.raises(DocumentError) as refused:
        parse_dossier(text, "v.yaml")

    assert message in str(refused.value)


def test_answers_are_words() -> None:
    """Short or long, with who said it and when."""
    answers = parse_answers(
        "kind: answers\nschema: 1\nby: Ana\nanswers:\n"
        "  SEC-1: partial\n  SEC-2: {answer: true, note: It is so, on: 2026-11-24, evidence: [mail]}\n  SEC-3: unknown\n"
        "evidence: {mail: {kind: questionnaire_answer, title: A mail}}\n"
    ).answers

    assert [answers[f"SEC-{number}"].answer for number in (1, 2)] == ["partial", "yes"]
    with pytest.raises(DocumentError, match=r"answers\.SEC-1\.answer: expected an answer such as yes"):
        parse_answers("kind: answers\nschema: 1\nanswers: {SEC-1: {answer: yes and no}}\n")


def test_an_engagement_has_evidence_of_its_own() -> None:
    """What it names is looked for in itself."""
    head = "kind: engagement\nschema: 1\ntitle: T\nevidence: {memo: {kind: contract, title: M}}\n"
    text = head + "data: {d: {count: {value: 5, evidence: [%s]}}}\n"

    assert parse_engagement(text % "memo").data["d"].count == Sourced(5, ("memo",))
    with pytest.raises(DocumentError, match="did you mean 'memo'"):
        parse_engagement(text % "mem")


def test_a_document_knows_its_lines_and_compares_without_them() -> None:
    """Of everything that is stated, and of what is missing the line of what is around it."""
    read = dossier("deployments:\n  api:\n    terms:\n      retention_days: 30\n")

    assert read.position_of(("deployments", "api", "terms", "retention_days")) == ("v.yaml", 7, 23)
    assert read.position_of(("deployments", "api", "terms", "zero_retention")) == ("v.yaml", 7, 7)
    made = Dossier.model_validate({"vendor": {"name": "V"}, "deployments": {"api": {"terms": {"retention_days": 30}}}})
    assert made.position_of(("vendor",)) is None
    assert made == read
    for twin in (copy.deepcopy(read), pickle.loads(pickle.dumps(read))):  # noqa: S301  # our own bytes
        assert twin == read
        assert twin.position_of(("vendor",)) == ("v.yaml", 3, 9)


def test_references_of_objects_made_in_python_are_looked_at_too() -> None:
    """All that lead nowhere, and circles of bases."""
    with pytest.raises(ValidationError) as refused:
        Dossier(
            vendor=Vendor(name="V", party="p"),
            parties={"q": Party(owners=[Owner(party="r", evidence=["e"])], kind={"value": "entity", "evidence": ["f"]})},
            models={"a": {"base": "a"}},
        )

    assert [error["loc"] for error in refused.value.errors()] == [
        ("vendor", "party"),
        ("parties", "q", "kind"),
        ("parties", "q", "owners", 0, "evidence"),
        ("parties", "q", "owners", 0, "party"),
        ("models", "a", "base"),
    ]


def test_a_key_of_python_is_none_of_a_document() -> None:
    """`from_` and `schema_version` are names in Python."""
    assert refusal("parties: {p: {owners: [{from_: 2026-01-01}]}}\n")
    assert refusal("schema_version: 1\n")


def test_an_agreement_names_data_sets_that_its_engagement_has() -> None:
    """Each that it has not is refused with the rest of the document's mistakes, and with the one that was meant."""
    text = (
        "kind: engagement\nschema: 1\ntitle: T\ncritical: 3\ndata: {mails: {}}\nagreements: [{data: [mail, x, unknown]}, {data: [mails]}]\n"
    )
    with pytest.raises(DocumentError) as refused:
        parse_engagement(text, "use.yaml")

    assert [str(mistake) for mistake in refused.value.mistakes][1:] == [
        "use.yaml:6:22: agreements[0].data[0]: expected a data set of the engagement, found \"mail\"; did you mean 'mails'?",
        'use.yaml:6:28: agreements[0].data[1]: expected a data set of the engagement, found "x"',
    ]
