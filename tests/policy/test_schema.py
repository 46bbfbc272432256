"""Schema: what an editor is told about policy documents, held against documents that load and documents that don't."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from vendor_risk.documents import Mapping, Quoted, Sequence, read_document
from vendor_risk.errors import UsageError
from vendor_risk.policy.schema import schema_of
from vendor_risk.shipped import shipped

SHIPPED = sorted(shipped("questionnaires").glob("*.yaml"))
Json = dict[str, Any]


def as_editors_see_it(node: object) -> Any:
    """Return a document as YAML 1.2 types it."""
    if isinstance(node, Mapping):
        return {key: as_editors_see_it(value) for key, value in node.items()}
    if isinstance(node, Sequence):
        return [as_editors_see_it(item) for item in node]
    if not isinstance(node, Quoted) and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", str(node)):
        return float(str(node)) if "." in str(node) else int(str(node))
    return {"true": True, "false": False}.get(str(node), str(node)) if not isinstance(node, Quoted) else str(node)


def complaints(value: Any, schema: Json, whole: Json, path: str = "") -> list[str]:
    """Return where a value does not fit a schema: as much of JSON Schema as ours uses."""
    if "$ref" in schema:
        return complaints(value, whole["$defs"][schema["$ref"].rpartition("/")[2]], whole, path)
    if "anyOf" in schema:
        ways = [complaints(value, way, whole, path) for way in schema["anyOf"]]
        return [] if [] in ways else ways[0]
    kinds: dict[str, Any] = {"string": str, "number": (int, float), "integer": int, "boolean": bool, "object": dict, "array": list}
    named = schema.get("type", [])
    named = named if isinstance(named, list) else [named]
    if named and not any(isinstance(value, kinds[kind]) for kind in named):
        return [f"{path}: not {named}"]
    if ("enum" in schema and value not in schema["enum"]) or ("const" in schema and value != schema["const"]):
        return [f"{path}: {value!r} is no choice"]
    if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        return [f"{path}: {value!r} has not the form"]
    found = [f"{path}.{key}: missing" for key in schema.get("required", ()) if key not in value]
    if isinstance(value, list):
        for index, item in enumerate(value):
            found += complaints(item, schema.get("items", {}), whole, f"{path}[{index}]")
    for key, item in value.items() if isinstance(value, dict) else ():
        patterns = [inner for pattern, inner in schema.get("patternProperties", {}).items() if re.search(pattern, key)]
        inner = schema.get("properties", {}).get(key, patterns[0] if patterns else schema.get("additionalProperties", {}))
        found += [f"{path}.{key}: unknown"] if inner is False else complaints(item, inner or {}, whole, f"{path}.{key}")
    return found


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_shipped_questionnaire_fits_the_schema(file: Path) -> None:
    """An editor has nothing to complain of in a document that loads."""
    schema = schema_of("questionnaire")

    assert complaints(as_editors_see_it(read_document(file).root), schema, schema) == []


def test_the_shipped_catalogue_fits_the_schema() -> None:
    """The same of the control catalogue."""
    schema = schema_of("controls")
    document = read_document(shipped("questionnaires") / "controls" / "catalogue.yaml")

    assert complaints(as_editors_see_it(document.root), schema, schema) == []


def test_misspelt_keys_and_words_show_while_one_types() -> None:
    """What loading refuses for its form, the schema refuses too."""
    schema = schema_of("questionnaire")
    document = read_document(Path(__file__).parent / "broken" / "keys.yaml")

    found = complaints(as_editors_see_it(document.root), schema, schema)

    for expected in (
        ".titel: unknown",
        ".tolerances.conditions_bellow: unknown",
        ".questions[2].gat: unknown",
        ".questions[2].ask: missing",
    ):
        assert expected in found
    assert any(line.startswith(".questions[0].likelihood") for line in found)
    assert any(line.startswith(".unknown") for line in found)


@pytest.mark.parametrize("kind", ["questionnaire", "controls", "case"])
def test_every_key_is_described(kind: str) -> None:
    """What an editor shows beside a key of a questionnaire's parts is never empty."""
    schema = schema_of(kind)

    assert schema["additionalProperties"] is False
    for name in ("Question", "Determination", "DeterminationCase", "ResidencyRule", "ResidencyCase", "GateCase", "Mitigation", "Domain"):
        for key, inner in schema["$defs"].get(name, {}).get("properties", {}).items():
            assert inner.get("description"), f"{name}.{key}"


def test_an_unknown_kind_is_a_wrong_call() -> None:
    """With a suggestion."""
    with pytest.raises(UsageError, match="did you mean 'questionnaire'"):
        schema_of("questionaire")
