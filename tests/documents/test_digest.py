"""Equal data have one spelling and one digest."""

from __future__ import annotations

import pytest

from vendor_risk.documents import Quoted, canonical, digest


def test_order_of_keys_does_not_matter() -> None:
    """Canonical JSON sorts keys and leaves out spaces."""
    assert canonical({"b": [1, True, None], "a": "é"}) == '{"a":"é","b":[1,true,null]}'.encode()
    assert digest({"b": 1, "a": 2}) == digest({"a": 2, "b": 1})


def test_quoted_text_is_text() -> None:
    """How a text was written makes no other value of it."""
    assert digest({"a": Quoted("x")}) == digest({"a": "x"})


@pytest.mark.parametrize("value", [1.5, {"a": [{"b": 0.1}]}, {"a": (float("nan"),)}])
def test_fractions_are_refused(value: object) -> None:
    """Scores travel as text, so that no two machines spell them differently."""
    with pytest.raises(ValueError, match="as text"):
        canonical(value)
