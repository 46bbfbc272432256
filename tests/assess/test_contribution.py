"""Contributions: the shares of causes sum exactly to what is shown, in each domain and overall, at either end."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given

from tests.assess.builders import a_policy, a_question, judged
from tests.assess.generated import cases
from vendor_risk.assess.interval import Interval

if TYPE_CHECKING:
    from tests.reference.case import Case


@given(cases())
def test_contributions_sum_exactly_to_the_score(case: Case) -> None:
    """And none is below nothing."""
    assessment = case.judged()

    summed = [(domain.residual, domain.contributions) for domain in assessment.domains]
    summed += [(questionnaire.score, questionnaire.contributions) for questionnaire in assessment.questionnaires]
    for score, contributions in summed:
        shown = score.shown if score is not None else (0, 0)
        assert (sum(share.best for share in contributions), sum(share.worst for share in contributions)) == shown
        assert all(share.best >= 0 and share.worst >= 0 for share in contributions)


def test_a_score_that_is_reached_one_way_or_the_other_has_shares_at_its_best() -> None:
    """Isolated or not, one of both questions is not satisfied, though each by itself may be satisfied."""
    here = a_question("HERE-01", answer="deployment.isolated", likelihood=5, impact=5)
    there = a_question("THERE-01", answer="deployment.isolated", expect="no", likelihood=4, impact=4)

    (questionnaire,) = judged(a_policy(here, there)).questionnaires

    assert questionnaire.score == Interval(12.0, 60.0)
    assert [(each.question, each.best, each.worst) for each in questionnaire.contributions] == [
        ("HERE-01", Decimal("0.0"), Decimal("60.0")),
        ("THERE-01", Decimal("12.0"), Decimal("0.0")),
    ]
