"""What is read quickly is what the careful reader makes of the same bytes, positions included; what that refuses is never read quickly."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.portfolio.generate import cases
from tests.effort import FEWER
from tests.shaken import shake
from vendor_risk import DocumentError
from vendor_risk.documents import parse_document
from vendor_risk.model.answers import Answers
from vendor_risk.model.dossier import Dossier
from vendor_risk.model.dump import dump
from vendor_risk.model.engagement import Engagement
from vendor_risk.model.load import load, load_dossier, load_engagement, parse_dossier
from vendor_risk.model.quick import quickly

if TYPE_CHECKING:
    from vendor_risk.model.root import Root

MODELS: tuple[type[Root], ...] = (Dossier, Engagement, Answers)
EXAMPLES = Path(__file__).parents[2] / "examples"
BROKEN = sorted((Path(__file__).parents[1] / "broken").rglob("*.json"))


def agreed(data: bytes, model: type[Root]) -> bool:
    """Whether the bytes were read quickly; then the careful reader must read the same."""
    found = quickly(data, "case.json", model)
    if found is None:
        return False
    careful = load(parse_document(data, "case.json"), model)
    assert same(found, careful)
    assert repr(found) == repr(careful)
    assert found.position_of(("kind",)) == careful.position_of(("kind",))
    assert found.document is not None
    assert careful.document is not None
    assert (found.document.sha256, found.document.root) == (careful.document.sha256, careful.document.root)
    return True


def same(one: Any, other: Any) -> bool:
    """Whether two objects hold the same, in the same order, to the class of each value and which fields were stated."""
    if type(one) is not type(other):
        return False
    if hasattr(one, "__pydantic_fields_set__"):
        fields = one.__pydantic_fields_set__ == other.__pydantic_fields_set__ and list(one.__dict__) == list(other.__dict__)
        return fields and all(same(value, other.__dict__[name]) for name, value in one.__dict__.items())
    if isinstance(one, dict):
        return list(one) == list(other) and one == other and all(same(value, other[key]) for key, value in one.items())
    return bool(one == other) and (not isinstance(one, tuple) or all(map(same, one, other)))


def test_a_portfolio_is_read_quickly() -> None:
    for case in cases(40):
        assert all(agreed(data, model) for data, model in zip(case, MODELS, strict=True))


def test_the_examples_are_read_quickly_when_written_as_json() -> None:
    """All of what the models can hold, so far as it is plain text; what is not may take the other way."""
    read = 0
    for path in sorted(EXAMPLES.rglob("*.yaml")):
        for loader, model in ((load_dossier, Dossier), (load_engagement, Engagement)):
            try:
                document = loader(path)
            except DocumentError:
                continue
            read += agreed(json.dumps(dump(document), ensure_ascii=False).encode(), model)

    assert read > 5


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_nothing_broken_is_read_quickly(path: Path) -> None:
    data = path.read_bytes()

    assert all(quickly(data, path.name, model) is None or load(parse_document(data, path.name), model) for model in MODELS)


@pytest.mark.parametrize("seed", range(FEWER))
def test_whatever_is_changed_in_a_document_is_read_alike_or_not_quickly(seed: int) -> None:
    """Values, keys and whole parts put in each other's places, then bytes."""
    random = Random(seed)  # noqa: S311  # no secret
    for data, model in zip(next(cases(1, start=seed)), MODELS, strict=True):
        document = json.loads(data)
        for _ in range(random.choice((1, 2, 5))):
            shake(document, random)
            agreed(json.dumps(document, ensure_ascii=random.random() < 0.5).encode(), model)
        for _ in range(5):
            agreed(spoilt(data, random), model)


def spoilt(data: bytes, random: Random) -> bytes:
    """Return bytes with a few changed: taken out, doubled, put in, or put where others stood."""
    spoiled = bytearray(data)
    for _ in range(random.randrange(1, 3)):
        start = random.randrange(len(spoiled))
        part = spoiled[start : start + random.choice((1, 1, 3, 12))]
        at = random.randrange(len(spoiled))
        spoiled[at : at + random.choice((0, 0, len(part)))] = random.choice(
            (part, b"", b'"', b"0", b"-0", b"1e3", b",", "é".encode(), b"\t")
        )
    return bytes(spoiled)


@pytest.mark.parametrize(
    "change",
    [
        ('"schema": 1', '"schema": 1, "schema": 1'),
        ('"schema": 1', '"schema": 1.0'),
        ('"schema": 1', '"Schema": 1'),
        ('"kind": "dossier"', '"kind": "engagement"'),
        ('"kind": "dossier"', '"kind": "dossier", "evidence_": {}'),
        ('"models": {"model": {', '"models": {"model": {"base": "model", '),
        ('"party": "party-0"}', '"party": "party-99"}'),
        ('"parties": {', '"parties": {"PARTY-1": {}, '),
        ('"parties": {', '"parties": {"none": {}, '),
        ('"deployments": {"service": {', '"deployments": {"service": {"from": "2026-02-02", "until": "2026-02-01", '),
        ('"incidents": [', '"incidents": ["unknown", '),
        ('"vendor": {', '"vendor": {"website": "javascript:alert(1)", '),
        ('"vendor": {', '"vendor": {"website": null, '),
    ],
)
def test_a_mistake_is_left_to_the_reader_that_can_tell_it(change: tuple[str, str]) -> None:
    case = next(cases(1, start=3))
    data = case.dossier.decode().replace(*change, 1).encode()

    assert data != case.dossier
    assert quickly(data, "case.json", Dossier) is None
    with pytest.raises(DocumentError, match=r"case\.json:1:"):
        parse_dossier(data, "case.json")


def test_what_is_long_or_deep_takes_the_other_way() -> None:
    case = next(cases(1))
    document = json.loads(case.dossier)
    document["evidence"]["source-0"]["note"] = "x" * 20_001

    assert quickly(json.dumps(document).encode(), "case.json", Dossier) is None

    document = json.loads(case.dossier)
    holder = document["deployments"]["service"]
    for _ in range(8):
        holder["subprocessors"] = [{"party": "party-0", "places": [], "subprocessors": []}]
        holder = holder["subprocessors"][0]

    assert quickly(json.dumps(document).encode(), "case.json", Dossier) is None
