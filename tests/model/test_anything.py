"""Whatever a document says, it is read or refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effort import FEWER
from tests.model.strategies import dossier_forms
from tests.model.test_shape import models
from vendor_risk.documents import parse_document
from vendor_risk.errors import DocumentError
from vendor_risk.model.dump import dump
from vendor_risk.model.load import load
from vendor_risk.model.schema import documents
from vendor_risk.model.shape import shapes_of

KEYS = sorted({shape.key for model in models() for shape in shapes_of(model).values()})
LONG = ["value", "evidence", "from", "until", "asked", "stated", "any_of", "not_in", "within"]
SCALARS = [
    "unknown",
    "not_disclosed",
    "none",
    "yes",
    "no",
    "DE",
    "XX",
    "2026-01-31",
    "2026-02-31",
    "e1",
    "all",
    "entity",
    "a b",
    "",
    "x" * 600,
    "\u202e",
]

scalars = st.one_of(
    st.sampled_from(SCALARS), st.integers(-5, 10**16), st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.none()
)
keys = st.one_of(st.sampled_from(KEYS), st.sampled_from(LONG), st.sampled_from(["e1", "p-1", "a.b", ""]))
anything = st.recursive(
    scalars, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=4)), max_leaves=12
)


@st.composite
def nearly(draw: st.DrawFn, kind: str) -> dict[str, Any]:
    """Make a document whose sections hold anything."""
    model = documents()[kind]
    sections = {
        shape.key: draw(st.one_of(st.dictionaries(st.sampled_from(["e1", "p-1"]), anything, max_size=2), anything))
        for shape in shapes_of(model).values()
    }
    chosen = draw(st.sets(st.sampled_from(sorted(sections)), max_size=4))
    return {"kind": kind, "schema": 1, **{key: sections[key] for key in chosen}}


@given(st.sampled_from(sorted(documents())).flatmap(lambda kind: st.tuples(st.just(kind), nearly(kind))))
@settings(max_examples=FEWER)
def test_anything_is_read_or_refused_with_its_mistakes(made: tuple[str, dict[str, Any]]) -> None:
    """And nothing else happens."""
    assert_read_or_refused(*made)


@given(st.data(), dossier_forms())
@settings(max_examples=FEWER)
def test_a_dossier_with_one_thing_changed_is_read_or_refused(data: st.DataObject, form: dict[str, Any]) -> None:
    """Wherever the change is."""
    holder, step = data.draw(st.sampled_from(list(spots(form))))
    holder[step] = data.draw(anything)
    assert_read_or_refused("dossier", {"kind": "dossier", "schema": 1, **form})


def assert_read_or_refused(kind: str, document: dict[str, Any]) -> None:
    """Read a document; what is read can be written and read again, what is refused says where and why."""
    source = parse_document(json.dumps(document), "x.json")
    try:
        read = load(source, documents()[kind])
    except DocumentError as error:
        mistakes = error.mistakes
    else:
        mistakes = ()
        assert load(parse_document(json.dumps(dump(read)), "x.json"), documents()[kind]) == read
    assert all(mistake.line and mistake.message for mistake in mistakes)


def spots(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place in nested values: what holds it, and its key or index."""
    steps = list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    for step, inner in steps:
        yield value, step
        yield from spots(inner)
