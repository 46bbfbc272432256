from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from vendor_risk.report.parts.part import Matter
from vendor_risk.report.parts.routes import controlled, hosted, needed, routes_part

from .sample import sample
from .sample_variants import approved, empty, incomplete

if TYPE_CHECKING:
    from vendor_risk.advise import Comparison


def test_hosting_is_where_data_rests_or_is_processed_not_where_it_is_viewed() -> None:
    """Support from Singapore is no hosting; what is only possible is said last and said to be possible."""
    assert hosted(sample()) == "China; possibly not in the US"
    assert hosted(empty()) == "not stated"


def test_the_worst_party_decides_who_controls_a_route() -> None:
    """One party under foreign control is enough; an unknown one is not a no."""
    unclear = replace(sample(), parties=sample().parties[1:])

    assert controlled(sample()) == ["China, Hong Kong and Macao: yes", "Countries of concern: yes"]
    assert controlled(unclear) == ["China, Hong Kong and Macao: unknown", "Countries of concern: unknown"]
    assert controlled(empty()) == ["not stated"]


def test_each_route_says_what_it_would_take() -> None:
    """A rejected route names its first gate, an open one its first unknown, an approvable one its first condition."""
    assert needed(sample()) == "SEC-01: Run the open weights yourself or with an operator outside China. 2 more gates stand."
    assert needed(incomplete()) == "To be stated: whether a processing agreement under Art. 28 GDPR is signed (and 2 more unknowns)."
    assert needed(approved()).startswith("SEC-10: Put an input and an output filter")
    assert needed(empty()) == "Nothing more."


def test_the_route_of_this_report_is_marked(comparison: Comparison) -> None:
    """A reader finds the route the report is about among the others."""
    part: Any = routes_part(Matter(incomplete(), comparison.assessments))

    assert [row["current"] for row in part["rows"]] == [False, True, False]
    assert [row["budget"] for row in part["rows"]] == ["budget EUR 4,000"] * 3
