"""Lists and mappings that may have more in them."""

from __future__ import annotations

import copy
import pickle

import pytest

from tests.model.documents import dossier, refusal
from vendor_risk.model.entries import OPEN_ENTRIES, Entries
from vendor_risk.model.items import OPEN, Items
from vendor_risk.model.knowledge import NOT_DISCLOSED, UNKNOWN


@pytest.mark.parametrize(
    ("text", "count", "more"),
    [
        ("", 0, UNKNOWN),
        ("owners: unknown", 0, UNKNOWN),
        ("owners: not_disclosed", 0, NOT_DISCLOSED),
        ("owners: []", 0, None),
        ("owners: [{percent: 5}]", 1, None),
        ("owners: [{percent: 5}, unknown]", 1, UNKNOWN),
        ("owners: [unknown]", 0, UNKNOWN),
        ("owners: [{percent: 5}, not_disclosed]", 1, NOT_DISCLOSED),
    ],
)
def test_only_a_list_that_is_closed_says_that_there_is_nothing_more(text: str, count: int, more: object) -> None:
    """`[]` means none, an absent list is wholly open, and one that ends with `unknown` may have more."""
    owners = dossier(f"parties: {{p: {{{text}}}}}\n").parties["p"].owners

    assert (len(owners), owners.more, owners.open) == (count, more, more is not None)


def test_unknown_stands_at_the_end_of_a_list_only() -> None:
    """Anywhere else it would be a thing that is not there; what else is wrong is said as well."""
    found = refusal("parties: {p: {owners: [unknown, {percent: much}]}}\n")

    assert [message.partition("owners")[2] for message in found] == [
        "[0]: expected 'unknown' only as the last item, where it says that there may be more",
        '[1].percent: expected a percentage, found "much"',
    ]


def test_openness_is_part_of_a_list() -> None:
    """Two lists of the same items are equal only if both may have more, or neither."""
    assert Items([1]) == (1,)
    assert Items([1]) != Items([1], UNKNOWN)
    assert Items([1], UNKNOWN) != (1,)
    assert Items([], UNKNOWN) == OPEN
    assert hash(Items([1])) == hash((1,))
    assert repr(Items([1], UNKNOWN)) == "Items([1, Ellipsis])"


@pytest.mark.parametrize("value", [OPEN, Items([1, 2]), OPEN_ENTRIES, Entries({"a": 1}), Entries({"a": 1}, NOT_DISCLOSED)])
def test_openness_survives_copies_and_other_processes(value: object) -> None:
    """A copied list that closed itself would turn unknown into none."""
    for twin in (copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301  # our own bytes
        assert twin == value
        assert type(twin) is type(value)


def test_entries_are_never_changed() -> None:
    """A document that was read stays what it was."""
    entries = dossier("parties: {p: {}}\n").parties

    with pytest.raises(TypeError, match="can't be changed"):
        entries["q"] = entries["p"]
    with pytest.raises(TypeError, match="can't be changed"):
        entries.clear()
    assert entries != Entries(entries, UNKNOWN)
    assert "..." in repr(Entries(entries, UNKNOWN))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("parties: []\n", "expected a mapping by id, found a list"),
        ("parties: {a.b: {}}\n", 'expected an id of letters, digits, "-" and "_" (at most 80), found "a.b"'),
        ("parties: {unknown: {}}\n", "expected an id, found 'unknown', which has a meaning of its own"),
        ("parties: {p: {owners: high-flyer}}\n", 'expected a list, found "high-flyer"'),
        ("incidents: {a: 1}\n", "expected a list, found a mapping"),
    ],
)
def test_the_wrong_shape_is_refused(text: str, message: str) -> None:
    """A list is a list and a mapping is a mapping, by ids that nothing can hide in."""
    (found,) = refusal(text)

    assert message in found


def test_a_wrong_key_hides_no_other_mistake() -> None:
    """All mistakes come together."""
    found = refusal("parties: {a.b: {designated: maybe, nam: x}}\n")

    assert len(found) == 3
