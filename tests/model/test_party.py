"""Parties and who owns them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from tests.model.documents import dossier, refusal
from vendor_risk.model.knowledge import UNKNOWN
from vendor_risk.model.party import Owner, Party

TWO = "parties:\n  a: {}\n  b: {}\n  p:\n    owners: [{party: a, percent: %s}, {party: b, percent: %s}]\n"


@pytest.mark.parametrize(
    ("one", "other"), [("60", "40"), ("100", "unknown"), ("66.6", "33.4"), ("{stated: [{value: 60}, {value: 40}]}", "60")]
)
def test_owners_hold_the_whole_at_most(one: str, other: str) -> None:
    """What is not known, or disputed, counts with the least it can be."""
    assert len(dossier(TWO % (one, other)).parties["p"].owners) == 2


@pytest.mark.parametrize(
    ("one", "other", "held"),
    [("60", "60", "120"), ("99.9", "0.2", "100.1"), ("{value: 80}", "{stated: [{value: 21}, {value: 90}]}", "101")],
)
def test_owners_above_a_hundred_percent_together_are_refused(one: str, other: str, held: str) -> None:
    """Somebody is wrong."""
    assert refusal(TWO % (one, other))[0].endswith(f"parties.p.owners: expected owners of at most 100 % together, found {held} %")


def test_owners_that_follow_one_another_do_not_add_up() -> None:
    """Each day is looked at by itself."""
    text = "parties: {a: {}, p: {owners: [{party: a, percent: 60, until: 2024-12-31}, {party: a, percent: 60, from: %s}]}}\n"

    assert len(dossier(text % "2025-01-01").parties["p"].owners) == 2
    assert "found 120 %" in refusal(text % "2024-12-31")[0]


def test_owners_may_go_in_a_circle() -> None:
    """Companies do that; control is worked out elsewhere."""
    parties = dossier("parties: {a: {owners: [{party: b, percent: 50}]}, b: {owners: [{party: a, percent: 50}]}}\n").parties

    assert [parties[one].owners[0].party for one in ("a", "b")] == ["b", "a"]


def test_an_owner_or_employer_must_be_a_party() -> None:
    """A misspelt id comes with the one that was meant."""
    (found,) = refusal("parties: {high-flyer: {}, p: {owners: [{party: high-flier}]}}\n")

    assert found.endswith("parties.p.owners[0].party: \"high-flier\" is not among the parties; did you mean 'high-flyer'?")


def test_parties_can_be_made_in_python() -> None:
    """With the same care as those that are read."""
    party = Party(incorporated="DE", owners=[Owner(percent=50), "unknown"])

    assert (party.owners[0].percent, party.owners.open, party.principal_place) == (Decimal(50), True, UNKNOWN)
    with pytest.raises(ValidationError, match="at most 100 % together"):
        Party(owners=[Owner(percent=50), Owner(percent=51)])
    with pytest.raises(ValidationError, match="frozen"):
        party.incorporated = "FR"  # type: ignore[misc]  # what is tried
