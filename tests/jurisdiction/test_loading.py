"""Documents of regions and access laws."""

from __future__ import annotations

import pytest

from vendor_risk.documents import parse_document
from vendor_risk.errors import DocumentError
from vendor_risk.jurisdiction import load_access_laws, load_regions

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
    law = """\
kind: access_laws
schema: 1
title: Laws
dated: 2026-11-24
laws:
  x:
    title: X
    country: CN
    article: "7"
    reach: [ownership]
    source: https://example.org
"""
    with pytest.raises(DocumentError, match=r"laws\.x\.reach\[0\]"):
        load_access_laws([parse_document(law, "laws.yaml")])
