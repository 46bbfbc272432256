"""Bounds, held against every way of filling the unknown facts in (P8, P9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.assess.builders import a_dossier, a_policy, a_question, judged
from tests.assess.generated import Facts, facts, policies
from vendor_risk.assess.acceptance import record_of
from vendor_risk.assess.decision import Decision

if TYPE_CHECKING:
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


@given(policies(), facts())
def test_every_completion_lies_within_the_bounds(policy: str, stated: Facts) -> None:
    """P8: the interval contains the score of every way of filling the unknowns in, and the decision lies between the ends."""
    assessment = stated.judged(policy)

    for completion in stated.completions():
        assert narrows(completion.judged(policy), assessment)


@given(policies(), facts())
def test_a_decided_decision_never_changes(policy: str, stated: Facts) -> None:
    """P9: if the ends agree that is the decision, and no filling in changes it or makes it incomplete again."""
    assessment = stated.judged(policy)

    if not assessment.incomplete and assessment.best == assessment.worst:
        for filled in (*stated.single(), *stated.completions()):
            after = filled.judged(policy)
            assert (after.decision, after.incomplete) == (assessment.decision, False)


@given(policies(), facts(most_unknown=4))
def test_filling_one_fact_in_never_widens_anything(policy: str, stated: Facts) -> None:
    """P8 step by step; an adverse policy only softens."""
    assessment = stated.judged(policy)

    for filled in stated.single():
        after = filled.judged(policy)
        assert narrows(after, assessment)
        assert rank(after.decision) <= rank(assessment.decision) or assessment.incomplete


@given(policies(), facts(), st.data())
def test_acceptances_keep_to_the_bounds_too(policy: str, stated: Facts, data: st.DataObject) -> None:
    """P9: one that was made on these facts, or on facts of another day, is never lost or won by filling in what is unknown."""
    then = data.draw(st.one_of(st.just(stated), st.sampled_from(list(stated.completions())), facts(most_unknown=1)))
    result = data.draw(st.sampled_from(then.judged(policy).questions))
    assume(any(outcome.weight for outcome in result.possible))
    acceptance = {**record_of(result), "by": "R. Meyer", "role": "CRO", "reason": "Small.", "on": "2025-12-01", "until": "2026-12-01"}
    acceptance["outcome"] = "not_answered" if not result.decided else result.outcome.value

    assessment = stated.judged(policy, (acceptance,))

    for filled in (*stated.single(), *stated.completions()):
        assert narrows(filled.judged(policy, (acceptance,)), assessment)


@given(policies(), facts(most_unknown=0))
def test_with_nothing_unknown_nothing_is_open(policy: str, stated: Facts) -> None:
    """All ends agree, and every question is decided, refusals included."""
    assessment = stated.judged(policy)

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
