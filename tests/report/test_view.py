from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from vendor_risk.report.canonical import canonical_json
from vendor_risk.report.medium import Medium
from vendor_risk.report.parts.part import Matter
from vendor_risk.report.view import view

from .sample import sample
from .sample_variants import approved, empty, incomplete

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vendor_risk.advise import Comparison
    from vendor_risk.assess.assessment import Assessment


def shown(assessment: Assessment, routes: tuple[Assessment, ...] = ()) -> dict[str, object]:
    return view(Matter(assessment, routes), Medium())


def sections(assessment: Assessment, routes: tuple[Assessment, ...] = ()) -> list[str]:
    parts = shown(assessment, routes)["parts"]
    assert isinstance(parts, dict)
    return list(parts)


def values(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for item in value.values():
            yield from values(item)
    elif isinstance(value, list):
        for item in value:
            yield from values(item)
    else:
        yield value


@pytest.mark.parametrize("made", [sample, incomplete, approved, empty])
def test_templates_see_plain_data_only(made: Callable[[], Assessment], comparison: Comparison) -> None:
    """A template, ours or a user's, is given nothing that has a method of ours."""
    assert {type(value) for value in values(shown(made(), comparison.assessments))} <= {str, int, float, bool, type(None)}


def test_sections_come_in_their_order(comparison: Comparison) -> None:
    """The decision comes first, the record last, and what follows from what stands before it."""
    order = "decision routes considerations flow risk findings unknowns claims controls disputes questions method record"

    assert sections(sample(), comparison.assessments) == order.split()


def test_a_section_without_anything_to_say_is_left_out() -> None:
    """Where nothing applies the report is a decision page, the questions, the method and the record."""
    assert sections(empty()) == ["decision", "questions", "method", "record"]


def test_one_route_stands_beside_none() -> None:
    """Routes are compared only where there are two."""
    assert "routes" not in sections(sample(), (sample(),))


def test_the_canonical_form_is_the_assessment() -> None:
    """What is embedded reads back to the assessment it came from."""
    assert type(sample()).from_json(canonical_json(sample())) == sample()


def test_each_fact_says_how_far_it_is_to_be_believed() -> None:
    """Validated, claimed, contradicted, assumed and unknown stay apart."""
    marks = {str(value) for value in values(shown(sample()))}

    assert {"validated", "claimed", "contradicted", "assumed", "unknown"} <= marks


def test_contributions_add_up_to_the_score_shown() -> None:
    """The points of all causes together are the residual risk, to the tenth."""
    assessment = sample()
    shares = next(section["part"]["shares"] for section in shown(assessment)["sections"] if section["id"] == "risk")  # type: ignore[attr-defined]  # plain data

    assert (shares["total_best"], shares["total_worst"]) == ("82.5", "86.9")


def test_adverse_unknowns_are_said_to_be_taken_at_their_worst() -> None:
    """A policy that decides on the worst end says so beside the decision."""
    adverse = replace(incomplete(), decision=incomplete().worst)
    decision = next(section["part"] for section in shown(adverse)["sections"] if section["id"] == "decision")  # type: ignore[attr-defined]  # plain data

    assert decision["verdict"]["tone"] == "escalate"
    assert "takes what is unknown at its worst" in decision["verdict"]["meaning"]
