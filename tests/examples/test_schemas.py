"""The schemas beside the examples: an editor finds them, and they are those that the models give today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vendor_risk.model.schema import schema_of

EXAMPLES = Path(__file__).parents[2] / "examples"
DOCUMENTS = sorted(path for path in EXAMPLES.rglob("*.yaml"))


@pytest.mark.parametrize("kind", ["dossier", "engagement", "answers"])
def test_a_schema_is_up_to_date(kind: str) -> None:
    """Written again with `vendor-risk schema KIND -o examples/schemas/KIND.json` when a model changes."""
    assert json.loads((EXAMPLES / "schemas" / f"{kind}.json").read_text("utf-8")) == schema_of(kind)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(EXAMPLES)))
def test_a_document_tells_editors_its_schema(path: Path) -> None:
    """The first line is the modeline, and it leads to the schema of the document's kind."""
    lines = path.read_text("utf-8").splitlines()
    kind = next(line.removeprefix("kind: ") for line in lines if line.startswith("kind: "))
    schema = lines[0].removeprefix("# yaml-language-server: $schema=")

    assert schema != lines[0]
    assert (path.parent / schema).resolve() == EXAMPLES / "schemas" / f"{kind}.json"
