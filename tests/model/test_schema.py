"""JSON Schemas for editors."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from tests.effort import FEWER
from tests.model.strategies import answer_sheets, dossiers, engagements
from vendor_risk.errors import UsageError
from vendor_risk.model.dump import dump
from vendor_risk.model.root import Root
from vendor_risk.model.schema import DIALECT, documents, schema_of

jsonschema = pytest.importorskip("jsonschema")
EXAMPLES = Path(__file__).parents[2] / "examples"


class CoreLoader(yaml.SafeLoader):
    """Reads YAML as editors do: the types of YAML 1.2 core, in which `no` and days are text."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+0123456789."),
    ("null", r"^(?:~|null|Null|NULL|)$", "~nN"),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", __import__("re").compile(pattern), list(first))


@cache
def validator(kind: str) -> Any:
    """Return what checks a document of a kind."""
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def errors(kind: str, text: str) -> list[str]:
    """Return where an editor would underline a document."""
    return [error.json_path for error in validator(kind).iter_errors(yaml.load(text, CoreLoader))]  # noqa: S506  # a safe loader


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*/*.yaml")) + sorted(EXAMPLES.glob("*/answers/*.yaml")), ids=lambda file: file.name)
def test_an_editor_finds_nothing_wrong_with_the_examples(file: Path) -> None:
    """What ships is valid where it is written."""
    text = file.read_text(encoding="utf-8")

    assert errors(yaml.safe_load(text)["kind"], text) == []


@given(dossiers())
@settings(max_examples=FEWER // 4)
def test_an_editor_takes_every_dossier(dossier: Root) -> None:
    """Whatever way each fact is stated."""
    assert list(validator("dossier").iter_errors(dump(dossier))) == []


@given(engagements(), answer_sheets())
@settings(max_examples=FEWER // 4)
def test_an_editor_takes_every_engagement_and_all_answers(engagement: Root, answers: Root) -> None:
    """Whatever way each fact is stated."""
    assert list(validator("engagement").iter_errors(dump(engagement))) == []
    assert list(validator("answers").iter_errors(dump(answers))) == []


@pytest.mark.parametrize(
    "line",
    [
        "trains_on_inputs: maybe",
        "retention_days: a year",
        'retention_days: "5"',
        "uptime_percent: 130",
        "price_fixed_until: 31.12.2026",
        "governing_law: UK",
        "governing_law: {not_inn: eea}",
        "retension_days: 5",
        "retention_days: {value: soon}",
        "retention_days: {value: 5, until: 2026-01-01, form: x}",
        "retention_days: {stated: [{value: 5}]}",
    ],
)
def test_an_editor_finds_what_the_reader_finds(line: str) -> None:
    """While one types, not only when one is done."""
    assert errors("dossier", f"kind: dossier\nschema: 1\nvendor: {{name: V}}\ndeployments:\n  d:\n    terms:\n      {line}\n")


def test_everything_is_described() -> None:
    """An editor can say of each key what it means."""
    for kind in documents():
        schema = schema_of(kind)
        assert schema["$schema"] == DIALECT
        for name, form in [("", schema), *schema["$defs"].items()]:
            for key, field in form.get("properties", {}).items():
                if name != "statement" or key != "value":
                    assert field.get("description", "").endswith("."), f"{name}.{key}"


def test_schemas_are_small_enough_for_an_editor() -> None:
    """What many fields share is said once."""
    assert len(json.dumps(schema_of("dossier"))) < 100_000


def test_an_unknown_kind_is_refused_with_the_one_that_was_meant() -> None:
    """As a misspelt word anywhere."""
    with pytest.raises(UsageError, match="did you mean 'dossier'"):
        schema_of("dosier")
