"""Which model was made from which."""

from __future__ import annotations

from tests.model.documents import dossier, refusal
from vendor_risk.model.knowledge import UNKNOWN
from vendor_risk.model.lineage import chain, circles


def test_a_chain_ends_where_nothing_is_stated() -> None:
    """The model first, the oldest last."""
    assert chain("c", {"c": "b", "b": "a"}) == ("c", "b", "a")
    assert chain("a", {}) == ("a",)


def test_a_circle_is_found_once() -> None:
    """Whichever model one begins with, and however many lead into it."""
    assert circles({"x": "a", "a": "b", "b": "c", "c": "a", "y": "x"}) == {"a": ("a", "b", "c")}
    assert circles({"a": "a"}) == {"a": ("a",)}
    assert circles({"a": "b"}) == {}


def test_a_model_is_never_its_own_base() -> None:
    """The circle is named."""
    (found,) = refusal("models: {a: {base: b}, b: {base: {value: a}}}\n")

    assert found.endswith("models.a.base: expected a base that was not made from this model, found the circle a -> b -> a")


def test_a_model_trained_from_scratch_says_so() -> None:
    """To leave the base out would mean that nobody knows."""
    models = dossier("models: {a: {base: none}, b: {}, c: {base: {value: a}}}\n").models

    assert models["a"].base is None
    assert models["b"].base is UNKNOWN
