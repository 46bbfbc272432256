from __future__ import annotations

from dataclasses import replace
from typing import Any

from vendor_risk.report.parts.flow import flow_part
from vendor_risk.report.parts.part import Matter

from .sample import sample
from .sample_variants import empty


def flow(**changes: Any) -> Any:
    return flow_part(Matter(replace(sample(), **changes)))


def test_places_stand_by_country_the_worst_first() -> None:
    """What is prohibited is seen first, and each place has a mark that the matrix uses too."""
    part = flow()

    assert [(card["country"], card["verdict"]) for card in part["countries"]] == [
        ("China", "prohibited"),
        ("not in the US", "undetermined"),
        ("Singapore", "safeguarded"),
    ]
    assert [place["mark"] for place in part["countries"][0]["places"]] == ["P1", "P2"]
    assert part["countries"][1]["possible"]


def test_the_matrix_has_each_rule_by_each_place() -> None:
    """No verdict is lost, and a rule that speaks of no place is named, not drawn."""
    (matrix,) = flow()["matrices"]
    quiet = flow(residency=tuple(replace(one, verdict="not_applicable") for one in sample().residency))

    assert [[cell["verdict"] for cell in rule["cells"]] for rule in matrix["rules"]] == [
        ["prohibited", "prohibited", "undetermined", "safeguarded"],
        ["prohibited", "not_applicable", "not_applicable", "not_applicable"],
    ]
    assert quiet["matrices"] == []
    assert len(quiet["silent"]) == 2


def test_a_matrix_of_many_places_is_cut_into_pages() -> None:
    """Twenty places don't squeeze the table: each piece has at most six."""
    places = tuple(replace(sample().places[0], path=f"deployment.places[{index}]") for index in range(20))
    verdicts = tuple(replace(sample().residency[0], place=place.path) for place in places)

    assert [len(piece["places"]) for piece in flow(places=places, residency=verdicts)["matrices"]] == [6, 6, 6, 2]


def test_the_same_reason_is_told_once() -> None:
    """Two places prohibited for one reason share a line."""
    reasons = flow()["reasons"]

    assert (reasons[0]["places"], reasons[0]["rule"]) == ("P1, P2", "GDPR-CH5")
    assert reasons[0]["because"] == "No adequacy decision covers China and no transfer mechanism is effective there."


def test_control_and_access_laws_stand_beside_each_party() -> None:
    """Who controls a party, and whose law reaches it, are facts of their own."""
    part = flow()

    assert part["regions"] == ["China, Hong Kong and Macao", "Countries of concern (28 CFR 202.601)"]
    assert part["parties"][1]["controlled"] == ["unknown", "unknown"]
    assert part["parties"][0]["laws"][0].startswith("CN: National Intelligence Law")


def test_conclusions_that_read_the_same_stand_together() -> None:
    """One row for all data sets of which the same is concluded."""
    first = sample().determinations[0]
    part = flow(determinations=(first, replace(first, subject="engagement.data.x", subject_words="other data")))

    assert [row["subject"] for row in part["determinations"]] == ["the deployment and other data"]


def test_nothing_known_of_places_is_no_section() -> None:
    """Without places, parties and rules there is nothing to draw."""
    assert flow_part(Matter(empty())) is None
