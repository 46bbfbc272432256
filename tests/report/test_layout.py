"""Whatever the documents hold, a page holds it: nothing is cut, nothing reaches over an edge, no heading stands alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from vendor_risk.assess.outcome import Outcome

from .layout import alone, overhanging, pages, text_of
from .sample import sample
from .sample_variants import approved, empty, incomplete
from .tamper import rewritten

if TYPE_CHECKING:
    from collections.abc import Callable

    from vendor_risk.advise import Comparison
    from vendor_risk.assess.assessment import Assessment

ID = "X" * 200
URL = "https://example.org/" + "a-very-long-path-without-a-space/" * 12 + "?q=" + "0123456789abcdef" * 20
NAME = "Gesellschaft für außerordentlich lange und beinahe unaussprechliche Unternehmensbezeichnungen mit beschränkter Haftung " * 3


def crowded() -> Assessment:
    """Sixty findings, forty parties and places, and an address that fills four lines."""
    base = sample()
    findings = [question for question in base.questions if question.finding]
    questions = tuple(replace(findings[index % len(findings)], id=f"SEC-{index:02}") for index in range(60))
    places = tuple(replace(base.places[index % 4], path=f"deployment.places[{index}]", party=f"p{index}") for index in range(40))
    return replace(
        base,
        questions=questions,
        reasons=tuple(question.id for question in questions),
        parties=tuple(replace(base.parties[index % 3], id=f"p{index}", name=f"Party number {index} Ltd.") for index in range(40)),
        places=places,
        residency=tuple(replace(base.residency[0], place=place.path) for place in places),
        unknowns=tuple(replace(base.unknowns[index % 3], path=f"fact.number[{index}]") for index in range(60)),
        evidence=tuple(replace(base.evidence[0], id=f"source-{index}", url=URL, used_by=("SEC-01",) * 12) for index in range(30)),
    )


def unknown() -> Assessment:
    """Nothing has been answered."""
    base = incomplete()
    outcomes = tuple(Outcome)
    questions = tuple(
        replace(question, outcome=Outcome.NOT_ANSWERED, possible=outcomes, facts=(), answer=None, said=None) for question in base.questions
    )
    return replace(base, questions=questions, places=(), parties=(), residency=(), evidence=(), claims=(), disputed=())


def quiet() -> Assessment:
    """Everything was satisfied."""
    return replace(approved(), questions=approved().questions[-1:], reasons=(), conditions=())


def long() -> Assessment:
    """Every text is a long name, an address or an id without a space."""
    texts = {0: NAME, 1: URL, 2: ID}
    return rewritten(sample(), lambda text: texts[len(text) % 3], url=URL)


@pytest.mark.parametrize(
    ("made", "paper"),
    [
        (sample, "a4"),
        (crowded, "a4"),
        (crowded, "letter"),
        (unknown, "letter"),
        (quiet, "a4"),
        (long, "a4"),
        (long, "letter"),
        (empty, "letter"),
    ],
)
def test_everything_stays_on_its_page(made: Callable[[], Assessment], paper: str, comparison: Comparison) -> None:
    """From an empty report to sixty findings of forty parties, on either paper."""
    found = pages(made(), comparison, paper)

    assert overhanging(found) == []
    assert alone(found) == []


def test_no_finding_is_dropped_however_many_there_are() -> None:
    """Sixty findings are sixty cards, forty parties forty rows, and every unknown can be asked for."""
    text = text_of(pages(crowded()))

    assert [index for index in range(60) if f"SEC-{index:02}" not in text] == []
    assert [index for index in range(40) if f"Partynumber{index}Ltd." not in text] == []
    assert [index for index in range(60) if f"fact.number[{index}]" not in text] == []


def test_the_five_considerations_are_one_page(comparison: Comparison) -> None:
    """Each begins and ends on the same page, however many facts there are."""
    titles = ("Cost", "Efficiency", "Data", "Functionality", "Security")
    for paper in ("a4", "letter"):
        texts = [text_of([page]) for page in pages(sample(), comparison, paper)[:5]]
        (only,) = [text for text in texts if "Thefiveconsiderations" in text and "Everyquestion" not in text]

        assert [title for title in titles if not any(f"{title}{band}" in only for band in ("low", "moderate", "high", "critical"))] == []
