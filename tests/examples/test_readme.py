"""The examples' READMEs tell what the assessments say today."""

from __future__ import annotations

import re

import pytest

from tests.examples.example import DEEPSEEK, ENGAGEMENTS, EXAMPLE, EXAMPLES, ROUTES, SUPPORT, VENDORS, judged, routes
from vendor_risk import Assessment

README = (EXAMPLE / "README.md").read_text("utf-8")
NAMES = {
    "vendor's app": "vendor-app",
    "vendor's API": "vendor-api",
    "router pool": "router-pool",
    "US cloud": "us-cloud",
    "EU cloud": "eu-cloud",
    "our own machines in the EU": "self-hosted-eu",
}


def in_words(assessment: Assessment) -> str:
    """A decision as the table words it."""
    assert assessment.best is not None
    assert assessment.worst is not None
    best, worst = (decision.value.replace("_", " ") for decision in (assessment.best, assessment.worst))
    return best if best == worst else f"incomplete: {best} to {worst}"


def table(text: str) -> list[list[str]]:
    """The rows of a README's table, without its head."""
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| ")][2:]


def test_the_table_is_what_follows() -> None:
    """Every route and every use, as decided without people's answers."""
    rows = table(README)

    assert {NAMES[name] for name, *_ in rows} == set(ROUTES)
    for name, *decisions in rows:
        assert decisions == [in_words(judged(NAMES[name], engagement)) for engagement in ENGAGEMENTS], name


@pytest.mark.parametrize("vendor", sorted(set(VENDORS) - {DEEPSEEK}))
def test_a_vendors_table_is_what_follows(vendor: str) -> None:
    """Every route, by the id that stands first in its row, and every use."""
    rows = {re.findall("`(.+?)`", first)[0]: decisions for first, *decisions in table((EXAMPLES / vendor / "README.md").read_text("utf-8"))}

    assert tuple(rows) == routes(vendor)
    for route, decisions in rows.items():
        assert decisions == [in_words(judged(route, engagement, vendor=vendor)) for engagement in ENGAGEMENTS], route


def test_the_months_bills_are_what_follows() -> None:
    """The two sums that the story turns on."""
    assert f"{round(judged('vendor-api', SUPPORT).cost.month or 0, -2):,.0f} US dollars" in README
    assert f"{judged('self-hosted-eu', SUPPORT).cost.month:,.0f} on two machines" in README
