"""Policy conditions: every condition of a question, and of what questions rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vendor_risk.cel import Condition
    from vendor_risk.policy import Policy, Question


def verdict_conditions(policy: Policy) -> Iterator[Condition]:
    """Every condition of a policy's determinations and residency rules."""
    every: list[Condition | None] = [case.when for each in policy.determinations.values() for case in each.cases]
    for rule in policy.residency:
        every += [rule.data, *(case.when for case in rule.verdicts)]
    yield from (condition for condition in every if condition is not None)


def conditions_of(question: Question) -> Iterator[Condition]:
    """Every condition of a question."""
    gates = (case.when for case in question.gate)
    mitigations = (each.when for each in question.mitigated_by)
    every: Iterable[Condition | None] = (question.applies, question.answer, question.partly, *gates, *mitigations)
    yield from (condition for condition in every if condition is not None)
