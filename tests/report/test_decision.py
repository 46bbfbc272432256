from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from vendor_risk.advise import Comparison
from vendor_risk.assess.assessment import Assessment
from vendor_risk.report.assets import Assets
from vendor_risk.report.engine import HTML
from vendor_risk.report.paper import SIZES
from vendor_risk.report.parts.decision import decision_part
from vendor_risk.report.parts.part import Matter
from vendor_risk.report.parts.review import review_by
from vendor_risk.report.pdf import finished_html

from .sample import sample
from .sample_variants import approved, incomplete
from .tamper import rewritten

LONG = (
    "W" * 300,
    "Many words that make a name long enough to wrap. " * 12,
    "深度求索" * 60,
    "W深" * 60,
    "i" * 400,
    "mmmm WWWW " * 30,
    "x" * 25 + " ",
)


def laid_out(assessment: Assessment, comparison: Comparison, size: str) -> Any:
    """The pages of the decision alone."""
    html = finished_html(assessment, comparison=comparison, paper=size)
    return HTML(string=html.partition("<nav")[0] + "</main></body></html>", url_fetcher=Assets()).render().pages


def boxes(box: Any, name: str = "") -> Any:
    """Every box under a box that has the class `name`, or every one."""
    element = getattr(box, "element", None)
    if element is not None and name in (element.get("class") or "").split():
        yield box
    for child in getattr(box, "children", ()):
        yield from boxes(getattr(child, "_box", child), name)


def assert_one_page(assessment: Assessment, comparison: Comparison, size: str) -> None:
    """The decision takes one page, and what stands above the signature ends before it."""
    pages = laid_out(assessment, comparison, size)
    (page,) = boxes(pages[0]._page_box, "page")
    (sign,) = boxes(page, "sign")
    above = [getattr(child, "_box", child) for child in page.children]

    assert len(pages) == 1
    assert max(box.position_y + box.height for box in above if box is not sign) <= sign.position_y


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", LONG)
@pytest.mark.parametrize("made", [sample, incomplete])
def test_the_decision_page_is_one_page_however_long_its_texts_are(made: Any, text: str, size: str, comparison: Comparison) -> None:
    """No name, reason or condition pushes the signature off the first page, or runs into it."""
    assert_one_page(rewritten(made(), lambda _: text), comparison, size)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("amount", range(1, 6))
def test_a_crowded_page_is_one_page(amount: int, size: str, comparison: Comparison) -> None:
    """Gates, conditions, unknowns, routes and assumptions share the room there is."""
    crowded = replace(sample(), conditions=incomplete().conditions * amount, assumptions=sample().assumptions * amount)
    settled = replace(incomplete(), conditions=crowded.conditions, questions=sample().questions, reasons=sample().reasons)

    assert_one_page(crowded, comparison, size)
    assert_one_page(settled, comparison, size)


def test_lists_that_do_not_fit_say_how_many_more_there_are(comparison: Comparison) -> None:
    """Nothing is dropped silently: what is left out is counted and referred to."""
    many = replace(incomplete(), conditions=incomplete().conditions * 10)
    part: Any = decision_part(Matter(many, comparison.assessments))

    assert len(part["conditions"]["items"]) + int(part["conditions"]["rest"].split()[0]) == 30


def test_an_incomplete_page_begins_with_what_would_settle_it() -> None:
    """The questions that decide get the room first, conditions what is left."""
    part: Any = decision_part(Matter(incomplete()))

    assert [row["ask"] for row in part["settle"]["items"]] == [unknown.ask for unknown in incomplete().unknowns]
    assert part["settle"]["items"][0]["effect"] == "yes: approve with conditions; no: escalate"


def test_a_rejection_says_what_stands_in_the_way_and_which_routes_are_left(comparison: Comparison) -> None:
    """Whoever reads a rejection sees what would lift it, and how the other routes fare."""
    part: Any = decision_part(Matter(sample(), comparison.assessments))

    assert [row["question"] for row in part["gates"]["items"]] == ["SEC-01", "RES-01", "DATA-01"]
    assert [row["tone"] for row in part["routes"]["items"]] == ["incomplete", "conditions"]


def test_a_decision_is_looked_at_again_when_what_it_rests_on_runs_out() -> None:
    """The review is due after a year at most, earlier when evidence or an acceptance ends."""
    assert review_by(sample()) == (date(2027, 1, 20), "“DeepSeek privacy policy of January 2025” runs out")
    assert review_by(replace(approved(), evidence=())) == (date(2027, 11, 24), "twelve months from the assessment")
    assert review_by(replace(sample(), evidence=(), acceptances=(), as_of=date(2028, 2, 29)))[0] == date(2029, 2, 28)
