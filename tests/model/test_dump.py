"""What is dumped and read again is what it was."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import yaml
from hypothesis import given

from tests.model.strategies import answer_sheets, dossiers, engagements
from vendor_risk.documents import parse_document
from vendor_risk.model.answers import Answers
from vendor_risk.model.dossier import Dossier
from vendor_risk.model.dump import dump
from vendor_risk.model.engagement import Engagement
from vendor_risk.model.load import load, parse_dossier

if TYPE_CHECKING:
    from vendor_risk.model.root import Root


def again(root: Root) -> tuple[Root, Root]:
    """Write a document as YAML and as JSON, and read both."""
    plain = dump(root)
    as_yaml = yaml.dump(plain, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
    as_json = json.dumps(plain, ensure_ascii=False)
    return load(parse_document(as_yaml, "x.yaml"), type(root)), load(parse_document(as_json, "x.json"), type(root))


@given(dossiers())
def test_a_dossier_survives_writing_and_reading(dossier: Dossier) -> None:
    """Whatever way each fact is stated, nothing is lost and nothing is added."""
    assert again(dossier) == (dossier, dossier)


@given(engagements())
def test_an_engagement_survives_writing_and_reading(engagement: Engagement) -> None:
    """Whatever way each fact is stated, nothing is lost and nothing is added."""
    assert again(engagement) == (engagement, engagement)


@given(answer_sheets())
def test_answers_survive_writing_and_reading(answers: Answers) -> None:
    """Whatever way each answer is given, nothing is lost and nothing is added."""
    assert again(answers) == (answers, answers)


def test_what_is_not_stated_is_not_dumped() -> None:
    """A dump is as short as the document can be."""
    dossier = parse_dossier("kind: dossier\nschema: 1\nvendor: {name: V}\nparties: {p: {owners: [unknown]}}\n")

    assert dump(dossier) == {"kind": "dossier", "schema": 1, "vendor": {"name": "V"}, "parties": {"p": {}}}
