"""The example's README tells what the assessments say today."""

from __future__ import annotations

from tests.examples.example import ENGAGEMENTS, EXAMPLE, ROUTES, SUPPORT, judged
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


def test_the_table_is_what_follows() -> None:
    """Every route and every use, as decided without people's answers."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in README.splitlines() if line.startswith("| ")][2:]

    assert {NAMES[name] for name, *_ in rows} == set(ROUTES)
    for name, *decisions in rows:
        assert decisions == [in_words(judged(NAMES[name], engagement)) for engagement in ENGAGEMENTS], name


def test_the_months_bills_are_what_follows() -> None:
    """The two sums that the story turns on."""
    assert f"{round(judged('vendor-api', SUPPORT).cost.month or 0, -2):,.0f} US dollars" in README
    assert f"{judged('self-hosted-eu', SUPPORT).cost.month:,.0f} on two machines" in README
