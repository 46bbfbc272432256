"""Impact: that of the worst data set, or the engagement's criticality; an interval while it is unknown."""

from __future__ import annotations

from typing import Any

import pytest

from tests.assess.builders import PLAIN_DATA, a_dossier, a_policy, a_question, an_engagement, judged
from vendor_risk.assess.question_result import Rating

FINDING = a_question("DATA-01", answer="true", expect="no", impact="data")


def impact(**data: Any) -> Rating:
    """The impact of a finding on one data set."""
    return judged(a_policy(FINDING), engagement=an_engagement(data=data)).questions[0].impact


@pytest.mark.parametrize(
    ("data", "best", "worst"),
    [
        ({}, 2, 2),
        ({"classification": "public"}, 1, 1),
        ({"classification": "confidential"}, 3, 3),
        ({"classification": "unknown"}, 1, 4),
        ({"classification": "not_disclosed"}, 4, 4),
        ({"personal": True}, 4, 4),
        ({"personal": "unknown"}, 2, 4),
        ({"personal": True, "special_categories": ["health"]}, 5, 5),
        ({"personal": True, "special_categories": None}, 4, 5),
        ({"personal": "unknown", "special_categories": ["health"]}, 2, 5),
        ({"personal": False, "special_categories": None}, 2, 2),
        ({"government_related": True}, 5, 5),
        ({"government_related": None}, 2, 5),
        ({"government_related": "not_disclosed"}, 5, 5),
    ],
)
def test_a_data_set_weighs_by_the_worst_of_what_it_holds(data: dict[str, Any], best: int, worst: int) -> None:
    """Unknown facts span from what is known to what may be."""
    assert impact(**data) == Rating(best, worst)


def test_the_worst_data_set_counts() -> None:
    """However many harmless ones stand beside it."""
    data = {"notes": dict(PLAIN_DATA), "cards": {**PLAIN_DATA, "personal": True}}

    assert judged(a_policy(FINDING), engagement=an_engagement(data=data)).questions[0].impact == Rating(4, 4)


def test_what_a_service_collects_by_itself_is_no_data_set_of_ours() -> None:
    """A question of its own may ask about it."""
    dossier = a_dossier(collects=[{"category": "keystrokes", "subjects": "users", "personal": True}])

    assert judged(a_policy(FINDING), dossier).questions[0].impact == Rating(2, 2)


def test_an_open_list_of_data_may_hold_anything() -> None:
    """Up to the greatest impact."""
    engagement = an_engagement(data="unknown")

    assert judged(a_policy(FINDING), engagement=engagement).questions[0].impact == Rating(1, 5)


@pytest.mark.parametrize(("criticality", "rating"), [(2, Rating(2, 2)), ("unknown", Rating(1, 5)), ("not_disclosed", Rating(5, 5))])
def test_a_service_weighs_by_its_criticality(criticality: Any, rating: Rating) -> None:
    """1 to 5."""
    question = a_question("DATA-01", answer="true", expect="no", impact="service")

    assert judged(a_policy(question), engagement=an_engagement(criticality=criticality)).questions[0].impact == rating


def test_an_unknown_impact_widens_severity_and_risk_and_is_named() -> None:
    """From low to high here."""
    result = judged(a_policy(FINDING), engagement=an_engagement(data={"personal": "unknown", "classification": "public"})).questions[0]

    assert (result.severity_best, result.severity) == ("low", "high")
    assert (result.residual.best, result.residual.worst) == (0.005, 0.12)
    assert result.unknowns == ("engagement.data.notes.personal",)
