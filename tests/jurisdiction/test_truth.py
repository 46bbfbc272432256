"""Truth of three values."""

from __future__ import annotations

from vendor_risk.cel import Unknown
from vendor_risk.jurisdiction import all_of, any_of

ONE, TWO = Unknown(("one",), errors=("broken",)), Unknown(("two", "one"))


def test_an_unknown_keeps_every_fact_and_error_once() -> None:
    """Whoever asks what is missing is told all of it, in the order met."""
    assert any_of([False, ONE, TWO]) == Unknown(("one", "two"), errors=("broken",))
    assert all_of([True, ONE, TWO, ONE]) == Unknown(("one", "two"), errors=("broken",))


def test_one_that_decides_decides_whatever_is_missing() -> None:
    """A yes settles `any`, a no settles `all`; nothing asked is no for the one and yes for the other."""
    assert (any_of([ONE, True]), all_of([ONE, False])) == (True, False)
    assert (any_of([]), all_of([])) == (False, True)
