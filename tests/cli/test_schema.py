"""`schema` prints what an editor needs."""

from __future__ import annotations

import json

import pytest

from tests.cli.command import JUDGED, run
from vendor_risk.cli.kinds import KINDS

jsonschema = pytest.importorskip("jsonschema")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_schema(kind: str) -> None:
    """It is JSON Schema 2020-12, names the document's keys and allows no others."""
    schema = json.loads(run("schema", kind).stdout)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert {"kind", "schema"} <= set(schema["properties"])
    assert schema["additionalProperties"] is False


def test_what_explain_writes_has_a_schema() -> None:
    """The JSON of an explanation is valid by it."""
    schema = json.loads(run("schema", "explanation").stdout)
    written = json.loads(run("explain", *JUDGED, "-d", "vendor-api", "SEC-01", "-f", "json").stdout)

    jsonschema.Draft202012Validator(schema).validate(written)
    assert "schema" in schema["required"]


def test_an_unknown_kind_is_bad_usage() -> None:
    """The kinds there are, are named."""
    result = run("schema", "dosier")

    assert result.exit_code == 2
    assert "'dossier', 'engagement'" in result.stderr
