"""Bounds, held against ways of filling in what is unknown (P8, P9)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings

from tests.assess.builders import a_dossier, a_policy, a_question, judged
from tests.assess.generated import cases, seeds
from tests.effort import FEWER
from tests.reference.generated import seeded
from vendor_risk.assess.acceptance import record_of
from vendor_risk.assess.decision import Decision

if TYPE_CHECKING:
    from tests.reference.case import Case
    from vendor_risk.assess.assessment import Assessment
    from vendor_risk.assess.interval import Interval


def inside(inner: Interval | None, outer: Interval | None) -> bool:
    """Whether an interval lies within another one; no score lies within any."""
    return inner is None or (outer is not None and outer.best <= inner.best and inner.worst <= outer.worst)


def rank(decision: Decision | None) -> int:
    """No decision is better than any."""
    return -1 if decision is None else decision.rank


def narrows(inner: Assessment, outer: Assessment) -> bool:
    """Whether nothing that was left open by one assessment is settled otherwise, or opened again, by another one."""
    domains = zip(inner.domains, outer.domains, strict=True)
    return (
        inside(inner.score, outer.score)
        and inside(inner.inherent, outer.inherent)
        and all(inside(one.residual, other.residual) and inside(one.inherent, other.inherent) for one, other in domains)
        and rank(outer.best) <= rank(inner.best) <= rank(inner.worst) <= rank(outer.worst)
        and all(set(one.possible) <= set(other.possible) for one, other in zip(inner.questions, outer.questions, strict=True))
    )


@given(cases(), seeds)
def test_filling_in_only_ever_narrows(case: Case, seed: int) -> None:
    """P8 and P9, gap by gap: no interval widens, no end moves outwards, a decision stays and is never incomplete again.

    An adverse policy only softens. The last step has nothing unknown: the interval contains the score of every way of filling in.
    """
    before = case.judged()

    for filled in case.completed(seeded(seed)):
        after = filled.judged()
        assert narrows(after, before)
        if before.best == before.worst:
            assert (after.decision, after.incomplete) == (before.decision, False)
        assert rank(after.decision) <= rank(before.decision) or before.incomplete
        before = after


@given(cases(), cases(), seeds)
@settings(max_examples=2 * FEWER)
def test_acceptances_keep_to_the_bounds_too(case: Case, other: Case, seed: int) -> None:
    """P9: one that was made on these facts, or on facts of another day, is never lost or won by filling in what is unknown."""
    way = [case, *case.completed(seeded(seed))]
    then = way[seed % 2 * (len(way) - 1)] if seed % 4 else replace(case, facts=other.facts)
    findings = [result for result in then.judged().questions if result.finding]
    assume(findings)
    result = findings[seed % len(findings)]
    acceptance = {**record_of(result), "by": "R. Meyer", "role": "CRO", "reason": "Small.", "on": "2025-12-01", "until": "2026-12-01"}
    acceptance["outcome"] = "not_answered" if not result.decided else result.outcome.value

    every = [each.judged(acceptances=(acceptance,)) for each in way]

    assert all(narrows(after, before) for before, after in pairwise(every))


@given(cases(), seeds)
def test_with_nothing_unknown_nothing_is_open(case: Case, seed: int) -> None:
    """All ends agree, and every question is decided, refusals included."""
    *_, complete = [case, *case.completed(seeded(seed))]

    assessment = complete.judged()

    assert not assessment.incomplete
    assert assessment.best == assessment.worst
    assert assessment.score is None or assessment.score.decided
    assert assessment.coverage.decided == assessment.coverage.total


def test_a_fact_that_two_questions_read_has_one_value_in_both() -> None:
    """Either training or not: one of both gates stands, never none, so the decision is sure though each question is open."""
    policy = a_policy(
        a_question("DATA-01", gate="reject"), a_question("DATA-02", answer="deployment.terms.trains_on_inputs", gate="reject")
    )

    assessment = judged(policy)

    assert (assessment.decision, assessment.bounds) == (Decision.REJECT, "tightened")
    assert assessment.question("DATA-01").possible == assessment.question("DATA-02").possible
    assert assessment.deciding_unknowns == ()


def test_a_fact_that_one_condition_reads_twice_has_one_value_too() -> None:
    """However it turns out, the answer is yes; the question by itself stays open, as `x || !x` does."""
    isolated = "deployment.isolated"
    policy = a_policy(a_question("ASK-01", answer=f"{isolated} || !{isolated}", gate="reject"))

    assessment = judged(policy)

    assert (assessment.decision, assessment.bounds) == (Decision.APPROVE, "tightened")
    assert not assessment.question("ASK-01").decided


def test_a_fact_that_is_read_once_is_not_worth_enumerating() -> None:
    """The independent bounds are exact then."""
    assert judged(a_policy(a_question("DATA-01"))).bounds == "independent"


def test_a_decided_assessment_needs_no_enumeration() -> None:
    """Where nothing is open the bounds are those of the questions."""
    assert judged(a_policy(a_question("DATA-01")), a_dossier(terms={"trains_on_inputs": True})).bounds == "independent"
