"""Currency: a price and a budget that cannot be compared are told as that, and not as if nobody had answered."""

from __future__ import annotations

from tests.questionnaires.one_change import judged_clean, outcome

TWO = {"engagement.budget": {"currency": "USD", "per_month": 5000}}


def test_a_bill_and_a_budget_in_two_currencies_say_so() -> None:
    """What stands in the way, and what to do."""
    assessment = judged_clean("ai-vendor", TWO)

    assert outcome(assessment, "COST-01") == "not_satisfied or satisfied"
    assert "the bill is in EUR and the budget in USD: put both in one currency" in assessment.question("COST-01").because_outcome
    assert "Nobody has answered" not in str(assessment.explain("COST-01"))
    assert "put both in one currency" in str(assessment.explain("COST-01"))
