"""Documents of regions and access laws."""

from __future__ import annotations

from datetime import date

import pytest

from vendor_risk.documents import parse_document
from vendor_risk.errors import DocumentError
from vendor_risk.jurisdiction import AccessLaw, Effect, Member, Reach, load_access_laws, load_regions

GOOD = """\
kind: regions
schema: 1
title: Ours
dated: 2026-11-24
regions:
  ours:
    title: Where we are
    effect: permits
    source: https://example.org
    members:
      - {country: NO, from: 2020-01-01}
"""

LAW = """\
kind: access_laws
schema: 1
title: Laws
dated: 2026-11-24
laws:
  x:
    title: X
    country: CN
    article: "7"
    reach: [control]
    source: https://example.org
"""


def mistakes(text: str, name: str = "ours.yaml") -> list[str]:
    """Return the mistakes for which a document of regions is refused."""
    with pytest.raises(DocumentError) as refused:
        load_regions([parse_document(text, name)])
    return [str(mistake) for mistake in refused.value.mistakes]


def test_a_document_of_regions_is_read() -> None:
    """`NO` is Norway, and a member without a source has its region's."""
    (member,) = load_regions([parse_document(GOOD, "ours.yaml")])["ours"].members

    assert (member.country, member.source) == ("NO", "https://example.org")


def test_members_alike_are_written_in_one_entry() -> None:
    """Each country is a member of its own."""
    several = GOOD.replace("country: NO", "countries: [IS, LI, NO]")

    members = load_regions([parse_document(several, "ours.yaml")])["ours"].members

    assert [member.code for member in members] == ["IS", "LI", "NO"]


def test_all_mistakes_come_at_once_with_their_lines() -> None:
    """A country that does not exist, a day that does not exist and a misspelt key are three lines."""
    broken = GOOD.replace("{country: NO, from: 2020-01-01}", "{country: XX, from: 2020-02-31}").replace("effect: permits", "efect: permits")

    found = mistakes(broken)

    assert any("ours.yaml:8:5: regions.ours.efect" in line and "did you mean 'effect'" in line for line in found)
    assert any("ours.yaml:11:19: regions.ours.members[0].country" in line for line in found)
    assert any("regions.ours.members[0].from" in line for line in found)


def test_a_member_is_one_thing() -> None:
    """A country and an organisation in one entry are refused, and so is neither."""
    assert "exactly one of" in mistakes(GOOD.replace("country: NO", "country: NO, organisation: EPO"))[0]
    assert "exactly one of" in mistakes(GOOD.replace("country: NO, ", ""))[0]


def test_days_run_forward() -> None:
    """A membership can't end before it begins."""
    assert "on or after" in mistakes(GOOD.replace("from: 2020-01-01", "from: 2020-01-01, until: 2019-12-31"))[0]


def test_a_region_named_twice_is_refused() -> None:
    """Two documents can't both say what a region is."""
    with pytest.raises(DocumentError, match="ours' in another document"):
        load_regions([parse_document(GOOD, "one.yaml"), parse_document(GOOD, "two.yaml")])


def test_a_law_needs_a_reach_that_exists() -> None:
    """An access law that reaches nobody, or in an unheard-of way, is refused."""
    with pytest.raises(DocumentError, match=r"laws\.x\.reach\[0\]"):
        load_access_laws([parse_document(LAW.replace("control", "ownership"), "laws.yaml")])


def test_every_word_about_a_member_is_kept() -> None:
    """What a document says of a region and its members is what a region says."""
    full = """\
kind: regions
schema: 1
title: Ours
dated: 2026-11-24
regions:
  full:
    title: All there is
    about: What it is for.
    effect: prohibits
    control: [employment, designation]
    members:
      - {subdivision: CA-QC, from: 2020-01-01, until: 2030-12-31, recipient: {certification: pipeda}, exporters: [DE, FR], covers: Some., \
instrument: An act, source: "https://example.org/a", confirmed: no, dates_confirmed: no, seen: 2024-02-29, note: Read again.}
      - {organisation: EPO, names: [European Patent Office], seats: [DE, NL]}
"""
    region = load_regions([parse_document(full, "full.yaml")])["full"]

    assert (region.id, region.title, region.about) == ("full", "All there is", "What it is for.")
    assert (region.effect, region.control) == (Effect.PROHIBITS, frozenset({"employment", "designation"}))
    assert region.members == (
        Member(
            subdivision="CA-QC", from_=date(2020, 1, 1), until=date(2030, 12, 31), certification="pipeda",
            exporters=frozenset({"DE", "FR"}), covers="Some.", instrument="An act", source="https://example.org/a", confirmed=False,
            dates_confirmed=False, seen=date(2024, 2, 29), note="Read again.",
        ),
        Member(organisation="EPO", names=("European Patent Office",), seats=("DE", "NL")),
    )  # fmt: skip


def test_what_a_document_leaves_out_is_empty() -> None:
    """A region without `about` says nothing about itself, and counts residence; a law without notes has none."""
    region = load_regions([parse_document(GOOD, "ours.yaml")])["ours"]
    (law,) = load_access_laws([parse_document(LAW, "laws.yaml")])

    assert (region.about, region.control, region.members[0].exporters) == ("", frozenset({"residence"}), None)
    assert law == AccessLaw("x", "X", "CN", "7", frozenset({Reach.CONTROL}), source="https://example.org")


def test_every_word_about_a_law_is_kept() -> None:
    """What a document says of an access law is what the law says."""
    full = LAW.replace("[control]", "[control, location]") + (
        "    about: It compels.\n    from: 2017-06-28\n    until: 2030-12-31\n    confirmed: no\n    note: Recalled.\n"
    )

    (law,) = load_access_laws([parse_document(full, "laws.yaml")])

    assert law == AccessLaw(
        "x", "X", "CN", "7", frozenset({Reach.CONTROL, Reach.LOCATION}), about="It compels.", from_=date(2017, 6, 28),
        until=date(2030, 12, 31), source="https://example.org", confirmed=False, note="Recalled.",
    )  # fmt: skip


def test_a_law_named_twice_is_refused_at_its_id() -> None:
    """The place is the id in the second document, of laws as of regions."""
    with pytest.raises(DocumentError) as laws:
        load_access_laws([parse_document(LAW, "one.yaml"), parse_document(LAW, "two.yaml")])
    with pytest.raises(DocumentError) as regions:
        load_regions([parse_document(GOOD, "one.yaml"), parse_document(GOOD, "two.yaml")])

    assert str(laws.value) == "two.yaml:6:3: laws.x: expected an id of its own, found 'x' in another document already"
    assert str(regions.value) == "two.yaml:6:3: regions.ours: expected an id of its own, found 'ours' in another document already"


def test_a_region_without_members_is_refused() -> None:
    """An empty list permits nothing and prohibits nothing, so it is a slip of the pen."""
    empty = GOOD.replace("members:\n      - {country: NO, from: 2020-01-01}", "members: []")

    assert mistakes(empty) == ["ours.yaml:10:14: regions.ours.members: expected at least one entry, found an empty list"]


def test_a_scalar_that_cannot_be_read_is_refused_in_the_words_of_a_dossier() -> None:
    """A day that does not exist says what was expected and what was found."""
    assert mistakes(GOOD.replace("2020-01-01", "2020-02-31")) == [
        'ours.yaml:11:29: regions.ours.members[0].from: expected a day of the calendar, found "2020-02-31"'
    ]
