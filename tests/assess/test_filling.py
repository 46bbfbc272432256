"""Filling: which facts are enumerated to tighten bounds, and that the choice never turns on what is known."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from tests.assess.builders import a_policy, a_question, judged
from tests.assess.test_behind import RULES
from vendor_risk.assess.filling import COMBINATIONS, fillings, prefix
from vendor_risk.assess.reads import Reads

CANDIDATES = st.lists(st.integers(2, 5), max_size=12).map(lambda sizes: [(f"fact{i}", tuple(range(size))) for i, size in enumerate(sizes)])


def test_every_way_of_filling_in_is_given_once() -> None:
    """In document order; nothing to fill in is one way."""
    assert list(fillings([("a", (True, False)), ("b", ("x", "y"))])) == [
        (("a", first), ("b", second)) for first, second in product((True, False), ("x", "y"))
    ]
    assert list(fillings([])) == [()]


@given(CANDIDATES)
def test_the_prefix_is_the_longest_that_fits(candidates: list[tuple[str, tuple[int, ...]]]) -> None:
    """At most 512 combinations, and one more fact would be too many."""
    taken = prefix(candidates)
    count = len(list(fillings(taken)))

    assert list(taken) == candidates[: len(taken)]
    assert count <= COMBINATIONS
    assert len(taken) == len(candidates) or count * len(candidates[len(taken)][1]) > COMBINATIONS


@given(CANDIDATES, st.data())
def test_a_fact_filled_in_drops_no_other_from_the_prefix(candidates: list[tuple[str, tuple[int, ...]]], data: st.DataObject) -> None:
    """Else an interval could widen when something becomes known."""
    if candidates:
        known = data.draw(st.sampled_from(candidates))
        before = {path for path, _values in prefix(candidates)}
        after = {path for path, _values in prefix([candidate for candidate in candidates if candidate != known])}
        assert before - {known[0]} <= after


def test_a_long_row_of_unknowns_is_cut_and_stays_safe() -> None:
    """Twelve facts that two questions read: the first nine are enumerated, the ends are those of no gate and of a gate."""
    words = ["audit_rights", "data_export", "ip_indemnity", "output_ownership", "trains_on_inputs", "training_opt_out", "zero_retention"]
    words += ["shares_with_authorities", "processing_agreement", "subprocessor_notice", "deletion_on_exit", "eu_representative"]
    questions = [a_question(f"ASK-{index:02}", answer=f"deployment.terms.{word}", gate="escalate") for index, word in enumerate(words)]
    again = [a_question(f"NOT-{index:02}", answer=f"!deployment.terms.{word}", gate="escalate") for index, word in enumerate(words)]

    assessment = judged(a_policy(*questions, *again))

    assert assessment.bounds == "tightened"
    assert assessment.decision is not None
    assert assessment.decision.value == "escalate"
    assert assessment.score is not None
    assert not assessment.score.decided


def test_what_is_read_once_is_told_from_what_is_read_often() -> None:
    """By the last name of a path; through verdicts, places and parties it counts as often; unheard of, too."""
    reads = Reads(
        a_policy(
            a_question("A-01", answer="deployment.isolated"),
            a_question("A-02", answer="deployment.terms.audit_rights"),
            a_question("A-03", answer="!deployment.terms.audit_rights"),
            a_question("A-04", answer='residency["HERE"].verdict == "prohibited"', impact="data"),
            a_question("A-05", answer='determinations.away == "away"', impact="service"),
            **RULES,
        )
    )

    assert not reads.often("deployment.isolated")
    assert reads.often("deployment.terms.audit_rights")
    assert reads.often("deployment.places[0].country")
    assert reads.often("parties.acme.incorporated")
    assert not reads.often("engagement.criticality")
    assert reads.often("evidence.x.dated")
